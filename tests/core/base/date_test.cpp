#include "core/base/date.h"

#include <gtest/gtest.h>

namespace vireo::date_test {

Date day(const char* iso) {
  return Date::parse(iso).value();
}

TEST(Date, ReadsIsoDaysThatExist) {
  for (const char* iso : {"2026-03-05", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"})
    EXPECT_EQ(day(iso).text(), iso);
  for (const char* refused :
       {"", "2026-3-5", "05/03/2026", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
        "2026-04-31", "0000-01-01", "2026-03-05 ", "2026-03-0x", "2026_03_05"})
    EXPECT_FALSE(Date::parse(refused)) << refused;
  EXPECT_EQ(Date::checked("2026-02-30").problems().front().code(), "date.missing_day");
  EXPECT_EQ(Date::checked("30/02/2026").problems().front().code(), "date.unreadable");
}

TEST(Date, RefusesFieldsThatOnlyWrapAround) {
  EXPECT_FALSE(Date::of(2026, 257, 1));
  EXPECT_FALSE(Date::of(2026, 1, 257));
  EXPECT_FALSE(Date::of(2026, -1, 1));
  EXPECT_FALSE(Date::of(67562, 1, 1));
}

// Expected values: python3's datetime.
TEST(Date, CountsDays) {
  EXPECT_EQ(day("1970-01-01").days_since_1970(), 0);
  EXPECT_EQ(day("2026-03-05").days_since_1970(), 20517);
  EXPECT_EQ(days_between(day("2024-01-01"), day("2025-01-01")), 366);
  EXPECT_EQ(day("2026-03-05").weekday(), 4);
  EXPECT_EQ(day("2026-03-08").weekday(), 7);
  EXPECT_EQ(day("2024-02-28").plus_days(2).text(), "2024-03-01");
  EXPECT_EQ(day("2024-03-01").plus_days(-366).text(), "2023-03-01");
}

TEST(Date, MovesByMonthsAndStaysInside) {
  struct Row {
    const char* from;
    int months;
    const char* to;
  };
  constexpr Row rows[] = {{"2026-01-31", 1, "2026-02-28"},  {"2024-01-31", 1, "2024-02-29"},
                          {"2026-01-31", 3, "2026-04-30"},  {"2026-03-31", -1, "2026-02-28"},
                          {"2026-11-15", 2, "2027-01-15"},  {"2026-01-15", -13, "2024-12-15"},
                          {"2024-02-29", 12, "2025-02-28"}, {"2026-05-05", 0, "2026-05-05"}};
  for (const auto& row : rows) EXPECT_EQ(day(row.from).plus_months(row.months).text(), row.to) << row.from;
  EXPECT_EQ(day("2024-02-11").last_of_month().text(), "2024-02-29");
  EXPECT_EQ(day("2024-02-11").first_of_month().text(), "2024-02-01");
}

TEST(Period, IsHalfOpenInsideAndInclusiveWhenTold) {
  const auto march = Period::month(2026, 3);
  EXPECT_EQ(march.begin().text(), "2026-03-01");
  EXPECT_EQ(march.end().text(), "2026-04-01");
  EXPECT_EQ(march.last().text(), "2026-03-31");
  EXPECT_EQ(march.days(), 31);
  EXPECT_TRUE(march.contains(day("2026-03-31")));
  EXPECT_FALSE(march.contains(day("2026-04-01")));
  EXPECT_EQ(Period::year(2024).days(), 366);
  EXPECT_EQ(Period::inclusive(day("2026-03-01"), day("2026-03-31")), march);
  EXPECT_TRUE(Period(day("2026-03-01"), day("2026-03-01")).empty());
  EXPECT_THROW(Period(day("2026-03-02"), day("2026-03-01")), Bug);
  EXPECT_THROW(Period::month(2026, 13), Bug);
}

TEST(Instant, IsWrittenInUtc) {
  EXPECT_EQ((Instant{0, "UTC"}.text()), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ((Instant{1772703000123, "Europe/Paris"}.text()), "2026-03-05T09:30:00.123Z");
  EXPECT_EQ((Instant{-1, "UTC"}.text()), "1969-12-31T23:59:59.999Z");
}

}  // namespace vireo::date_test
