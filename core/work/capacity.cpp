#include "core/work/capacity.h"

#include <algorithm>
#include <map>

namespace vireo {
namespace {

Date monday_of(Date day) {
  return day.plus_days(1 - day.weekday());
}

Minutes promised_on(const CapacityRequest& request, const PromisedTime& promised, const Period& week) {
  std::int64_t whole = 0;
  std::int64_t here = 0;
  for (Date day = promised.period.begin(); day < promised.period.end(); day = day.plus_days(1)) {
    const std::int64_t minutes = day_capacity(request, day).count;
    whole += minutes;
    if (week.contains(day)) here += minutes;
  }
  if (whole == 0) return {};
  return {*(Decimal::of(promised.minutes.count) * Decimal::of(here))
               .divided_by(Decimal::of(whole), 0, Rounding::half_away_from_zero)
               .at_places(0)};
}

Argument hours(Minutes minutes) {
  return Argument(Argument::Kind::decimal, shown_hours(minutes).shortest());
}

void warn(const CapacityRequest& request, WeekLoad& load) {
  const Minutes asked{load.promised.count + load.due.count};
  if (asked > load.available)
    load.warnings.push_back(
        {"work.week_overloaded",
         {{"week", load.week.begin()}, {"hours", hours(asked)}, {"available", hours(load.available)}}});
  else if (asked > request.habits.week_warning)
    load.warnings.push_back({"work.week_near_limit",
                             {{"week", load.week.begin()},
                              {"hours", hours(asked)},
                              {"most", hours(request.habits.week_warning)}}});
}

}  // namespace

Decimal shown_hours(Minutes minutes) {
  return Decimal::of(minutes.count).divided_by(Decimal::of(60), 2, Rounding::half_away_from_zero);
}

Minutes day_capacity(const CapacityRequest& request, Date day) {
  for (const DaysOff& off : request.off)
    if (off.first <= day && day <= off.last) return {};
  if (std::find(request.holidays.begin(), request.holidays.end(), day) != request.holidays.end()) return {};
  return request.habits.weekdays[static_cast<std::size_t>(day.weekday() - 1)];
}

std::vector<WeekLoad> week_loads(const CapacityRequest& request) {
  std::vector<WeekLoad> all;
  for (int number = 0; number < request.weeks; ++number) {
    const Date monday = monday_of(request.today).plus_days(7 * number);
    WeekLoad load;
    load.week = Period(std::max(monday, request.today), monday.plus_days(7));
    for (Date day = load.week.begin(); day < load.week.end(); day = day.plus_days(1))
      load.available.count += day_capacity(request, day).count;
    for (const PromisedTime& each : request.promised)
      load.promised.count += promised_on(request, each, load.week).count;
    for (const DueTask& each : request.tasks) {
      const Date due = std::max(each.due, request.today);
      if (load.week.contains(due)) load.due.count += each.effort.count;
    }
    const Decimal asked = Decimal::of(load.promised.count + load.due.count);
    load.load = load.available.count > 0
                    ? asked.divided_by(Decimal::of(load.available.count), 4, Rounding::half_away_from_zero)
                : asked.is_zero() ? Decimal()
                                  : Decimal::of(99999, 4);
    warn(request, load);
    all.push_back(std::move(load));
  }
  return all;
}

std::vector<Message> limits_passed(const WorkHabits& habits, std::vector<WorkedStretch> stretches) {
  std::sort(stretches.begin(), stretches.end(), [](const WorkedStretch& a, const WorkedStretch& b) {
    return std::pair(a.begin_minute, a.end_minute) < std::pair(b.begin_minute, b.end_minute);
  });
  std::vector<Message> found;
  std::map<Date, Minutes> days;
  std::map<Date, Minutes> weeks;
  const WorkedStretch* before = nullptr;
  for (const WorkedStretch& each : stretches) {
    const Minutes length{each.end_minute - each.begin_minute};
    days[each.day].count += length.count;
    weeks[monday_of(each.day)].count += length.count;
    if (before && before->day < each.day) {
      const Minutes rest{each.begin_minute - before->end_minute};
      if (rest < habits.rest_least)
        found.push_back({"work.rest_too_short",
                         {{"day", each.day}, {"hours", hours(rest)}, {"least", hours(habits.rest_least)}}});
    }
    if (!before || before->end_minute <= each.end_minute) before = &each;
  }
  int row = 0;
  Date last{};
  for (const auto& [day, worked] : days) {
    row = row > 0 && last.plus_days(1) == day ? row + 1 : 1;
    last = day;
    if (worked > habits.day_most)
      found.push_back(
          {"work.day_too_long", {{"day", day}, {"hours", hours(worked)}, {"most", hours(habits.day_most)}}});
    if (row == habits.days_in_a_row_most + 1)
      found.push_back(
          {"work.days_in_a_row",
           {{"day", day}, {"days", std::int64_t{row}}, {"most", std::int64_t{habits.days_in_a_row_most}}}});
  }
  for (const auto& [week, worked] : weeks)
    if (worked > habits.week_most)
      found.push_back({"work.week_too_long",
                       {{"week", week}, {"hours", hours(worked)}, {"most", hours(habits.week_most)}}});
  return found;
}

}  // namespace vireo
