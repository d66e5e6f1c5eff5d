#include "core/work/time_policy.h"

#include <gtest/gtest.h>

namespace vireo::time_policy_test {

/// The entries of exercise E03.
std::vector<BillableTime> entries() {
  std::vector<BillableTime> all;
  for (const std::int64_t minutes : {50, 22, 95, 8, 130})
    all.push_back({Date::of(2026, 3, 2).value(), 0, {minutes}});
  return all;
}

TEST(TimePolicy, RoundsByEntryDayTaskOrInvoice) {
  struct Row {
    const char* name;
    TimePolicy policy;
    std::int64_t minutes;
  };
  for (const Row& row :
       {Row{"quarters of an hour, each entry up", {15, TimeRounding::up, TimeScope::entry, 0}, 345},
        Row{"quarters of an hour, the invoice up", {15, TimeRounding::up, TimeScope::invoice, 0}, 315},
        Row{"quarters of an hour, the day up", {15, TimeRounding::up, TimeScope::day, 0}, 315},
        Row{"to the minute", {1, TimeRounding::up, TimeScope::entry, 0}, 305},
        Row{"no rounding at all", {15, TimeRounding::none, TimeScope::entry, 0}, 305},
        Row{"quarters of an hour, each entry to the nearest",
            {15, TimeRounding::nearest, TimeScope::entry, 0},
            300},
        Row{"half an hour at least", {15, TimeRounding::up, TimeScope::entry, 30}, 360}})
    EXPECT_EQ(billed_minutes(row.policy, entries()).count, row.minutes) << row.name;
}

TEST(TimePolicy, TasksAreRoundedEachOnTheirOwn) {
  std::vector<BillableTime> two = entries();
  two[0].task = 1;
  EXPECT_EQ(billed_minutes({30, TimeRounding::up, TimeScope::task, 0}, two).count, 60 + 270);
}

TEST(TimePolicy, HoursShownTimesPriceShownIsTheAmount) {
  EXPECT_EQ(hours_of({345}).value().shortest(), "5.75");
  EXPECT_EQ(hours_of({50}).value().shortest(), "0.8333");
  const UnitPrice price = UnitPrice::parse("40", Currency::of("EUR")).value();
  EXPECT_EQ(price.times(hours_of({345})).text(), "230.00");
  EXPECT_EQ(price.times(hours_of({50})).text(), "33.33");
}

}  // namespace vireo::time_policy_test
