#pragma once
// HolidayCalendar: on which days offices are closed: weekends and the holidays a country's data lists (a
// fixed day, or a number of days after Easter Sunday). Used to move due dates; it knows no country.
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/local_text.h"

namespace vireo {

enum class HolidayKind { fixed, after_easter };

struct HolidayRule {
  HolidayKind kind = HolidayKind::fixed;
  int month = 0;  // of a fixed one
  int day = 0;    // of a fixed one
  int days_after_easter = 0;
  LocalText names;
};

struct HolidayCalendar {
  std::string id;  // "FR"
  std::vector<HolidayRule> rules;

  bool is_holiday(Date day) const;
  bool is_business_day(Date day) const;
  /// That day, or the first business day after it.
  Date business_day_from(Date day) const;
};

/// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
Date easter_sunday(int year);

}  // namespace vireo
