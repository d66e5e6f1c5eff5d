// Clocks that go forward and back, zones at the ends of the world, leap days.
#include "core/base/zone.h"

#include <gtest/gtest.h>

namespace vireo::zone_test {

Checked<Instant> at(const char* wall, const char* zone) {
  return instant_at(parse_wall_time(wall).value(), zone);
}

TEST(Zone, AStretchOverAClockChangeIsAsLongAsItWas) {
  struct Row {
    const char* from;
    const char* to;
    const char* zone;
    std::int64_t minutes;
  };
  for (const Row& row : {Row{"2026-03-29 01:30", "2026-03-29 03:30", "Europe/Paris", 60},
                         Row{"2026-10-25 01:30", "2026-10-25 03:30", "Europe/Paris", 180},
                         Row{"2026-03-08 01:30", "2026-03-08 03:30", "America/New_York", 60},
                         Row{"2026-11-01 00:30", "2026-11-01 02:30", "America/New_York", 180},
                         Row{"2028-02-28 23:00", "2028-03-01 01:00", "Europe/Paris", 26 * 60},
                         Row{"2026-06-01 23:30", "2026-06-02 00:15", "Pacific/Tongatapu", 45},
                         Row{"2026-06-01 23:30", "2026-06-02 00:15", "Pacific/Pago_Pago", 45}})
    EXPECT_EQ(minutes_between(*at(row.from, row.zone), *at(row.to, row.zone)).count, row.minutes) << row.from;
}

TEST(Zone, ATimeThatDidNotExistIsRefusedWithTheNextOne) {
  const auto skipped = at("2026-03-29 02:30", "Europe/Paris");
  ASSERT_FALSE(skipped.ok());
  EXPECT_EQ(skipped.problems().front().code(), "time.skipped");
  EXPECT_EQ(skipped.problems().front().message.arguments.back().second.value, "2026-03-29 03:00");
}

TEST(Zone, ATimeThatHappenedTwiceIsTheFirstWithAWarning) {
  const auto twice = at("2026-10-25 02:30", "Europe/Paris");
  ASSERT_TRUE(twice.ok());
  ASSERT_EQ(twice.problems().size(), 1u);
  EXPECT_EQ(twice.problems().front().code(), "time.twice");
  EXPECT_EQ(twice->text(), "2026-10-25T00:30:00.000Z");
}

TEST(Zone, TheDayIsTheOneWhereOneLives) {
  const Instant moment = *at("2026-03-01 00:30", "Pacific/Tongatapu");
  EXPECT_EQ(moment.text(), "2026-02-28T11:30:00.000Z");
  EXPECT_EQ(wall_time({moment.utc_milliseconds, "Pacific/Pago_Pago"}).text(), "2026-02-28 00:30");
  EXPECT_EQ(wall_time(moment).text(), "2026-03-01 00:30");
  EXPECT_EQ(wall_time({-1, "UTC"}).text(), "1969-12-31 23:59");
}

TEST(Zone, TimesAreReadAsPeopleWriteThem) {
  struct Row {
    const char* typed;
    int minutes;
  };
  for (const Row& row :
       {Row{"9:30", 570}, Row{"09h30", 570}, Row{"9h", 540}, Row{"0930", 570}, Row{"24:00", 1440}})
    EXPECT_EQ(*parse_time_of_day(row.typed), row.minutes) << row.typed;
  for (const char* wrong : {"", "9:60", "25:00", "24:01", "nine", "9:3", "-1:00", "9:300"})
    EXPECT_FALSE(parse_time_of_day(wrong).ok()) << wrong;
  EXPECT_FALSE(at("2026-01-01 09:00", "Europe/Nowhere").ok());
}

}  // namespace vireo::zone_test
