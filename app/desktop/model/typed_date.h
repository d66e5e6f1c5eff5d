#pragma once
// Typed dates: reads what a person types into a date field, day before month: "23/11", "23/11/26",
// "23.11.2026", "2311", "23", "2026-11-23", "+30", "-7", and with the language's month names "23 nov. 2026".
// Days without a year are of today's year. No clock: today is given.
#include <string_view>

#include "core/base/date.h"
#include "core/base/wording.h"

namespace vireo {

/// Problems "date.unreadable" and "date.missing_day" (30/02), with the argument `typed`. Nothing typed is
/// unreadable.
Checked<Date> parse_typed_date(std::string_view typed, Date today, const LanguageStyle& style);

}  // namespace vireo
