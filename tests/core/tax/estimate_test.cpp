#include "core/tax/estimate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "core/store/catalog/catalog.h"

namespace vireo::estimate_test {

Date day(std::string_view iso) {
  return *Date::parse(iso);
}
Money euro(std::string_view text) {
  return Money::parse(text, Currency::of("EUR")).value();
}

struct Rules {
  RegimePack pack = Catalog().regime("fr-micro").value();
  HolidayCalendar holidays = Catalog().holidays("FR").value();
};
const Rules& rules() {
  static const Rules loaded;
  return loaded;
}

EstimateRequest request_of(std::string start, std::string rhythm, std::string today) {
  const Date first = day(start);
  EstimateRequest request{.pack = &rules().pack, .holidays = &rules().holidays, .today = day(today)};
  request.facts = {
      {"start", start, first}, {"activity", "bnc_ssi", first}, {"declaration_period", rhythm, first}};
  return request;
}

void receive(EstimateRequest& request, const char* on, const char* amount) {
  request.receipts.push_back(
      {day(on), euro(amount), "bnc_ssi", {"estimate.receipt", {}}, {{"payment", 7, "F-1"}}});
}

const EstimatePeriod& period_of(const Estimate& estimate, const char* first) {
  for (const auto& row : estimate.periods)
    if (row.period.begin() == day(first)) return row;
  throw std::runtime_error("no such period");
}

std::string amount(const std::vector<EstimateLine>& lines, std::string_view id) {
  for (const auto& line : lines)
    if (line.id == id) return line.exact.amount.text();
  return {};
}

TEST(Estimate, each_quarter_is_reckoned_at_its_own_rate) {
  auto request = request_of("2020-03-01", "quarterly", "2024-12-31");
  receive(request, "2024-05-10", "10000");
  receive(request, "2024-08-10", "10000");
  const auto found = estimate(request);
  ASSERT_TRUE(found.ok());
  // FRANCE 3.1: 21.1 % until June 2024, 23.1 % from July.
  EXPECT_EQ(amount(period_of(*found, "2024-04-01").lines, "social_contribution"), "2110.00");
  EXPECT_EQ(amount(period_of(*found, "2024-07-01").lines, "social_contribution"), "2310.00");
  EXPECT_EQ(amount(found->year_lines, "social_contribution"), "4420.00");
}

TEST(Estimate, a_first_declaration_over_new_year_takes_both_rates) {
  auto request = request_of("2025-10-05", "quarterly", "2026-02-01");
  receive(request, "2025-11-10", "1000");
  receive(request, "2026-01-10", "1000");
  const auto found = estimate(request);
  ASSERT_TRUE(found.ok());
  const auto& first = period_of(*found, "2025-10-05");
  EXPECT_EQ(first.period.last(), day("2026-03-31"));
  EXPECT_EQ(first.due, day("2026-04-30"));                          // FRANCE 3.10: Q4 -> 30 Apr
  EXPECT_EQ(amount(first.lines, "social_contribution"), "502.00");  // 24.6 % + 25.6 %
  EXPECT_EQ(amount(found->year_lines, "social_contribution"), "256.00");
}

TEST(Estimate, the_relief_ends_with_the_third_quarter_after_that_of_the_start) {
  auto request = request_of("2025-02-10", "quarterly", "2026-02-01");
  request.facts.push_back({"relief", "creation", day("2025-02-10")});
  receive(request, "2025-12-10", "1000");
  receive(request, "2026-01-10", "1000");
  const auto found = estimate(request);
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(amount(period_of(*found, "2025-10-01").lines, "social_contribution"), "123.00");
  EXPECT_EQ(amount(period_of(*found, "2026-01-01").lines, "social_contribution"), "256.00");
}

TEST(Estimate, the_statement_rounds_base_and_lines_to_whole_euros) {
  auto request = request_of("2020-03-01", "monthly", "2026-04-01");
  receive(request, "2026-03-10", "1234.56");
  const auto found = estimate(request);
  ASSERT_TRUE(found.ok());
  const auto& march = period_of(*found, "2026-03-01");
  EXPECT_EQ(march.base.amount.text(), "1235.00");
  EXPECT_EQ(march.total.amount.text(), "318.52");  // 1234.56 x 25.6 % = 316.05, x 0.2 % = 2.47
  ASSERT_TRUE(march.statement_total.has_value());
  EXPECT_EQ(march.statement_total->amount.text(), "318.00");  // 316 + 2
  EXPECT_EQ(march.due, day("2026-04-30"));
}

TEST(Estimate, a_figure_leads_down_to_its_payment) {
  auto request = request_of("2020-03-01", "monthly", "2026-04-01");
  receive(request, "2026-03-10", "100");
  const auto found = estimate(request);
  ASSERT_TRUE(found.ok());
  const std::function<bool(const Step&)> leads = [&](const Step& step) {
    for (const auto& link : step.links)
      if (link.kind == "payment" && link.id == 7) return true;
    return std::any_of(step.children.begin(), step.children.end(), leads);
  };
  EXPECT_TRUE(leads(found->year_total.why));
  EXPECT_TRUE(leads(found->set_aside.why));
}

TEST(Estimate, a_day_without_a_rule_is_refused_and_a_later_one_is_provisional) {
  auto before = request_of("2023-01-01", "monthly", "2023-06-01");
  receive(before, "2023-05-10", "100");
  const auto refused = estimate(before);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.problems().front().code(), "rules.before_first_day");
  auto after = request_of("2020-03-01", "monthly", "2027-02-01");
  receive(after, "2027-01-10", "100");
  const auto provisional = estimate(after);
  ASSERT_TRUE(provisional.ok());
  ASSERT_FALSE(provisional.problems().empty());
  EXPECT_EQ(provisional.problems().front().code(), "rules.provisional");
}

TEST(Estimate, the_activity_must_be_known) {
  auto request = request_of("2025-01-01", "monthly", "2025-06-01");
  request.facts[1].value = "wizardry";
  EXPECT_EQ(estimate(request).problems().front().code(), "estimate.activity_unknown");
  request.facts.erase(request.facts.begin());
  EXPECT_EQ(estimate(request).problems().front().code(), "estimate.start_missing");
}

}  // namespace vireo::estimate_test
