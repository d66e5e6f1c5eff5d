#include "core/billing/recurring_invoice.h"

namespace vireo {
namespace {

/// More than anybody lets pile up; a wrong first day must not draft for ever.
constexpr std::size_t most_at_once = 60;

void replace_all(std::string& text, const std::string& mark, const std::string& value) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
    text.replace(at, mark.size(), value);
}

}  // namespace

std::vector<Date> due_days(const RecurringInvoice& recurring, Date until) {
  std::vector<Date> days;
  if (recurring.paused) return days;
  for (int count = 0; days.size() < most_at_once; ++count) {
    // From the first day each time, so that a 31st comes back after February.
    const Date day = recurring.next.plus_months(count * recurring.months_between);
    if (day > until || (recurring.last && day > *recurring.last)) break;
    days.push_back(day);
  }
  return days;
}

Period period_of(const RecurringInvoice& recurring, Date day) {
  const Date end = day.last_of_month().plus_days(1);
  return {day.first_of_month().plus_months(1 - recurring.months_between), end};
}

std::string with_days(std::string text, const Period& period, const Wording& wording) {
  const Date last = period.last();
  const Date before = last.first_of_month().plus_days(-1);
  replace_all(text, "{month}", wording.month(last.year(), last.month()));
  replace_all(text, "{month-1}", wording.month(before.year(), before.month()));
  replace_all(text, "{year}", std::to_string(last.year()));
  replace_all(text, "{first}", wording.date(period.begin()));
  replace_all(text, "{last}", wording.date(last));
  return text;
}

}  // namespace vireo
