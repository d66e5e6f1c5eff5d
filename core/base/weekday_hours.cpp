#include "core/base/weekday_hours.h"

#include "core/base/decimal.h"
#include "core/base/text.h"

namespace vireo {

Checked<std::array<Minutes, 7>> parse_weekday_hours(std::string_view typed) {
  const Problem unreadable = problem("work.hours_unreadable", {}, {{"typed", std::string(typed)}});
  std::array<Minutes, 7> all{};
  std::size_t at = 0;
  for (const std::string& part : split(typed, ' ')) {
    if (part.empty()) continue;
    const auto hours = parse_typed_decimal(part);
    if (!hours || at == all.size() || hours->is_negative() || *hours > Decimal::of(24)) return unreadable;
    all[at++].count = *(*hours * Decimal::of(60)).rounded(0, Rounding::half_away_from_zero).at_places(0);
  }
  if (at != all.size()) return unreadable;
  return all;
}

}  // namespace vireo
