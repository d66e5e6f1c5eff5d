#include "core/base/fixed_decimal.h"

#include <boost/multiprecision/cpp_int.hpp>

#include "core/base/expect.h"
#include "core/base/rounded_quotient.h"

namespace vireo {
namespace {

using Narrow = boost::multiprecision::int128_t;
using Exact = boost::multiprecision::int256_t;

constexpr std::int64_t one = 1'000'000'000'000;

bool is_small(const Narrow& value) {
  static const Narrow limit = Narrow(1) << 62;
  return value < limit && value > -limit;
}

}  // namespace

struct FixedArithmetic {
  static Narrow units(const FixedDecimal& number) {
    const bool negative = number.high_ < 0;
    const std::uint64_t low = negative ? ~number.low_ : number.low_;
    const auto high = static_cast<std::uint64_t>(negative ? ~number.high_ : number.high_);
    if (high == 0 && low < (std::uint64_t{1} << 63)) {
      const auto small = static_cast<std::int64_t>(low);
      return Narrow(negative ? -small - 1 : small);
    }
    Narrow value = high;
    value <<= 64;
    value += low;
    return negative ? Narrow(-value - 1) : value;
  }
  static FixedDecimal make(const Narrow& units) {
    FixedDecimal made;
    const bool negative = units < 0;
    const Narrow positive = negative ? Narrow(-units - 1) : units;
    const auto low = static_cast<std::uint64_t>(positive & 0xFFFF'FFFF'FFFF'FFFFU);
    const auto high = static_cast<std::uint64_t>(positive >> 64);
    made.low_ = negative ? ~low : low;
    made.high_ = static_cast<std::int64_t>(negative ? ~high : high);
    return made;
  }
  static FixedDecimal checked(const Exact& units) {
    static const Exact limit = Exact(1) << 120;
    expect(units < limit && units > -limit, "a formula's number stays below 10^24");
    return make(static_cast<Narrow>(units));
  }
};

namespace {
using F = FixedArithmetic;
}

FixedDecimal FixedDecimal::of(std::int64_t whole) {
  return F::make(Narrow(whole) * one);
}

std::optional<FixedDecimal> FixedDecimal::from(const Decimal& number) {
  const Decimal kept = number.scale() > places ? number.rounded(places, Rounding::half_even) : number;
  if (const auto units = kept.at_places(places)) return F::make(Narrow(*units));
  static const Decimal largest = *Decimal::parse("1000000000000000000000000");
  if (kept.abs() > largest) return std::nullopt;
  // Too large for 64 bits: by its text, which is rare.
  std::string digits = kept.rounded(places, Rounding::half_even).text();
  const bool negative = digits.front() == '-';
  std::erase_if(digits, [](char c) { return c == '-' || c == '.'; });
  Narrow units = 0;
  for (const char c : digits) units = units * 10 + (c - '0');
  return F::make(negative ? Narrow(-units) : units);
}

Decimal FixedDecimal::decimal() const {
  const Narrow units = F::units(*this);
  if (is_small(units)) return Decimal::of(static_cast<std::int64_t>(units), places);
  std::string digits = Narrow(units < 0 ? Narrow(-units) : units).str();
  digits.insert(digits.size() - places, ".");
  return *Decimal::parse((units < 0 ? "-" : "") + digits);
}

std::int64_t FixedDecimal::whole() const {
  const Narrow value = F::units(*this) / one;
  expect(is_small(value), "a whole number of a formula fits in 64 bits");
  return static_cast<std::int64_t>(value);
}

FixedDecimal FixedDecimal::operator-() const {
  return F::make(-F::units(*this));
}

FixedDecimal operator+(const FixedDecimal& a, const FixedDecimal& b) {
  return F::make(F::units(a) + F::units(b));
}

FixedDecimal operator-(const FixedDecimal& a, const FixedDecimal& b) {
  return F::make(F::units(a) - F::units(b));
}

FixedDecimal operator*(const FixedDecimal& a, const FixedDecimal& b) {
  const Narrow left = F::units(a);
  const Narrow right = F::units(b);
  if (is_small(left) && is_small(right))
    return F::make(rounded_quotient(Narrow(left * right), Narrow(one), Rounding::half_even));
  return F::checked(rounded_quotient(Exact(Exact(left) * right), Exact(one), Rounding::half_even));
}

FixedDecimal operator/(const FixedDecimal& a, const FixedDecimal& b) {
  expect(!b.is_zero(), "nothing is divided by zero");
  Exact numerator = Exact(F::units(a)) * one;
  Exact denominator = F::units(b);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  return F::checked(rounded_quotient(numerator, denominator, Rounding::half_even));
}

FixedDecimal FixedDecimal::rounded_to(const FixedDecimal& step, Rounding rounding) const {
  const Narrow unit = F::units(step);
  expect(unit > 0, "a rounding has a positive step");
  return F::make(rounded_quotient(F::units(*this), unit, rounding) * unit);
}

std::strong_ordering operator<=>(const FixedDecimal& a, const FixedDecimal& b) {
  if (a.high_ != b.high_) return a.high_ <=> b.high_;
  return a.low_ <=> b.low_;
}

}  // namespace vireo
