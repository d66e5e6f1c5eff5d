#include "app/desktop/model/typed_money.h"

#include "core/base/text.h"

namespace vireo {

Checked<Money> parse_typed_money(std::string_view typed, const Currency& currency) {
  const auto value = parse_typed_decimal(typed);
  if (!value) return problem("money.unreadable", {}, {{"typed", trimmed(typed)}});
  return Money::of(*value, currency);
}

}  // namespace vireo
