#pragma once
// The declarations a business makes, one after the other, with the day each is due: the rhythm of the pack
// that the business chose, its longer first declaration, a change of rhythm, and the next business day. Dates
// only; what is declared is calculated by core/tax, what is reminded of by core/deadlines.
#include <vector>

#include "core/rules/dated_fact.h"
#include "core/rules/holiday_calendar.h"
#include "core/rules/regime_pack.h"

namespace vireo {

struct Declaration {
  Period period;
  Date due;
  const DeclarationRhythm* rhythm = nullptr;
};

/// Profile key of the chosen rhythm.
inline constexpr std::string_view declaration_rhythm_key = "declaration_period";

/// The declarations whose period begins up to `last`, of a business begun on `start`. A rhythm the pack does
/// not know, or none, is the pack's first one.
std::vector<Declaration> declarations_until(const RegimePack& pack, const HolidayCalendar& holidays,
                                            const std::vector<DatedFact>& facts, Date start, Date last);

}  // namespace vireo
