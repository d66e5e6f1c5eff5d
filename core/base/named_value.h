#pragma once
// The value of an enumeration that a name stands for, where the names are listed in the enumeration's order.
#include <algorithm>
#include <optional>
#include <string_view>

namespace vireo {

template <typename Value, typename Names>
std::optional<Value> value_named(const Names& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Value>(at - names.begin());
}

}  // namespace vireo
