#pragma once
// FixedDecimal: a number with twelve decimals, for formulas that are reckoned many thousand times a second.
// What has more decimals than that (a quotient, a product of small rates) is rounded half to even at the
// twelfth: far below a cent. Sums and comparisons are exact. Magnitudes up to 10^24. It is not money.
#include <compare>
#include <cstdint>
#include <optional>

#include "core/base/decimal.h"

namespace vireo {

class FixedDecimal {
 public:
  static constexpr int places = 12;

  constexpr FixedDecimal() = default;
  static FixedDecimal of(std::int64_t whole);
  /// Nothing when it is beyond 10^24.
  static std::optional<FixedDecimal> from(const Decimal& number);
  Decimal decimal() const;
  /// The whole part, the decimals cut off; what is beyond 64 bits is a bug.
  std::int64_t whole() const;

  bool is_zero() const { return high_ == 0 && low_ == 0; }
  bool is_negative() const { return high_ < 0; }

  FixedDecimal operator-() const;
  friend FixedDecimal operator+(const FixedDecimal& a, const FixedDecimal& b);
  friend FixedDecimal operator-(const FixedDecimal& a, const FixedDecimal& b);
  friend FixedDecimal operator*(const FixedDecimal& a, const FixedDecimal& b);
  /// Division by zero is a bug: ask before.
  friend FixedDecimal operator/(const FixedDecimal& a, const FixedDecimal& b);
  /// The multiple of `step` (> 0) that `rounding` chooses.
  FixedDecimal rounded_to(const FixedDecimal& step, Rounding rounding) const;

  friend std::strong_ordering operator<=>(const FixedDecimal& a, const FixedDecimal& b);
  friend bool operator==(const FixedDecimal& a, const FixedDecimal& b) = default;

 private:
  friend struct FixedArithmetic;
  std::int64_t high_ = 0;
  std::uint64_t low_ = 0;
};

}  // namespace vireo
