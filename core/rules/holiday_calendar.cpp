#include "core/rules/holiday_calendar.h"

#include <algorithm>

namespace vireo {

Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month_and_day = h + l - 7 * m + 114;
  return *Date::of(year, month_and_day / 31, month_and_day % 31 + 1);
}

bool HolidayCalendar::is_holiday(Date day) const {
  return std::any_of(rules.begin(), rules.end(), [&](const HolidayRule& rule) {
    if (rule.kind == HolidayKind::fixed) return rule.month == day.month() && rule.day == day.day();
    return easter_sunday(day.year()).plus_days(rule.days_after_easter) == day;
  });
}

bool HolidayCalendar::is_business_day(Date day) const {
  return day.weekday() < 6 && !is_holiday(day);
}

Date HolidayCalendar::business_day_from(Date day) const {
  while (!is_business_day(day)) day = day.plus_days(1);
  return day;
}

}  // namespace vireo
