#pragma once
// Capacity: the hours a week has, what is already promised of them, and where a limit one has set oneself is
// in danger. Days off and holidays take their hours away. Pure.
#include <array>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

/// How one works: hours of each weekday (Monday first) and the limits one does not want to pass.
struct WorkHabits {
  std::array<Minutes, 7> weekdays{Minutes{420}, Minutes{420}, Minutes{420}, Minutes{420},
                                  Minutes{420}, Minutes{0},   Minutes{0}};
  Decimal billable = Decimal::of(65, 2);  // share of the hours meant to be billed
  Minutes day_most{600};
  Minutes week_warning{2400};
  Minutes week_most{2880};
  Minutes rest_least{660};  // between two days' work
  int days_in_a_row_most = 6;
  int urgent_days = 3;
};

struct DaysOff {
  Date first{};
  Date last{};
  std::string label{};
};

/// What takes time of a week: hours promised to a client by a retainer, spread over its cycle's working days.
struct PromisedTime {
  Period period{};
  Minutes minutes{};
  std::string label{};
};

struct DueTask {
  Date due{};
  Minutes effort{};
  std::string label{};
};

struct WeekLoad {
  Period week{};  // Monday to Sunday, cut at the first day looked at
  Minutes available{};
  Minutes promised{};  // retainers
  Minutes due{};       // tasks whose deadline lies in it
  /// Promised and due by available, four decimals; nothing available and something due counts as 9.9999.
  Decimal load{};
  std::vector<Message> warnings{};
};

struct CapacityRequest {
  Date today{};
  int weeks = 8;
  WorkHabits habits{};
  std::vector<DaysOff> off{};
  std::vector<Date> holidays{};
  std::vector<PromisedTime> promised{};
  std::vector<DueTask> tasks{};
};

/// The minutes of work a day has.
Minutes day_capacity(const CapacityRequest& request, Date day);
std::vector<WeekLoad> week_loads(const CapacityRequest& request);

/// A stretch of work as the clock showed it, for limits of rest: minutes since 1970 on the wall.
struct WorkedStretch {
  Date day{};
  std::int64_t begin_minute = 0;
  std::int64_t end_minute = 0;
};

/// What went past a limit: "work.day_too_long" {day, hours, most}, "work.week_too_long" {week, hours, most},
/// "work.rest_too_short" {day, hours, least}, "work.days_in_a_row" {day, days, most}.
std::vector<Message> limits_passed(const WorkHabits& habits, std::vector<WorkedStretch> stretches);

/// Hours of minutes with two decimals, rounded half away from zero, for people.
Decimal shown_hours(Minutes minutes);

}  // namespace vireo
