#include "core/rules/declaration_calendar.h"

namespace vireo {
namespace {

const DeclarationRhythm& rhythm_on(const RegimePack& pack, const std::vector<DatedFact>& facts, Date day) {
  const auto* chosen = pack.rhythm(fact_on(facts, declaration_rhythm_key, day));
  return chosen ? *chosen : pack.rhythms.front();
}

}  // namespace

std::vector<Declaration> declarations_until(const RegimePack& pack, const HolidayCalendar& holidays,
                                            const std::vector<DatedFact>& facts, Date start, Date last) {
  std::vector<Declaration> all;
  if (pack.rhythms.empty()) return all;
  Date begin = start;
  while (begin <= last) {
    const auto& chosen = rhythm_on(pack, facts, begin);
    DeclarationRhythm rhythm = chosen;
    if (begin != start) rhythm.first_periods = 1;
    // Long enough for one declaration to end, also the first one.
    const Date enough = begin.plus_months(rhythm.months * (rhythm.first_periods + 1));
    const auto next = rhythm.declarations(begin, enough).front();
    const Date due = rhythm.next_business_day ? holidays.business_day_from(next.due) : next.due;
    all.push_back({next.period, due, &chosen});
    begin = next.period.end();
  }
  return all;
}

}  // namespace vireo
