#include "core/base/rounding.h"

#include <array>
#include <utility>

namespace vireo {
namespace {

constexpr std::array<std::pair<Rounding, std::string_view>, 7> names{{
    {Rounding::half_away_from_zero, "half_away_from_zero"},
    {Rounding::half_up, "half_up"},
    {Rounding::half_even, "half_even"},
    {Rounding::toward_zero, "toward_zero"},
    {Rounding::away_from_zero, "away_from_zero"},
    {Rounding::floor, "floor"},
    {Rounding::ceiling, "ceiling"},
}};

}  // namespace

std::string_view name_of(Rounding rounding) {
  for (const auto& [value, name] : names)
    if (value == rounding) return name;
  return {};
}

std::optional<Rounding> rounding_named(std::string_view name) {
  for (const auto& [value, known] : names)
    if (known == name) return value;
  return std::nullopt;
}

}  // namespace vireo
