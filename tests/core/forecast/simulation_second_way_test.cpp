// The simulation reckoned a second way: one path after another, item by item, from the description in
// simulation.h and the same draws, with sorting for the percentiles. Both must agree to the cent.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/rounded_quotient.h"
#include "core/forecast/chance_tables.h"
#include "core/forecast/draws.h"
#include "core/forecast/simulation.h"

namespace vireo::simulation_second_way_test {

/// Requests made from a number.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : draws_(seed, 1, DrawPurpose::happens) {}
  int below(int count) {
    return static_cast<int>(chosen_by_upper_half(draws_.at(taken_++), static_cast<std::uint64_t>(count)));
  }
  std::vector<std::int32_t> days_late(int most) {
    std::vector<std::int32_t> days;
    for (int left = below(most); left > 0; --left) days.push_back(below(160) - 15);
    return days;
  }
  SimulationRequest request() {
    SimulationRequest made;
    made.first_day = Date::of_days(20'000 + below(900));
    made.days = 1 + below(400);
    made.opening = Money::of_minor(below(900'000) - 100'000, Currency{});
    made.buffer = Money::of_minor(below(200'000), Currency{});
    made.paths = 1 + below(60);
    made.seed = static_cast<std::uint64_t>(below(1'000));
    made.threads = 1 + below(3);
    made.days_late_of_all = days_late(20);
    made.doubtful_after_days = below(150);
    made.recovery_basis_points = below(10'001);
    for (int chain = 1; chain <= 3; ++chain) made.chains.push_back({chain, below(3'000)});
    for (int id = below(40); id > 0; --id) {
      SimulatedItem item{.id = id * 7 - 90, .due = made.first_day.plus_days(below(480) - 60)};
      item.amount_minor = below(300'000) - 120'000;
      if (below(2) == 0) item.turnover_minor = item.amount_minor * 5 / 6;
      if (below(3) == 0) item.certainty_basis_points = below(10'001);
      if (below(3) == 0) item.chain = 1 + below(3);
      if (below(2) == 0) item.own_days_late = days_late(9);
      if (below(3) == 0) item.variation_basis_points = below(20'001);
      made.items.push_back(item);
    }
    for (int rule = below(5); rule > 0; --rule) {
      const Date from = made.first_day.plus_days(below(300) - 100);
      const Date to = from.plus_days(below(100));
      made.rules.push_back({from, to, to.plus_days(below(60)), below(10'001), below(50'000), 1 + below(200)});
    }
    return made;
  }

 private:
  DrawStream draws_;
  std::uint64_t taken_ = 0;
};

std::int64_t nearest(std::int64_t numerator, std::int64_t denominator) {
  return rounded_quotient(numerator, denominator, Rounding::half_away_from_zero);
}

std::vector<std::int32_t> longer(const std::vector<std::int32_t>& days, int days_late) {
  std::vector<std::int32_t> kept;
  for (const auto each : days)
    if (days_late <= 0 || each > days_late) kept.push_back(each);
  std::sort(kept.begin(), kept.end());
  return kept;
}

std::int64_t middle_half_in_quarters(std::vector<std::int32_t> days) {
  std::sort(days.begin(), days.end());
  const auto quartile = [&](std::size_t quarters) {
    const std::size_t place = (days.size() - 1) * quarters;
    const std::int64_t below = days[place / 4];
    const std::int64_t above = days[std::min(place / 4 + 1, days.size() - 1)];
    return 4 * below + static_cast<std::int64_t>(place % 4) * (above - below);
  };
  return days.size() < 4 ? 0 : quartile(3) - quartile(1);
}

std::int64_t delay_of(const SimulationRequest& request, const SimulatedItem& item, std::uint64_t path) {
  const int days_late = days_between(item.due, request.first_day);
  const auto own = longer(*item.own_days_late, days_late);
  const auto all = longer(request.days_late_of_all, days_late);
  const auto drawn = draw(request.seed, path, item.id, DrawPurpose::delay);
  if (own.empty() && all.empty()) {
    if (days_late <= 0) return 0;
    const auto& known = item.own_days_late->size() >= 4 ? *item.own_days_late : request.days_late_of_all;
    const std::int64_t quarters = std::max<std::int64_t>(28, middle_half_in_quarters(known));
    const std::int64_t wait = exponential_waits()[chosen_by_lower_half(drawn, exponential_slices)];
    return days_late + std::max<std::int64_t>(1, nearest(quarters * wait, 4 * chance_one));
  }
  const std::uint64_t own_weight = own.size() * (all.empty() ? 1 : request.days_late_of_all.size());
  const bool from_own = lies_below(drawn, threshold_of(own_weight, own_weight + 3 * all.size()));
  const auto& days = from_own ? own : all;
  return days[chosen_by_lower_half(drawn, days.size())];
}

bool has_churned(const SimulationRequest& request, const SimulatedItem& item, std::uint64_t path) {
  if (item.chain == 0) return false;
  const auto months = [](Date day) { return day.year() * 12 + day.month(); };
  std::uint64_t runs = std::uint64_t{1} << 32;
  for (int left = months(item.due) - months(request.first_day); left > 0; --left)
    runs = runs *
           static_cast<std::uint64_t>(
               10'000 - request.chains[static_cast<std::size_t>(item.chain - 1)].churn_basis_points) /
           10'000;
  return !lies_below(draw(request.seed, path, item.chain, DrawPurpose::churn), runs);
}

/// The balances of one path, by day.
std::vector<std::int64_t> path_of(const SimulationRequest& request, std::uint64_t path) {
  const auto days = static_cast<std::size_t>(request.days);
  std::vector<std::int64_t> flows(days), turnover(days);
  for (const auto& item : request.items) {
    std::int64_t row = days_between(request.first_day, item.due);
    const std::int64_t days_late = item.own_days_late ? delay_of(request, item, path) : 0;
    row = std::max<std::int64_t>(0, row + days_late);
    if (row >= request.days || has_churned(request, item, path)) continue;
    const auto likely = [&](DrawPurpose purpose, int basis_points) {
      return lies_below(draw(request.seed, path, item.id, purpose),
                        threshold_of(static_cast<std::uint64_t>(basis_points), 10'000));
    };
    if (!likely(DrawPurpose::happens, item.certainty_basis_points)) continue;
    if (days_late > request.doubtful_after_days && item.own_days_late &&
        !likely(DrawPurpose::recovery, request.recovery_basis_points))
      continue;
    const auto slice =
        chosen_by_upper_half(draw(request.seed, path, item.id, DrawPurpose::variation), variation_slices);
    const std::int64_t factor =
        item.variation_basis_points == 0 ? chance_one : variation_factors(item.variation_basis_points)[slice];
    flows[static_cast<std::size_t>(row)] += nearest(item.amount_minor * factor, chance_one);
    turnover[static_cast<std::size_t>(row)] += nearest(item.turnover_minor * factor, chance_one);
  }
  for (const auto& rule : request.rules) {
    std::int64_t base = rule.received_before_minor;
    for (std::size_t row = 0; row < days; ++row) {
      const Date day = request.first_day.plus_days(static_cast<int>(row));
      if (rule.from <= day && day <= rule.to) base += turnover[row];
    }
    const int due = std::max(0, days_between(request.first_day, rule.due));
    if (due < request.days && base > 0)
      flows[static_cast<std::size_t>(due)] -=
          rule.step_minor * nearest(base * rule.share_basis_points, 10'000 * rule.step_minor);
  }
  std::int64_t balance = request.opening.minor();
  for (auto& flow : flows) flow = balance += flow;
  return flows;
}

TEST(Simulation, reckoned_a_second_way_is_the_same_to_the_cent) {
  Maker maker(2'027);
  for (int round = 0; round < 150; ++round) {
    const auto request = maker.request();
    const auto found = simulate(request);
    ASSERT_TRUE(found);
    std::vector<std::vector<std::int64_t>> paths;
    std::vector<std::int64_t> lowest, lowest_of_ninety_days;
    std::int64_t below_zero = 0, below_buffer = 0, end = 0;
    for (int path = 0; path < request.paths; ++path) {
      paths.push_back(path_of(request, static_cast<std::uint64_t>(path)));
      const auto& balances = paths.back();
      lowest.push_back(*std::min_element(balances.begin(), balances.end()));
      lowest_of_ninety_days.push_back(
          *std::min_element(balances.begin(), balances.begin() + std::min(90, request.days)));
      below_zero += lowest.back() < 0;
      below_buffer += lowest.back() < request.buffer.minor();
      end += balances.back();
    }
    for (std::size_t row = 0; row < found->days.size(); ++row) {
      std::vector<std::int64_t> column;
      for (const auto& path : paths) column.push_back(path[row]);
      const auto bands = percentiles_of(column);
      ASSERT_EQ(found->days[row].p10.minor(), bands.p10) << "request " << round << " day " << row;
      ASSERT_EQ(found->days[row].p50.minor(), bands.p50);
      ASSERT_EQ(found->days[row].p90.minor(), bands.p90);
    }
    EXPECT_EQ(found->below_zero.basis_points, nearest(below_zero * 10'000, request.paths));
    EXPECT_EQ(found->below_buffer.basis_points, nearest(below_buffer * 10'000, request.paths));
    EXPECT_EQ(found->mean_end.minor(), nearest(end, request.paths));
    EXPECT_EQ(found->lowest_p50.minor(), percentiles_of(lowest).p50);
    std::sort(lowest_of_ninety_days.begin(), lowest_of_ninety_days.end());
    EXPECT_EQ(found->safe_to_draw.minor(),
              lowest_of_ninety_days[lowest_of_ninety_days.size() / 10] - request.buffer.minor());
  }
}

}  // namespace vireo::simulation_second_way_test
