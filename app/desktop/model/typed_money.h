#pragma once
// Typed amounts: reads what a person types into an amount field, in any of the usual ways of writing. No
// widget.
#include <string_view>

#include "core/base/money.h"

namespace vireo {

/// Problems "money.unreadable", "money.too_fine", "money.too_large".
Checked<Money> parse_typed_money(std::string_view typed, const Currency& currency);

}  // namespace vireo
