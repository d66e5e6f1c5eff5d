#include "core/ledger/fiscal_year.h"

namespace vireo {

Checked<FiscalYearStart> FiscalYearStart::parse(std::string_view text) {
  // 2025 has no 29 February, so a day that only some years have is refused.
  const auto day = Date::parse("2025-" + std::string(text));
  if (!day) return problem("fiscal_year.start_unreadable", {}, {{"typed", std::string(text)}});
  return FiscalYearStart(day->month(), day->day());
}

Date FiscalYearStart::start_in(int year) const {
  const auto day = Date::of(year, month_, day_);
  expect(day.has_value(), "every year has the day on which a fiscal year starts");
  return *day;
}

Period FiscalYearStart::year_with(Date day) const {
  const Date start = start_in(day.year());
  return start <= day ? Period(start, start_in(day.year() + 1)) : Period(start_in(day.year() - 1), start);
}

Period FiscalYearStart::year_ending_in(int year) const {
  return year_with(start_in(year).plus_days(-1)).last().year() == year
             ? year_with(start_in(year).plus_days(-1))
             : year_with(start_in(year));
}

std::string FiscalYearStart::text() const {
  return start_in(2025).text().substr(5);
}

}  // namespace vireo
