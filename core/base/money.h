#pragma once
// Money: an exact amount in the smallest unit of a currency. UnitPrice, Quantity, Rate and ExchangeRate are
// the decimals that meet it; wherever they do, the rounding is named.
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

/// An ISO 4217 code with its number of decimals (EUR 2, JPY 0, TND 3).
class Currency {
 public:
  /// The currency of a three-letter code, or problem "currency.unknown".
  static Checked<Currency> parse(std::string_view code);
  /// A code known to exist, written in Vireo's own sources or read from a book.
  static Currency of(std::string_view code);

  std::string code() const { return {code_, 3}; }
  int decimals() const { return decimals_; }
  friend bool operator==(const Currency& a, const Currency& b) { return a.code() == b.code(); }

 private:
  char code_[3] = {'E', 'U', 'R'};
  int decimals_ = 2;
};

/// A part of something: 0.256 for 25.6 %.
class Rate {
 public:
  Rate() = default;
  static Rate fraction(Decimal value) { return Rate(value); }
  static Rate percent(Decimal value);
  const Decimal& fraction() const { return value_; }
  Decimal percent() const;
  operator Argument() const { return {Argument::Kind::percent, value_.shortest()}; }
  friend auto operator<=>(const Rate&, const Rate&) = default;

 private:
  explicit Rate(Decimal value) : value_(value) {}
  Decimal value_;
};

/// How much of a unit: up to 4 decimals.
class Quantity {
 public:
  Quantity() = default;
  /// Problem "quantity.too_fine" beyond 4 decimals, "quantity.unreadable" when it is no number.
  static Checked<Quantity> parse(std::string_view text);
  static Checked<Quantity> of(Decimal value);
  const Decimal& value() const { return value_; }
  friend auto operator<=>(const Quantity&, const Quantity&) = default;

 private:
  explicit Quantity(Decimal value) : value_(value) {}
  Decimal value_;
};

class Money {
 public:
  explicit Money(Currency currency = Currency{}) : currency_(currency) {}
  static Money of_minor(std::int64_t minor, Currency currency);
  /// Canonical text ("1250.50", "-3"). Problems: "money.unreadable", "money.too_fine", "money.too_large".
  static Checked<Money> parse(std::string_view text, Currency currency);
  static Checked<Money> of(const Decimal& value, Currency currency);
  static Money rounded(const Decimal& value, Currency currency, Rounding rounding);

  std::int64_t minor() const { return minor_; }
  const Currency& currency() const { return currency_; }
  Decimal value() const { return Decimal::of(minor_, currency_.decimals()); }
  /// Canonical text with the currency's decimals: "1250.50".
  std::string text() const { return value().text(); }
  bool is_zero() const { return minor_ == 0; }
  bool is_negative() const { return minor_ < 0; }
  bool is_positive() const { return minor_ > 0; }
  Money abs() const { return minor_ < 0 ? -*this : *this; }
  operator Argument() const { return {Argument::Kind::money, text(), currency_.code()}; }

  Money operator-() const;
  friend Money operator+(const Money& a, const Money& b);
  friend Money operator-(const Money& a, const Money& b);
  Money& operator+=(const Money& other) { return *this = *this + other; }
  Money& operator-=(const Money& other) { return *this = *this - other; }
  Money times(const Rate& rate, Rounding rounding) const;
  Money times(const Decimal& factor, Rounding rounding) const;
  /// Parts in proportion to `weights` (not negative, not all zero) whose sum is exactly this amount: largest
  /// remainder, ties to the earliest.
  std::vector<Money> split(std::span<const std::int64_t> weights) const;

  /// Comparing amounts of two currencies is a bug.
  friend std::strong_ordering operator<=>(const Money& a, const Money& b);
  friend bool operator==(const Money& a, const Money& b) {
    return a.minor_ == b.minor_ && a.currency_ == b.currency_;
  }

 private:
  std::int64_t minor_ = 0;
  Currency currency_;
};

/// The price of one unit: up to 6 decimals.
class UnitPrice {
 public:
  UnitPrice() = default;
  /// Problems "unit_price.unreadable", "unit_price.too_fine".
  static Checked<UnitPrice> parse(std::string_view text, Currency currency);
  static Checked<UnitPrice> of(Decimal value, Currency currency);
  const Decimal& value() const { return value_; }
  const Currency& currency() const { return currency_; }
  /// Quantity x price in money, rounded half_away_from_zero as invoices are.
  Money times(const Quantity& quantity) const;
  friend bool operator==(const UnitPrice&, const UnitPrice&) = default;

 private:
  UnitPrice(Decimal value, Currency currency) : value_(value), currency_(currency) {}
  Decimal value_;
  Currency currency_;
};

/// How much of `to` one unit of `from` is worth, with where and when that was read.
struct ExchangeRate {
  Currency from;
  Currency to;
  Decimal value;
  std::string source;
  Date date;

  Money convert(const Money& amount, Rounding rounding) const;
};

}  // namespace vireo
