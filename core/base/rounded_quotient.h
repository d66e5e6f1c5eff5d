#pragma once
// The one division that decimals round by. For any signed integer type that holds numerator and denominator.
#include "core/base/rounding.h"

namespace vireo {

/// numerator / denominator (> 0) to the integer that `rounding` chooses.
template <typename Integer>
Integer rounded_quotient(const Integer& numerator, const Integer& denominator, Rounding rounding) {
  Integer whole = numerator / denominator;
  const Integer rest = numerator - whole * denominator;
  if (rest == 0) return whole;
  const bool negative = rest < 0;
  const Integer twice = (negative ? Integer(-rest) : rest) * 2;
  const int half = twice < denominator ? -1 : twice == denominator ? 0 : 1;
  bool away = false;
  switch (rounding) {
    case Rounding::half_away_from_zero:
      away = half >= 0;
      break;
    case Rounding::half_up:
      away = half > 0 || (half == 0 && !negative);
      break;
    case Rounding::half_even:
      away = half > 0 || (half == 0 && whole % 2 != 0);
      break;
    case Rounding::toward_zero:
      break;
    case Rounding::away_from_zero:
      away = true;
      break;
    case Rounding::floor:
      away = negative;
      break;
    case Rounding::ceiling:
      away = !negative;
      break;
  }
  if (away) whole += negative ? -1 : 1;
  return whole;
}

}  // namespace vireo
