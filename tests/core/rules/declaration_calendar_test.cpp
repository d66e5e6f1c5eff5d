#include "core/rules/declaration_calendar.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"

namespace vireo::declaration_calendar_test {

struct First {
  const char* start;
  const char* rhythm;
  const char* due;
};

// The table of first declarations of FRANCE 3.10 for a start in every month, moved to business days by an
// independent calendar.
constexpr First firsts[] = {
    {"2025-01-15", "monthly", "2025-06-02"},   {"2025-08-01", "quarterly", "2026-02-02"},
    {"2026-01-10", "monthly", "2026-06-01"},   {"2026-02-10", "monthly", "2026-06-30"},
    {"2026-03-10", "monthly", "2026-07-31"},   {"2026-04-10", "monthly", "2026-08-31"},
    {"2026-05-10", "monthly", "2026-09-30"},   {"2026-06-10", "monthly", "2026-11-02"},
    {"2026-07-10", "monthly", "2026-11-30"},   {"2026-08-10", "monthly", "2026-12-31"},
    {"2026-09-10", "monthly", "2027-02-01"},   {"2026-10-10", "monthly", "2027-03-01"},
    {"2026-11-10", "monthly", "2027-03-31"},   {"2026-12-10", "monthly", "2027-04-30"},
    {"2026-01-10", "quarterly", "2026-07-31"}, {"2026-02-10", "quarterly", "2026-07-31"},
    {"2026-03-10", "quarterly", "2026-07-31"}, {"2026-04-10", "quarterly", "2026-11-02"},
    {"2026-05-10", "quarterly", "2026-11-02"}, {"2026-06-10", "quarterly", "2026-11-02"},
    {"2026-07-10", "quarterly", "2027-02-01"}, {"2026-08-10", "quarterly", "2027-02-01"},
    {"2026-09-10", "quarterly", "2027-02-01"}, {"2026-10-10", "quarterly", "2027-04-30"},
    {"2026-11-10", "quarterly", "2027-04-30"}, {"2026-12-10", "quarterly", "2027-04-30"},
};

TEST(DeclarationCalendar, a_first_declaration_waits_ninety_days) {
  const auto pack = Catalog().regime("fr-micro").value();
  const auto holidays = Catalog().holidays("FR").value();
  for (const auto& row : firsts) {
    const Date start = *Date::parse(row.start);
    const auto all = declarations_until(pack, holidays, {{"declaration_period", row.rhythm, start}}, start,
                                        start.plus_months(12));
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all.front().due.text(), row.due) << row.start << " " << row.rhythm;
    EXPECT_GE(days_between(start, all.front().due), 90);
    for (std::size_t i = 1; i < all.size(); ++i) EXPECT_EQ(all[i].period.begin(), all[i - 1].period.end());
  }
}

TEST(HolidayCalendar, knows_the_holidays_of_2026_and_2027) {
  const auto holidays = Catalog().holidays("FR").value();
  const std::vector<std::string> expected = {
      "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
      "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2027-01-01",
      "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14",
      "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25"};
  std::vector<std::string> found;
  for (Date day = *Date::of(2026, 1, 1); day.year() < 2028; day = day.plus_days(1))
    if (holidays.is_holiday(day)) found.push_back(day.text());
  EXPECT_EQ(found, expected);
}

}  // namespace vireo::declaration_calendar_test
