#include "app/desktop/pages/work/typed_hours_view.h"

#include "core/actions/keep_time.h"
#include "core/base/decimal.h"
#include "core/base/text.h"

namespace vireo {

Checked<Minutes> parse_typed_hours(std::string_view typed) {
  const std::string text = trimmed(typed);
  if (text.empty()) return Minutes{};
  const auto hours = parse_typed_decimal(text);
  if (!hours) return parse_length(text);
  const auto minutes = (*hours * Decimal::of(60)).rounded(0, Rounding::half_away_from_zero).at_places(0);
  if (hours->is_negative() || !minutes)
    return problem("time.length_unreadable", {}, {{"typed", std::string(typed)}});
  return Minutes{*minutes};
}

}  // namespace vireo
