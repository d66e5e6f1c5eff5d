#include "core/work/capacity.h"

#include <gmock/gmock.h>

#include "core/base/weekday_hours.h"

namespace vireo::capacity_test {

using ::testing::ElementsAre;

const Date monday = Date::of(2026, 5, 11).value();

Minutes hours(std::int64_t count) {
  return {count * 60};
}

std::vector<std::string> codes(const std::vector<Message>& messages) {
  std::vector<std::string> all;
  for (const Message& each : messages) all.push_back(each.id);
  return all;
}

TEST(Capacity, HolidaysAndDaysOffTakeTheirHours) {
  CapacityRequest request;
  request.today = monday;
  request.weeks = 2;
  request.holidays = {monday.plus_days(3)};  // Ascension Day
  request.off = {{monday.plus_days(4), monday.plus_days(4), "bridge"}};
  const auto weeks = week_loads(request);
  EXPECT_EQ(weeks[0].available, hours(21));
  EXPECT_EQ(weeks[1].available, hours(35));
}

TEST(Capacity, ARetainerIsSpreadOverItsWorkingDays) {
  CapacityRequest request;
  request.today = monday;
  request.weeks = 2;
  request.promised = {{Period(monday, monday.plus_days(14)), hours(20), "retainer"}};
  request.off = {{monday, monday.plus_days(2), "away"}};
  const auto weeks = week_loads(request);
  EXPECT_EQ(weeks[0].promised.count, 343) << "2 of 7 working days: 342.86 minutes";
  EXPECT_EQ(weeks[1].promised.count, 857);
}

TEST(Capacity, AWeekWithTooMuchIsNamed) {
  CapacityRequest request;
  request.today = monday;
  request.weeks = 2;
  request.tasks = {{monday.plus_days(8), hours(40), "launch"}};
  const auto weeks = week_loads(request);
  EXPECT_TRUE(weeks[0].warnings.empty());
  EXPECT_THAT(codes(weeks[1].warnings), ElementsAre("work.week_overloaded"));
  EXPECT_EQ(weeks[1].load.text(), "1.1429");
}

TEST(Capacity, LimitsThatWerePassedAreTold) {
  const auto stretch = [](int day, int from, int to) {
    const Date on = monday.plus_days(day);
    const std::int64_t midnight = std::int64_t{on.days_since_1970()} * 1440;
    return WorkedStretch{on, midnight + from * 60, midnight + to * 60};
  };
  EXPECT_THAT(codes(limits_passed({}, {stretch(0, 8, 19)})), ElementsAre("work.day_too_long"));
  EXPECT_THAT(codes(limits_passed({}, {stretch(0, 15, 23), stretch(1, 9, 12)})),
              ElementsAre("work.rest_too_short"));
  std::vector<WorkedStretch> row;
  for (int day = 0; day < 7; ++day) row.push_back(stretch(day, 9, 11));
  EXPECT_THAT(codes(limits_passed({}, row)), ElementsAre("work.days_in_a_row"));
  row.clear();
  for (int day = 0; day < 6; ++day) row.push_back(stretch(day, 9, 18));
  EXPECT_THAT(codes(limits_passed({}, row)), ElementsAre("work.week_too_long"));
}

TEST(Capacity, HoursOfWeekdaysAreReadAsWritten) {
  EXPECT_EQ((*parse_weekday_hours("7 7 7 7 3,5 0 0"))[4].count, 210);
  for (const char* wrong : {"", "7 7 7 7 7 0", "7 7 7 7 7 0 0 0", "7 7 7 7 25 0 0", "7 7 7 7 -1 0 0", "all"})
    EXPECT_FALSE(parse_weekday_hours(wrong).ok()) << wrong;
}

}  // namespace vireo::capacity_test
