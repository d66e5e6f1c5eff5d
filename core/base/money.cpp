#include "core/base/money.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/base/text.h"

namespace vireo {
namespace {

void expect_same(const Currency& a, const Currency& b) {
  expect(a == b, "amounts of two currencies do not mix");
}

std::int64_t added(std::int64_t a, std::int64_t b) {
  using Limits = std::numeric_limits<std::int64_t>;
  expect(b > 0 ? a <= Limits::max() - b : a >= Limits::min() - b, "an amount fits in 64 bits");
  return a + b;
}

std::int64_t negated(std::int64_t minor) {
  expect(minor != std::numeric_limits<std::int64_t>::min(), "an amount fits in 64 bits");
  return -minor;
}

// The largest quantity and unit price: their product is still an amount of money.
constexpr std::int64_t quantity_limit = 1'000'000;
constexpr std::int64_t unit_price_limit = 1'000'000'000;

/// "12.50 USD" typed where another currency is meant.
bool names_another_currency(std::string_view text, const Currency& meant) {
  const std::string typed = trimmed(text);
  if (typed.size() <= 3) return false;
  const auto named = Currency::parse(std::string_view(typed).substr(typed.size() - 3));
  return named.ok() && *named != meant;
}

Checked<Decimal> decimal_of(std::string_view text, const char* code) {
  if (const auto value = Decimal::parse(text)) return *value;
  if (const auto value = parse_typed_decimal(text)) return *value;
  return problem(code, {}, {{"typed", std::string(text)}});
}

}  // namespace

Rate Rate::percent(Decimal value) {
  return Rate(value * Decimal::of(1, 2));
}
Decimal Rate::percent() const {
  return Decimal::parse((value_ * Decimal::of(100)).shortest()).value();
}

Checked<Quantity> Quantity::of(Decimal value) {
  if (value.significant_scale() > 4)
    return problem("quantity.too_fine", {}, {{"typed", value.shortest()}, {"decimals", 4}});
  if (value.abs() > Decimal::of(quantity_limit))
    return problem("quantity.too_large", {}, {{"typed", value.shortest()}, {"limit", quantity_limit}});
  return Quantity(Decimal::parse(value.shortest()).value());
}

Checked<Quantity> Quantity::parse(std::string_view text) {
  const auto value = decimal_of(text, "quantity.unreadable");
  if (!value) return value.problems();
  return of(*value);
}

Money Money::of_minor(std::int64_t minor, Currency currency) {
  Money made(currency);
  made.minor_ = minor;
  return made;
}

Checked<Money> Money::of(const Decimal& value, Currency currency) {
  if (value.significant_scale() > currency.decimals())
    return problem(
        "money.too_fine", {},
        {{"typed", value.text()}, {"currency", currency.code()}, {"decimals", currency.decimals()}});
  const auto minor = value.at_places(currency.decimals());
  // Nine million billion is beyond any book; the limit leaves room for sums.
  constexpr std::int64_t limit = 900'000'000'000'000'000;
  if (!minor || *minor > limit || *minor < -limit)
    return problem("money.too_large", {}, {{"typed", value.text()}});
  return of_minor(*minor, currency);
}

Checked<Money> Money::parse(std::string_view text, Currency currency) {
  const auto value = decimal_of(text, "money.unreadable");
  if (!value) return value.problems();
  const auto unsafe = [&](const char* code) {
    return problem(
        code, {},
        {{"typed", std::string(text)}, {"currency", currency.code()}, {"decimals", currency.decimals()}});
  };
  if (names_another_currency(text, currency)) return unsafe("money.other_currency");
  // "1,250" is 1.25 to one reader and 1250 to another: neither is guessed.
  if (text.find(',') != std::string_view::npos && value->scale() > currency.decimals())
    return unsafe("money.too_fine");
  return of(*value, currency);
}

Money Money::rounded(const Decimal& value, Currency currency, Rounding rounding) {
  return of(value.rounded(currency.decimals(), rounding), currency).value();
}

Money Money::operator-() const {
  return of_minor(negated(minor_), currency_);
}

Money operator+(const Money& a, const Money& b) {
  expect_same(a.currency_, b.currency_);
  return Money::of_minor(added(a.minor_, b.minor_), a.currency_);
}

Money operator-(const Money& a, const Money& b) {
  return a + (-b);
}

std::strong_ordering operator<=>(const Money& a, const Money& b) {
  expect_same(a.currency_, b.currency_);
  return a.minor_ <=> b.minor_;
}

Money Money::times(const Decimal& factor, Rounding rounding) const {
  return rounded(value() * factor, currency_, rounding);
}

Money Money::times(const Rate& rate, Rounding rounding) const {
  return times(rate.fraction(), rounding);
}

std::vector<Money> Money::split(std::span<const std::int64_t> weights) const {
  Decimal total;
  for (const std::int64_t weight : weights) {
    expect(weight >= 0, "a weight is not negative");
    total += Decimal::of(weight);
  }
  expect(!total.is_zero(), "some weight is positive");
  struct Share {
    std::size_t index;
    std::int64_t minor;
    Decimal rest;
  };
  std::vector<Share> shares;
  std::int64_t given = 0;
  const std::int64_t whole = minor_ < 0 ? negated(minor_) : minor_;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const Decimal product = Decimal::of(whole) * Decimal::of(weights[i]);
    const Decimal part = product.divided_by(total, 0, Rounding::floor);
    const std::int64_t minor = part.at_places(0).value();
    shares.push_back({i, minor, product - part * total});
    given += minor;
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.rest > b.rest; });
  for (std::size_t i = 0; given < whole; ++i, ++given) ++shares[i].minor;
  std::vector<Money> parts(weights.size(), Money(currency_));
  for (const Share& share : shares)
    parts[share.index] = of_minor(minor_ < 0 ? -share.minor : share.minor, currency_);
  return parts;
}

Checked<UnitPrice> UnitPrice::of(Decimal value, Currency currency) {
  if (value.significant_scale() > 6)
    return problem("unit_price.too_fine", {}, {{"typed", value.shortest()}, {"decimals", 6}});
  if (value.abs() > Decimal::of(unit_price_limit))
    return problem("unit_price.too_large", {}, {{"typed", value.shortest()}, {"limit", unit_price_limit}});
  return UnitPrice(
      value.rounded(std::max(value.significant_scale(), currency.decimals()), Rounding::half_even), currency);
}

Checked<UnitPrice> UnitPrice::parse(std::string_view text, Currency currency) {
  const auto value = decimal_of(text, "unit_price.unreadable");
  if (!value) return value.problems();
  return of(*value, currency);
}

Money UnitPrice::times(const Quantity& quantity) const {
  return Money::rounded(value_ * quantity.value(), currency_, Rounding::half_away_from_zero);
}

Money ExchangeRate::convert(const Money& amount, Rounding rounding) const {
  expect(amount.currency() == from, "an exchange rate converts its own currency");
  return Money::rounded(amount.value() * value, to, rounding);
}

}  // namespace vireo
