#pragma once
// The closed list of ways to round. Every rounding in Vireo names one of them where it happens.
#include <optional>
#include <string_view>

namespace vireo {

enum class Rounding {
  half_away_from_zero,  // invoices: 0.005 -> 0.01, -0.005 -> -0.01
  half_up,              // ties towards plus infinity: -0.5 -> 0
  half_even,
  toward_zero,
  away_from_zero,
  floor,
  ceiling,
};

std::string_view name_of(Rounding rounding);
std::optional<Rounding> rounding_named(std::string_view name);

}  // namespace vireo
