#include "core/rules/duty.h"

#include <algorithm>
#include <charconv>

namespace vireo {
namespace {

constexpr int year_in_months = 12;
/// Further than any due day lies from its period.
constexpr int margin_in_months = 13;

bool holds(const DutyCondition& condition, const std::vector<DatedFact>& facts, Date day) {
  const std::string said = fact_on(facts, condition.key, day);
  const bool is_so = condition.value.empty() ? !said.empty() : said == condition.value;
  return is_so != condition.is_negated;
}

bool applies(const Duty& duty, const std::vector<DatedFact>& facts, Date start, const Period& period) {
  if (period.last() < start) return false;
  if (duty.from && period.begin() < *duty.from) return false;
  if (duty.until && *duty.until < period.end()) return false;
  const bool is_first_year = period.last().year() == start.year();
  if (duty.years != DutyYears::all && is_first_year != (duty.years == DutyYears::first)) return false;
  return std::all_of(duty.applies.begin(), duty.applies.end(),
                     [&](const DutyCondition& each) { return holds(each, facts, period.last()); });
}

int day_of(const Duty& duty, const std::vector<DatedFact>& facts, Date on) {
  if (duty.due_day_fact.empty()) return duty.due_day;
  const std::string said = fact_on(facts, duty.due_day_fact, on);
  int day = duty.due_day;
  std::from_chars(said.data(), said.data() + said.size(), day);
  return day;
}

Date due_of(const Duty& duty, const HolidayCalendar& holidays, const std::vector<DatedFact>& facts,
            const Period& period) {
  for (const auto& [first, day] : duty.due_days)
    if (first == period.begin()) return day;
  const Date month = period.last().first_of_month().plus_months(duty.due_months);
  if (duty.due_business_day > 0) {
    Date day = holidays.business_day_from(month);
    for (int count = 1; count < duty.due_business_day; ++count)
      day = holidays.business_day_from(day.plus_days(1));
    return day;
  }
  const Date last = Period::month(month.year(), month.month()).last();
  const int wanted = day_of(duty, facts, period.last());
  const Date due = wanted <= 0 || wanted >= last.day() ? last : month.plus_days(wanted - 1);
  return duty.next_business_day ? holidays.business_day_from(due) : due;
}

}  // namespace

const std::vector<std::pair<std::string, DutyYears>>& duty_years_names() {
  static const std::vector<std::pair<std::string, DutyYears>> names{
      {"all", DutyYears::all}, {"first", DutyYears::first}, {"later", DutyYears::later}};
  return names;
}

std::vector<DutyDate> duty_dates(const std::vector<Duty>& duties, const HolidayCalendar& holidays,
                                 const std::vector<DatedFact>& facts, Date start, Date first, Date last) {
  std::vector<DutyDate> all;
  for (const Duty& duty : duties) {
    const Date earliest = first.plus_months(-margin_in_months - duty.months);
    // Periods are cut at the calendar: from the first of January.
    Date begin = *Date::of(std::max(earliest, start.plus_months(-year_in_months)).year(), 1, 1);
    for (; begin <= last.plus_months(margin_in_months); begin = begin.plus_months(duty.months)) {
      const Period period(begin, begin.plus_months(duty.months));
      if (!applies(duty, facts, start, period)) continue;
      const Date due = due_of(duty, holidays, facts, period);
      if (first <= due && due <= last && start <= due) all.push_back({&duty, period, due});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
  return all;
}

}  // namespace vireo
