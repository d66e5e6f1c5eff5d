#include "core/forecast/recurring.h"

#include <gtest/gtest.h>

namespace vireo::recurring_test {

Date day(const char* text) {
  return Date::parse(text).value();
}

std::string days_of(const Recurring& item, const char* first, const char* last) {
  std::string all;
  for (const Date one : occurrences(item, Period::inclusive(day(first), day(last))))
    all += (all.empty() ? "" : " ") + one.text();
  return all;
}

TEST(Recurring, falls_on_its_days) {
  Recurring rent;
  rent.first = day("2026-01-31");
  EXPECT_EQ(days_of(rent, "2026-01-01", "2026-04-30"), "2026-01-31 2026-02-28 2026-03-31 2026-04-30");
  EXPECT_EQ(days_of(rent, "2025-01-01", "2025-12-31"), "");
  rent.months_between = 3;
  rent.last = day("2026-10-30");
  EXPECT_EQ(days_of(rent, "2026-02-01", "2027-12-31"), "2026-04-30 2026-07-31");
}

std::string due_of(const Recurring& item, const char* until) {
  std::string all;
  for (const Date one : due_days(item, day(until))) all += (all.empty() ? "" : " ") + one.text();
  return all;
}

TEST(Recurring, ItsTurnsAreDueUntilTheyAreSettled) {
  Recurring rent;
  rent.first = day("2026-01-31");
  EXPECT_EQ(due_of(rent, "2026-01-30"), "") << "not yet";
  EXPECT_EQ(due_of(rent, "2026-03-31"), "2026-01-31 2026-02-28 2026-03-31");
  rent.settled_until = day("2026-02-28");
  EXPECT_EQ(due_of(rent, "2026-03-31"), "2026-03-31");
  EXPECT_EQ(due_of(rent, "2026-02-28"), "");
  rent.last = day("2026-03-30");
  EXPECT_EQ(due_of(rent, "2026-05-31"), "") << "it ended";
  rent.last.reset();
  rent.direction = Recurring::Direction::in;
  EXPECT_EQ(due_of(rent, "2026-05-31"), "") << "money that comes in is invoiced, not booked";
}

}  // namespace vireo::recurring_test
