// The overloaded week of exercise E17, and what must hold of every plan.
#include "core/work/priorities.h"

#include <gmock/gmock.h>

namespace vireo::priorities_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Date monday = Date::of(2026, 3, 2).value();

Minutes hours(std::int64_t count) {
  return {count * 60};
}

/// 28 hours from Monday to Friday.
WeekRequest overloaded_week() {
  WeekRequest week;
  week.today = monday;
  week.capacity = {{336}, {336}, {336}, {336}, {336}, {0}, {0}};
  week.day_most = hours(10);
  week.tasks = {{1, "invoices of A", hours(2), monday.plus_days(1), true, {}},
                {2, "newsletter of B", hours(6), monday.plus_days(4), true, {}},
                {3, "inbox of C", hours(4), monday, false, {}},
                {4, "redesign for D", hours(10), std::nullopt, false, {}},
                {5, "contributions", hours(2), monday.plus_days(3), true, {}},
                {6, "prospecting", hours(4), std::nullopt, true, {}},
                {7, "call of E", hours(3), monday, false, {}},
                {8, "report for F", hours(5), monday.plus_days(2), true, {}}};
  return week;
}

TEST(Priorities, TheOverloadedWeekFallsIntoFourQuadrants) {
  const WeekPlan plan = feasible_week(overloaded_week());
  EXPECT_EQ(plan.total, hours(36));
  EXPECT_EQ(plan.capacity, hours(28));
  EXPECT_EQ(plan.excess, hours(8));
  std::vector<int> quadrants(9);
  for (const PlannedTask& each : plan.tasks)
    quadrants[static_cast<std::size_t>(each.task.id)] = static_cast<int>(each.quadrant);
  EXPECT_THAT(quadrants, ElementsAre(0, 1, 2, 3, 4, 1, 2, 3, 1));
}

TEST(Priorities, TheRedesignIsDeclinedAndTheRestFits) {
  const WeekPlan plan = feasible_week(overloaded_week());
  EXPECT_THAT(plan.give_up, ElementsAre(4));
  EXPECT_EQ(plan.remaining, hours(26));
  ASSERT_TRUE(plan.first_overload.has_value());
  EXPECT_EQ(plan.first_overload->by, monday.plus_days(6));
  EXPECT_EQ(plan.first_overload->excess(), hours(8));
}

TEST(Priorities, ThePressingOnesComeFirstAndTheLeastTimeBefore) {
  const WeekPlan plan = feasible_week(overloaded_week());
  std::vector<std::int64_t> order;
  for (const PlannedTask& each : plan.tasks) order.push_back(each.task.id);
  EXPECT_THAT(order, ElementsAre(1, 8, 5, 2, 6, 3, 7, 4)) << "by quadrant, then by slack";
}

TEST(Priorities, ADeadlineThatCannotBeMetIsFoundBeforeTheWeekIsFull) {
  WeekRequest week = overloaded_week();
  week.day_most = {};
  week.tasks = {{1, "two days' work by tomorrow", hours(13), monday.plus_days(1), true, {}},
                {2, "a small thing today", hours(1), monday, false, {}}};
  const WeekPlan plan = feasible_week(week);
  ASSERT_TRUE(plan.first_overload.has_value());
  EXPECT_EQ(plan.first_overload->by, monday.plus_days(1));
  EXPECT_EQ(plan.first_overload->needed, hours(14));
  EXPECT_THAT(plan.give_up, ElementsAre(1)) << "giving up the small thing would not be enough";
}

TEST(Priorities, ADayMayBeLongerButTheWeekMayNot) {
  WeekRequest week = overloaded_week();
  week.tasks = {{1, "seven hours today", hours(7), monday, true, {}}};
  EXPECT_FALSE(feasible_week(week).first_overload.has_value());
  week.tasks = {{1, "eleven hours today", hours(11), monday, true, {}}};
  EXPECT_TRUE(feasible_week(week).first_overload.has_value()) << "ten hours are the most a day may have";
  week.day_most = {};
  week.tasks = {{1, "seven hours today", hours(7), monday, true, {}}};
  EXPECT_EQ(feasible_week(week).first_overload->available.count, 336) << "a day of its own hours";
}

TEST(Priorities, WhatBringsLeastIsGivenUpFirst) {
  WeekRequest week = overloaded_week();
  week.tasks = {{1, "thirty an hour", hours(14), std::nullopt, false, Decimal::of(30)},
                {2, "fifty an hour", hours(14), std::nullopt, false, Decimal::of(50)},
                {3, "forty an hour", hours(14), std::nullopt, false, Decimal::of(40)}};
  EXPECT_THAT(feasible_week(week).give_up, ElementsAre(1));
}

TEST(Priorities, AWeekThatFitsGivesNothingUpAndLaterTasksWait) {
  WeekRequest week = overloaded_week();
  week.tasks = {{1, "a day", hours(5), monday.plus_days(2), true, {}},
                {2, "next month", hours(90), monday.plus_days(30), true, {}}};
  const WeekPlan plan = feasible_week(week);
  EXPECT_THAT(plan.give_up, IsEmpty());
  EXPECT_EQ(plan.total, hours(5));
  EXPECT_FALSE(plan.first_overload.has_value());
}

TEST(Priorities, ALongTaskBecomesUrgentWhenItsTimeRunsOut) {
  WeekRequest week = overloaded_week();
  week.urgent_days = 0;
  week.tasks = {{1, "twenty-five hours by Friday", hours(25), monday.plus_days(4), true, {}},
                {2, "three hours by Friday", hours(3), monday.plus_days(4), true, {}}};
  const WeekPlan plan = feasible_week(week);
  EXPECT_EQ(plan.tasks[0].task.id, 1);
  EXPECT_EQ(plan.tasks[0].quadrant, Quadrant::do_now) << "three hours of slack are less than a day";
  EXPECT_EQ(plan.tasks[1].quadrant, Quadrant::schedule);
}

}  // namespace vireo::priorities_test
