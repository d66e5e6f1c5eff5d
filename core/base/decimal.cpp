#include "core/base/decimal.h"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>

#include "core/base/expect.h"
#include "core/base/rounded_quotient.h"

namespace vireo {
namespace {

using Wide = boost::multiprecision::checked_int512_t;
using boost::multiprecision::abs;

Wide power_of_ten(int exponent) {
  static const std::array<Wide, 80> powers = [] {
    std::array<Wide, 80> table;
    table[0] = 1;
    for (std::size_t i = 1; i < table.size(); ++i) table[i] = table[i - 1] * 10;
    return table;
  }();
  expect(exponent >= 0 && exponent < 80, "a decimal's scale stays small");
  return powers[static_cast<std::size_t>(exponent)];
}

}  // namespace

struct DecimalArithmetic {
  static Wide coefficient(const Decimal& decimal) {
    Wide value = decimal.high_;
    value *= Wide(1) << 64;
    value += decimal.low_;
    return value;
  }
  static Decimal make(Wide value, int scale) {
    // A result may have more decimals than are kept: only exact trailing zeros are dropped here.
    while (scale > Decimal::max_scale && value % 10 == 0) {
      value /= 10;
      --scale;
    }
    expect(scale <= Decimal::max_scale, "a product keeps at most 18 decimals: round first");
    const Wide limit = Wide(1) << 127;
    expect(value < limit && value >= -limit, "a decimal fits in 128 bits");
    const Wide two64 = Wide(1) << 64;
    Wide high = value / two64;
    Wide low = value % two64;
    if (low < 0) {
      low += two64;
      high -= 1;
    }
    Decimal made;
    made.high_ = static_cast<std::int64_t>(high);
    made.low_ = static_cast<std::uint64_t>(low);
    made.scale_ = scale;
    return made;
  }
  static Wide aligned(const Decimal& decimal, int scale) {
    return coefficient(decimal) * power_of_ten(scale - decimal.scale());
  }
};

namespace {
using A = DecimalArithmetic;
}

Decimal Decimal::of(std::int64_t coefficient, int scale) {
  expect(scale >= 0 && scale <= max_scale, "a decimal's scale is 0 to 18");
  Decimal made;
  made.high_ = coefficient < 0 ? -1 : 0;
  made.low_ = static_cast<std::uint64_t>(coefficient);
  made.scale_ = scale;
  return made;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  std::size_t at = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) ++at;
  std::string digits;
  int scale = 0;
  bool point = false;
  bool digit_before = false;
  bool digit_after = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '.') {
      if (point) return std::nullopt;
      point = true;
    } else if (c >= '0' && c <= '9') {
      digits.push_back(c);
      (point ? digit_after : digit_before) = true;
      if (point) ++scale;
    } else {
      return std::nullopt;
    }
  }
  if (!digit_before || (point && !digit_after) || scale > max_scale || digits.size() > 36)
    return std::nullopt;
  if (digits.size() <= 18) {
    std::int64_t small = 0;
    for (const char c : digits) small = small * 10 + (c - '0');
    return of(negative ? -small : small, scale);
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  Wide value(digits);
  return A::make(negative ? Wide(-value) : value, scale);
}

std::string Decimal::text() const {
  const Wide value = A::coefficient(*this);
  std::string digits = Wide(boost::multiprecision::abs(value)).str();
  const auto places = static_cast<std::size_t>(scale_);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, ".");
  return (value < 0 ? "-" : "") + digits;
}

std::string Decimal::shortest() const {
  std::string written = text();
  if (scale_ == 0) return written;
  written.erase(written.find_last_not_of('0') + 1);
  if (written.back() == '.') written.pop_back();
  return written;
}

int Decimal::significant_scale() const {
  Wide value = A::coefficient(*this);
  int scale = scale_;
  while (scale > 0 && value % 10 == 0) {
    value /= 10;
    --scale;
  }
  return scale;
}

Decimal Decimal::operator-() const {
  return A::make(-A::coefficient(*this), scale_);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  return A::make(A::aligned(a, scale) + A::aligned(b, scale), scale);
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  return A::make(A::aligned(a, scale) - A::aligned(b, scale), scale);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  return A::make(A::coefficient(a) * A::coefficient(b), a.scale_ + b.scale_);
}

Decimal Decimal::divided_by(const Decimal& divisor, int places, Rounding rounding) const {
  expect(!divisor.is_zero(), "nothing is divided by zero");
  expect(places >= 0 && places <= max_scale, "a quotient keeps 0 to 18 decimals");
  Wide numerator = A::coefficient(*this) * power_of_ten(places + divisor.scale_);
  Wide denominator = A::coefficient(divisor) * power_of_ten(scale_);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  return A::make(rounded_quotient(numerator, denominator, rounding), places);
}

Decimal Decimal::rounded(int places, Rounding rounding) const {
  expect(places >= 0 && places <= max_scale, "a decimal is rounded to 0 to 18 places");
  if (places >= scale_) return A::make(A::aligned(*this, places), places);
  return A::make(rounded_quotient(A::coefficient(*this), power_of_ten(scale_ - places), rounding), places);
}

Decimal Decimal::rounded_to_multiple(const Decimal& step, Rounding rounding) const {
  expect(step > Decimal{}, "a rounding step is positive");
  const int scale = std::max(scale_, step.scale_);
  const Wide unit = A::aligned(step, scale);
  return A::make(rounded_quotient(A::aligned(*this, scale), unit, rounding) * unit, scale);
}

std::optional<std::int64_t> Decimal::at_places(int places) const {
  Wide value = A::coefficient(*this);
  if (places >= scale_) {
    value *= power_of_ten(places - scale_);
  } else {
    const Wide unit = power_of_ten(scale_ - places);
    if (value % unit != 0) return std::nullopt;
    value /= unit;
  }
  const Wide limit = Wide(1) << 63;
  if (value >= limit || value < -limit) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) {
    if (a.high_ != b.high_) return a.high_ <=> b.high_;
    return a.low_ <=> b.low_;
  }
  const int scale = std::max(a.scale_, b.scale_);
  const Wide left = A::aligned(a, scale);
  const Wide right = A::aligned(b, scale);
  if (left < right) return std::strong_ordering::less;
  return left == right ? std::strong_ordering::equal : std::strong_ordering::greater;
}

}  // namespace vireo
