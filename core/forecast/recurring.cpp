#include "core/forecast/recurring.h"

namespace vireo {

std::vector<Date> occurrences(const Recurring& item, const Period& period) {
  expect(item.months_between > 0, "a recurring item moves on");
  std::vector<Date> days;
  // Each day is counted from the first one, so that the 31st comes back after a short month.
  for (int step = 0;; ++step) {
    const Date day = item.first.plus_months(step * item.months_between);
    if (day >= period.end() || (item.last && day > *item.last)) break;
    if (day >= period.begin()) days.push_back(day);
  }
  return days;
}

std::vector<Date> due_days(const Recurring& item, Date until) {
  if (item.direction != Recurring::Direction::out) return {};
  Date begin = item.first;
  if (item.settled_until && begin <= *item.settled_until) begin = item.settled_until->plus_days(1);
  if (until < begin) return {};
  return occurrences(item, Period(begin, until.plus_days(1)));
}

}  // namespace vireo
