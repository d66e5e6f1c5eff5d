#include "core/billing/numbering.h"

#include <gtest/gtest.h>

namespace vireo::numbering_test {

Date day(const char* text) {
  return Date::checked(text).value();
}

TEST(Numbering, CountsWithinTheYearAndBeginsAnewInTheNext) {
  NumberSeries series{"F-{year}-{number:4}"};
  const std::pair<const char*, const char*> issued[] = {{"2025-11-30", "F-2025-0001"},
                                                        {"2025-12-31", "F-2025-0002"},
                                                        {"2025-12-31", "F-2025-0003"},
                                                        {"2026-01-01", "F-2026-0001"},
                                                        {"2026-03-02", "F-2026-0002"}};
  for (const auto& [date, number] : issued) {
    const auto taken = take_number(series, day(date));
    ASSERT_TRUE(taken.ok());
    EXPECT_EQ(taken->number, number);
    series = taken->after;
  }
}

TEST(Numbering, ASeriesWithoutTheYearCountsOn) {
  NumberSeries series{"INV{number}", 2025, 117, false, day("2025-12-30")};
  EXPECT_EQ(take_number(series, day("2026-01-02"))->number, "INV117");
}

TEST(Numbering, APersonWhoMovesInContinuesTheOldSeries) {
  const NumberSeries series{"F-{year}-{number:4}", 2026, 42};
  EXPECT_EQ(take_number(series, day("2026-03-02"))->number, "F-2026-0042");
  EXPECT_EQ(take_number(series, day("2027-01-05"))->number, "F-2027-0001");
}

TEST(Numbering, NoDocumentIsDatedBeforeTheLastOne) {
  const NumberSeries series{"F-{year}-{number:4}", 2026, 3, true, day("2026-03-02")};
  const auto taken = take_number(series, day("2026-03-01"));
  ASSERT_FALSE(taken.ok());
  EXPECT_EQ(taken.problems().front().code(), "document.date_before_last");
}

TEST(Numbering, APatternHoldsTheCounterAndTheYearWhenItBeginsAnew) {
  struct Case {
    const char* pattern;
    bool resets;
    bool good;
  };
  const Case cases[] = {{"F-{year}-{number:4}", true, true},
                        {"{number}", false, true},
                        {"{number}", true, false},
                        {"F-{year}", true, false},
                        {"F {year}-{number}", true, false},
                        {"F-{year}-{number:x}", true, false},
                        {"Rechnungsnummer-des-Jahres-{year}-{number:9}", true, false}};
  for (const auto& each : cases)
    EXPECT_EQ(check_number_pattern(each.pattern, each.resets).ok(), each.good) << each.pattern;
}

TEST(Numbering, AWrittenNumberIsReadBack) {
  const auto read = read_number("F-{year}-{number:4}", "F-2026-0041");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->number, 41);
  EXPECT_EQ(read->year, 2026);
  EXPECT_FALSE(read_number("F-{year}-{number:4}", "2026-41").has_value());
}

}  // namespace vireo::numbering_test
