#include "core/deadlines/obligation.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"

namespace vireo::obligation_test {

TEST(Obligations, those_to_come_and_those_late_that_owe_something_are_told) {
  const auto pack = Catalog().regime("fr-micro").value();
  const auto holidays = Catalog().holidays("FR").value();
  const Date start = *Date::parse("2025-01-01");
  const Period first_quarter(*Date::parse("2026-01-01"), *Date::parse("2026-04-01"));
  ObligationRequest request{
      .pack = &pack,
      .holidays = &holidays,
      .facts = {{"start", "2025-01-01", start}, {"declaration_period", "quarterly", start}},
      .today = *Date::parse("2026-07-01"),
      .until = *Date::parse("2026-12-31")};
  request.amounts = {{first_quarter, Money::of_minor(20700, Currency::of("EUR"))}};
  const auto all = obligations(request);
  ASSERT_TRUE(all.ok());
  std::vector<Obligation> declarations;
  for (const Obligation& each : *all)
    if (!each.duty) declarations.push_back(each);
  const auto* found = &declarations;
  ASSERT_EQ(found->size(), 3U);
  EXPECT_TRUE((*found)[0].late);
  EXPECT_EQ((*found)[0].message.id, "deadline.declare_late_amount");
  EXPECT_EQ((*found)[1].due.text(), "2026-07-31");
  EXPECT_EQ((*found)[2].due.text(), "2026-11-02");
  request.filed = {first_quarter};
  const auto without = obligations(request).value();
  EXPECT_EQ(std::count_if(without.begin(), without.end(), [](const auto& each) { return !each.duty; }), 2);
}

}  // namespace vireo::obligation_test
