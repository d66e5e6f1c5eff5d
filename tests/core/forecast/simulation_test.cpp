#include "core/forecast/simulation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/forecast/draws.h"

namespace vireo::simulation_test {

Date day(std::string_view iso) {
  return *Date::parse(iso);
}
Money cents(std::int64_t amount) {
  return Money::of_minor(amount, Currency::of("EUR"));
}

SimulationRequest request_of(int days, std::int64_t opening_minor) {
  SimulationRequest request;
  request.first_day = day("2027-03-01");
  request.days = days;
  request.opening = cents(opening_minor);
  request.buffer = cents(100'000);
  return request;
}

SimulatedItem sure(std::int64_t id, std::string_view due, std::int64_t amount_minor) {
  return {.id = id, .due = day(due), .amount_minor = amount_minor};
}
SimulatedItem likely(std::int64_t id, std::string_view due, std::int64_t amount_minor, int basis_points) {
  auto item = sure(id, due, amount_minor);
  item.certainty_basis_points = basis_points;
  return item;
}
SimulatedItem delayed(std::int64_t id, std::string_view due, std::int64_t amount_minor,
                      std::vector<std::int32_t> days) {
  auto item = sure(id, due, amount_minor);
  item.own_days_late = std::move(days);
  return item;
}

/// Invoices with delays, a retainer that may end, an offer, a varying expense, contributions.
SimulationRequest lively_request() {
  auto request = request_of(200, 250'000);
  request.days_late_of_all = {-3, 0, 0, 1, 1, 2, 2, 3, 5, 10, 12, 15, 18, 21, 30};
  request.chains = {{7, 1'000}};
  request.items = {delayed(1, "2027-03-10", 90'000, {0, 2, 3, 5, 10}),
                   delayed(2, "2027-03-15", 140'000, {12, 15, 18, 21, 30}),
                   delayed(3, "2026-12-01", 60'000, {-3, 0, 1, 1, 2}),
                   likely(4, "2027-05-02", 200'000, 4'000), sure(5, "2027-04-05", -35'000)};
  for (int month = 0; month < 6; ++month) {
    auto retainer = delayed(10 + month, "2027-03-31", 80'000, {1, 4});
    retainer.due = day("2027-03-20").plus_months(month);
    retainer.chain = 7;
    request.items.push_back(retainer);
    auto varying = sure(30 + month, "2027-03-01", -70'000);
    varying.due = day("2027-03-05").plus_months(month);
    varying.variation_basis_points = 4'000;
    request.items.push_back(varying);
  }
  for (auto& item : request.items) item.turnover_minor = std::max<std::int64_t>(0, item.amount_minor);
  request.rules = {{day("2027-03-01"), day("2027-03-31"), day("2027-04-30"), 2'560, 0, 100},
                   {day("2027-04-01"), day("2027-06-30"), day("2027-07-31"), 2'560, 0, 100}};
  return request;
}

std::vector<std::int64_t> figures_of(const Simulation& found) {
  std::vector<std::int64_t> all{found.mean_end.minor(),         found.safe_to_draw.minor(),
                                found.lowest_p10.minor(),       found.lowest_p50.minor(),
                                found.lowest_p90.minor(),       found.below_zero.basis_points,
                                found.below_buffer.basis_points};
  for (const auto& each : found.days)
    for (const std::int64_t figure :
         {each.p10.minor(), each.p50.minor(), each.p90.minor(), std::int64_t{each.below_zero_basis_points}})
      all.push_back(figure);
  for (const auto* breach : {&found.below_zero, &found.below_buffer})
    for (const auto& when : {breach->p10, breach->p50, breach->p90})
      all.push_back(when ? when->days_since_1970() : -1);
  return all;
}

// Exercise E15: 600 + 1000 with 0.7 + 700 with 0.8. The law: 600 at 6 %, 1300 at 24 %, 1600 at 14 %, 2300.
TEST(Simulation, two_uncertain_invoices_follow_their_exact_law) {
  auto request = request_of(30, 60'000);
  request.items = {likely(1, "2027-03-20", 100'000, 7'000), likely(2, "2027-03-20", 70'000, 8'000)};
  request.items[0].due = request.items[1].due = day("2027-03-01");
  const auto found = simulate(request);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->below_buffer.basis_points, 600, 150);
  EXPECT_NEAR(static_cast<double>(found->mean_end.minor()), 186'000.0, 1'860.0);
  EXPECT_EQ(found->days.back().p10, cents(130'000));
  EXPECT_EQ(found->days.back().p50, cents(230'000));
  EXPECT_EQ(found->days.back().p90, cents(230'000));
  EXPECT_EQ(found->below_zero.basis_points, 0);
  EXPECT_FALSE(found->below_buffer.p10);
  // At most 10 of 100 may fall below 1000: the 6 % that have 600 may, those with 1300 may lose 300.
  EXPECT_EQ(found->safe_to_draw, cents(30'000));
}

// Exercise E14 with each client always as late as its median: 280 on 31 March.
TEST(Simulation, without_chance_the_bands_are_the_deterministic_line) {
  auto request = request_of(60, 125'000);
  request.buffer = cents(50'000);
  request.items = {delayed(1, "2027-03-10", 90'000, {3}),    delayed(2, "2027-03-15", 140'000, {18, 18}),
                   delayed(3, "2027-03-31", 60'000, {1, 1}), sure(4, "2027-03-05", -35'000),
                   sure(5, "2027-03-20", -90'000),           sure(6, "2027-03-31", -62'000)};
  const auto found = simulate(request);
  ASSERT_TRUE(found);
  for (const auto& each : found->days) {
    std::int64_t line = 125'000;
    const auto moved = [&](const char* when, std::int64_t amount) {
      if (each.day >= day(when)) line += amount;
    };
    moved("2027-03-13", 90'000), moved("2027-04-02", 140'000), moved("2027-04-01", 60'000);
    moved("2027-03-05", -35'000), moved("2027-03-20", -90'000), moved("2027-03-31", -62'000);
    EXPECT_EQ(each.p10, cents(line)) << each.day.text();
    EXPECT_EQ(each.p50, cents(line));
    EXPECT_EQ(each.p90, cents(line));
  }
  EXPECT_EQ(found->lowest_p50, cents(28'000));
  EXPECT_EQ(found->below_buffer.basis_points, 10'000);
  EXPECT_EQ(found->below_buffer.p10, day("2027-03-31"));
  EXPECT_EQ(found->below_buffer.p90, day("2027-03-31"));
  EXPECT_EQ(found->safe_to_draw, cents(-22'000));
  EXPECT_EQ(found->month_ends.size(), 1U);
  EXPECT_FALSE(found->first_day_p50_negative);
}

TEST(Simulation, a_certain_receipt_shifts_all_bands_from_its_day) {
  auto request = lively_request();
  const auto before = simulate(request);
  request.items.insert(request.items.begin(), sure(99, "2027-06-01", 12'345));
  const auto after = simulate(request);
  for (std::size_t i = 0; i < before->days.size(); ++i) {
    const Money shift = cents(before->days[i].day >= day("2027-06-01") ? 12'345 : 0);
    EXPECT_EQ(after->days[i].p10, before->days[i].p10 + shift);
    EXPECT_EQ(after->days[i].p50, before->days[i].p50 + shift);
    EXPECT_EQ(after->days[i].p90, before->days[i].p90 + shift);
  }
}

TEST(Simulation, the_seed_alone_decides_the_figures_not_the_threads) {
  auto request = lively_request();
  request.paths = 1'003;
  request.threads = 1;
  const auto once = figures_of(*simulate(request));
  EXPECT_EQ(figures_of(*simulate(request)), once);
  request.threads = 2;
  EXPECT_EQ(figures_of(*simulate(request)), once);
  request.threads = 5;
  EXPECT_EQ(figures_of(*simulate(request)), once);
  request.seed = 2;
  EXPECT_NE(figures_of(*simulate(request)), once);
}

TEST(Simulation, bands_come_in_order) {
  const auto found = simulate(lively_request());
  ASSERT_EQ(found->days.size(), 200U);
  for (const auto& each : found->days) {
    EXPECT_LE(each.p10, each.p50);
    EXPECT_LE(each.p50, each.p90);
  }
  EXPECT_LT(found->days.back().p10, found->days.back().p90);
}

TEST(Simulation, an_item_more_leaves_the_draws_of_the_others) {
  EXPECT_EQ(draw(5, 17, 3, DrawPurpose::delay), draw(5, 17, 3, DrawPurpose::delay));
  EXPECT_NE(draw(5, 17, 3, DrawPurpose::delay), draw(5, 17, 3, DrawPurpose::happens));
  EXPECT_NE(draw(5, 17, 3, DrawPurpose::delay), draw(5, 18, 3, DrawPurpose::delay));
  EXPECT_NE(draw(5, 17, 3, DrawPurpose::delay), draw(6, 17, 3, DrawPurpose::delay));
  auto request = lively_request();
  const auto before = simulate(request);
  // An uncertain item first in the list, on the last day: all days before it are the same to the cent.
  request.items.insert(request.items.begin(), likely(98, "2027-09-16", -50'000, 5'000));
  std::reverse(request.items.begin(), request.items.end());
  const auto after = simulate(request);
  ASSERT_EQ(before->days.back().day, day("2027-09-16"));
  for (std::size_t i = 0; i + 1 < before->days.size(); ++i)
    EXPECT_EQ(before->days[i].p10, after->days[i].p10);
  EXPECT_LT(after->mean_end, before->mean_end);
}

TEST(Simulation, an_overdue_invoice_comes_only_after_more_days_than_it_is_late) {
  auto request = request_of(60, 0);
  request.days_late_of_all = {0, 5, 12, 14};
  // Ten days late: 12 and 14 are left, on the third and on the fifth day.
  request.items = {delayed(1, "2027-02-19", 10'000, {1, 2, 12})};
  const auto found = simulate(request);
  EXPECT_EQ(found->days[1].p90, cents(0));
  EXPECT_EQ(found->days[4].p10, cents(10'000));
  // Own 12 weighs 1 x 4, everybody's 12 and 14 weigh 3 each: 12 days with 7 of 10.
  EXPECT_EQ(found->days[2].p10, cents(0));
  EXPECT_EQ(found->days[2].p50, cents(10'000));
  request.opening = cents(-1);
  EXPECT_NEAR(simulate(request)->days[2].below_zero_basis_points, 3'000, 150);
}

TEST(Simulation, beyond_all_history_an_invoice_waits_without_memory) {
  auto request = request_of(200, -1);
  request.days_late_of_all = {0, 1, 2, 3};
  request.items = {delayed(1, "2027-01-30", 10'000, {})};  // 30 days late, nobody ever was
  const auto found = simulate(request);
  EXPECT_EQ(found->days[0].below_zero_basis_points, 10'000);
  // A wait of 7 days on average, at least one: half of the paths wait less than 7 x ln 2 = 4.9 days.
  EXPECT_NEAR(found->days[4].below_zero_basis_points, 5'250, 300);
  EXPECT_NEAR(found->days[14].below_zero_basis_points, 1'260, 150);
  EXPECT_EQ(found->days.back().below_zero_basis_points, 0);
}

TEST(Simulation, a_doubtful_invoice_comes_only_with_its_chance_of_recovery) {
  auto request = request_of(300, -1);
  request.recovery_basis_points = 3'000;
  request.items = {delayed(1, "2026-10-01", 10'000, {0, 3})};  // 151 days late
  EXPECT_NEAR(simulate(request)->days.back().below_zero_basis_points, 7'000, 150);
}

TEST(Simulation, an_early_payment_is_never_before_the_first_day) {
  auto request = request_of(10, 0);
  request.items = {delayed(1, "2027-03-02", 10'000, {-9})};
  EXPECT_EQ(simulate(request)->days[0].p10, cents(10'000));
}

TEST(Simulation, a_retainer_once_ended_does_not_come_back) {
  auto request = request_of(400, -1);
  request.chains = {{1, 1'000}};
  for (int month = 0; month < 3; ++month) {
    auto item = sure(month + 1, "2027-03-15", 100);
    item.due = item.due.plus_months(month);
    item.chain = 1;
    request.items.push_back(item);
  }
  request.opening = cents(-201);  // only three of three make it positive
  const auto found = simulate(request);
  // Two months begin after the first: 0.9 x 0.9. Were they independent draws per item, the mean would differ.
  EXPECT_NEAR(found->days.back().below_zero_basis_points, 1'900, 150);
  EXPECT_NEAR(static_cast<double>(found->mean_end.minor()), -201 + 100 + 90 + 81, 2);
}

TEST(Simulation, a_varying_expense_keeps_its_mean) {
  auto request = request_of(30, 0);
  auto item = sure(1, "2027-03-10", -100'000);
  item.variation_basis_points = 3'000;
  request.items = {item};
  const auto found = simulate(request);
  EXPECT_NEAR(static_cast<double>(found->mean_end.minor()), -100'000.0, 1'000.0);
  // Lognormal, sigma^2 = ln 1.09: median 957.83, tenth and ninetieth percentile 657.3 and 1395.8.
  EXPECT_NEAR(static_cast<double>(found->days.back().p50.minor()), -95'783.0, 1'000.0);
  EXPECT_NEAR(static_cast<double>(found->days.back().p90.minor()), -65'730.0, 1'500.0);
  EXPECT_NEAR(static_cast<double>(found->days.back().p10.minor()), -139'580.0, 2'500.0);
}

TEST(Simulation, contributions_follow_from_the_receipts_of_their_path) {
  auto request = request_of(120, 0);
  auto invoice = likely(1, "2027-03-31", 120'000, 6'000);
  invoice.turnover_minor = 100'000;  // 20 % VAT
  request.items = {invoice, sure(2, "2027-04-01", 50'000)};
  request.items[1].turnover_minor = 50'000;
  // 25.6 % of 1000 and of 333 that came before, in whole euros: 341 or 85.
  request.rules = {{day("2027-01-01"), day("2027-03-31"), day("2027-04-30"), 2'560, 33'300, 100}};
  const auto found = simulate(request);
  EXPECT_EQ(found->days.back().p90, cents(120'000 + 50'000 - 34'100));
  EXPECT_EQ(found->days.back().p10, cents(50'000 - 8'500));
  EXPECT_EQ(found->days[59].p90, cents(170'000));
}

TEST(Simulation, the_first_days_below_zero_are_told) {
  auto request = request_of(60, 50'000);
  request.items = {sure(1, "2027-04-10", -40'000), likely(2, "2027-03-20", -20'000, 3'000),
                   sure(3, "2027-04-20", -20'000)};
  const auto found = simulate(request);
  EXPECT_EQ(found->first_day_p10_negative, day("2027-04-10"));
  EXPECT_EQ(found->first_day_p50_negative, day("2027-04-20"));
  EXPECT_EQ(found->below_zero.p10, day("2027-04-10"));
  EXPECT_EQ(found->below_zero.p90, day("2027-04-20"));
}

TEST(Simulation, the_safe_drawing_is_the_largest_that_keeps_nine_of_ten_paths_above_the_buffer) {
  const std::vector<std::int64_t> lowest{500, 100, 900, 700, 300, 800, 200, 600, 400, 1000};
  EXPECT_EQ(safe_draw_minor(lowest, 50, 1'000),
            150);  // the path with 100 may fall below, the one with 200 not
  EXPECT_EQ(safe_draw_minor(lowest, 50, 0), 50);
  EXPECT_EQ(safe_draw_minor(lowest, 350, 1'000), -150);
}

TEST(Simulation, a_caller_that_says_stop_is_obeyed_at_once) {
  auto request = lively_request();
  int calls = 0;
  request.progress = [&](int done, int total) {
    EXPECT_LE(done, total);
    return ++calls < 3;
  };
  EXPECT_FALSE(simulate(request));
  EXPECT_EQ(calls, 3);
}

TEST(Simulation, a_failure_of_the_caller_passes_through) {
  auto request = lively_request();
  request.progress = [](int, int) -> bool { throw std::runtime_error("gone"); };
  EXPECT_THROW(simulate(request), std::runtime_error);
}

TEST(Simulation, a_mistaken_request_is_a_bug) {
  auto twice = request_of(10, 0);
  twice.items = {sure(1, "2027-03-02", 1), sure(1, "2027-03-03", 1)};
  EXPECT_THROW(simulate(twice), Bug);
  auto unlisted = request_of(10, 0);
  unlisted.items = {sure(1, "2027-03-02", 1)};
  unlisted.items[0].chain = 4;
  EXPECT_THROW(simulate(unlisted), Bug);
  EXPECT_THROW(simulate(request_of(0, 0)), Bug);
}

}  // namespace vireo::simulation_test
