#pragma once
// Decimal: an exact decimal number, coefficient x 10^-scale, for rates, quantities, prices and everything a
// law writes with digits. It is not money (see money.h) and never a binary floating point number. The 128-bit
// coefficient is kept as two words so that Boost.Multiprecision is included by decimal.cpp alone.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/rounding.h"

namespace vireo {

class Decimal {
 public:
  static constexpr int max_scale = 18;

  constexpr Decimal() = default;
  /// coefficient x 10^-scale; scale in 0..max_scale.
  static Decimal of(std::int64_t coefficient, int scale = 0);
  /// Reads "-12.50": optional sign, digits, optional point and digits. No spaces, no exponent, no comma.
  /// Nothing when the text is anything else or has more than max_scale decimals.
  static std::optional<Decimal> parse(std::string_view text);

  /// "-12.50": keeps the scale it was written with.
  std::string text() const;
  /// "-12.5": without trailing zeros.
  std::string shortest() const;

  int scale() const { return scale_; }
  bool is_zero() const { return high_ == 0 && low_ == 0; }
  bool is_negative() const { return high_ < 0; }
  Decimal abs() const { return is_negative() ? -*this : *this; }

  Decimal operator-() const;
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  Decimal& operator+=(const Decimal& other) { return *this = *this + other; }
  Decimal& operator-=(const Decimal& other) { return *this = *this - other; }

  /// This / divisor with `places` decimals. Division by zero is a bug.
  Decimal divided_by(const Decimal& divisor, int places, Rounding rounding) const;
  /// Exactly `places` decimals. Negative places are a bug: use rounded_to_multiple for tens and hundreds.
  Decimal rounded(int places, Rounding rounding) const;
  /// The multiple of `step` (> 0) that `rounding` chooses.
  Decimal rounded_to_multiple(const Decimal& step, Rounding rounding) const;

  /// value x 10^places as an integer, when that is exact and fits: 12.5 at 2 places -> 1250.
  std::optional<std::int64_t> at_places(int places) const;
  /// How many decimals are really used: 12.50 -> 1.
  int significant_scale() const;

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  friend struct DecimalArithmetic;
  std::int64_t high_ = 0;
  std::uint64_t low_ = 0;
  int scale_ = 0;
};

/// Reads what a person types: "1250", "1 250,50", "1,250.50", "1.250,50 €", "-3,5". The last of comma and
/// point is the decimal mark; blanks (also no-break ones), apostrophes between digits and a currency sign or
/// code are passed over.
std::optional<Decimal> parse_typed_decimal(std::string_view typed);

}  // namespace vireo
