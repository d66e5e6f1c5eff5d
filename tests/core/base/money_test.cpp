#include "core/base/money.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace vireo::money_test {

const Currency euro = Currency::of("EUR");

std::string told(const Checked<Money>& money) {
  return money ? money->text() : money.problems().front().code();
}

TEST(Currency, DecimalsFollowTheCode) {
  struct Row {
    const char* code;
    int decimals;
  };
  constexpr Row rows[] = {{"EUR", 2}, {"USD", 2}, {"JPY", 0}, {"TND", 3}, {"KWD", 3}, {"LYD", 3},
                          {"ISK", 0}, {"XPF", 0}, {"XAF", 0}, {"MGA", 2}, {"CHF", 2}, {"eur", 2}};
  for (const auto& row : rows) EXPECT_EQ(Currency::of(row.code).decimals(), row.decimals) << row.code;
  for (const char* unknown : {"", "EU", "EURO", "XYZ", "R E", "UR ", "€"})
    EXPECT_FALSE(Currency::parse(unknown).ok()) << unknown;
  EXPECT_EQ(Currency::parse("XYZ").problems().front().code(), "currency.unknown");
}

TEST(Money, ReadsWhatIsTyped) {
  struct Row {
    const char* typed;
    const char* currency;
    const char* told;
  };
  constexpr Row rows[] = {{"1250.50", "EUR", "1250.50"},
                          {"1 250,50 €", "EUR", "1250.50"},
                          {"-3", "EUR", "-3.00"},
                          {"12.500", "EUR", "12.50"},
                          {"1.005", "EUR", "money.too_fine"},
                          {"1,250", "EUR", "money.too_fine"},
                          {"1,250", "TND", "1.250"},
                          {"100", "JPY", "100"},
                          {"100.5", "JPY", "money.too_fine"},
                          {"1.0005", "TND", "money.too_fine"},
                          {"12 USD", "EUR", "money.other_currency"},
                          {"12 EUR", "EUR", "12.00"},
                          {"abc", "EUR", "money.unreadable"},
                          {"", "EUR", "money.unreadable"},
                          {"=1+1", "EUR", "money.unreadable"},
                          {"9000000000000000.00", "EUR", "9000000000000000.00"},
                          {"9000000000000000.01", "EUR", "money.too_large"},
                          {"-9000000000000000.01", "EUR", "money.too_large"}};
  for (const auto& row : rows)
    EXPECT_EQ(told(Money::parse(row.typed, Currency::of(row.currency))), row.told) << row.typed;
}

TEST(Money, AddsOnlyItsOwnCurrency) {
  const auto money = [](std::int64_t minor) { return Money::of_minor(minor, euro); };
  EXPECT_EQ((money(1050) + money(-50)).text(), "10.00");
  EXPECT_EQ((money(0) - money(1)).text(), "-0.01");
  EXPECT_THROW(money(1) + Money::of_minor(1, Currency::of("USD")), Bug);
  EXPECT_THROW((void)(money(1) < Money::of_minor(1, Currency::of("USD"))), Bug);
  EXPECT_FALSE(money(1) == Money::of_minor(1, Currency::of("USD")));
  const auto most = money(std::numeric_limits<std::int64_t>::max());
  const auto least = money(std::numeric_limits<std::int64_t>::min());
  EXPECT_THROW(most + money(1), Bug);
  EXPECT_THROW(least - money(1), Bug);
  EXPECT_THROW(-least, Bug);
  EXPECT_THROW(least.abs(), Bug);
}

// Expected values: python3's decimal.
TEST(Money, TakesARateWithANamedRounding) {
  struct Row {
    const char* amount;
    const char* percent;
    Rounding rounding;
    const char* part;
  };
  constexpr Row rows[] = {{"475.00", "25.6", Rounding::half_away_from_zero, "121.60"},
                          {"0.10", "5", Rounding::half_away_from_zero, "0.01"},
                          {"-0.10", "5", Rounding::half_away_from_zero, "-0.01"},
                          {"-0.10", "5", Rounding::half_up, "0.00"},
                          {"0.30", "5", Rounding::half_even, "0.02"},
                          {"0.50", "5", Rounding::half_even, "0.02"},
                          {"99.99", "21.2", Rounding::toward_zero, "21.19"},
                          {"99.99", "21.2", Rounding::ceiling, "21.20"}};
  for (const auto& row : rows)
    EXPECT_EQ(Money::parse(row.amount, euro)
                  ->times(Rate::percent(Decimal::parse(row.percent).value()), row.rounding)
                  .text(),
              row.part)
        << row.amount << " " << row.percent;
}

TEST(Money, SplitsWithoutLosingACent) {
  const auto split = [](std::int64_t minor, std::vector<std::int64_t> weights) {
    std::vector<std::int64_t> parts;
    for (const auto& part : Money::of_minor(minor, euro).split(weights)) parts.push_back(part.minor());
    return parts;
  };
  using List = std::vector<std::int64_t>;
  EXPECT_EQ(split(100, {1, 1, 1}), (List{34, 33, 33}));
  EXPECT_EQ(split(-100, {1, 1, 1}), (List{-34, -33, -33}));
  EXPECT_EQ(split(5, {0, 1, 1}), (List{0, 3, 2}));
  EXPECT_EQ(split(10, {1, 3, 6}), (List{1, 3, 6}));
  EXPECT_EQ(split(0, {1, 2}), (List{0, 0}));
  EXPECT_EQ(split(1, {1, 999}), (List{0, 1}));
  EXPECT_THROW(split(1, {0, 0}), Bug);
  EXPECT_THROW(split(1, {-1, 2}), Bug);
}

TEST(Quantity, HasAtMostFourDecimals) {
  EXPECT_EQ(Quantity::parse("12,5")->value().text(), "12.5");
  EXPECT_EQ(Quantity::parse("1.23450")->value().text(), "1.2345");
  EXPECT_EQ(Quantity::parse("1.23456").problems().front().code(), "quantity.too_fine");
  EXPECT_EQ(Quantity::parse("many").problems().front().code(), "quantity.unreadable");
  EXPECT_EQ(Quantity::parse("1000001").problems().front().code(), "quantity.too_large");
}

TEST(UnitPrice, HasAtMostSixDecimalsAndMeetsAQuantity) {
  EXPECT_EQ(UnitPrice::parse("38", euro)->value().text(), "38.00");
  EXPECT_EQ(UnitPrice::parse("0.012345", euro)->value().text(), "0.012345");
  EXPECT_EQ(UnitPrice::parse("0.0123456", euro).problems().front().code(), "unit_price.too_fine");
  EXPECT_EQ(UnitPrice::parse("x", euro).problems().front().code(), "unit_price.unreadable");
  EXPECT_EQ(UnitPrice::parse("1000000000.01", euro).problems().front().code(), "unit_price.too_large");
  const auto price = UnitPrice::parse("38.00", euro).value();
  EXPECT_EQ(price.times(Quantity::parse("12.5").value()).text(), "475.00");
  EXPECT_EQ(UnitPrice::parse("0.005", euro)->times(Quantity::parse("1").value()).text(), "0.01");
  EXPECT_EQ(UnitPrice::parse("0.005", euro)->times(Quantity::parse("-1").value()).text(), "-0.01");
  // The largest price and quantity still make an amount.
  EXPECT_EQ(UnitPrice::parse("1000000000", euro)->times(Quantity::parse("1000000").value()).text(),
            "1000000000000000.00");
}

TEST(Rate, PercentAndFractionAreTheSameThing) {
  EXPECT_EQ(Rate::percent(Decimal::parse("25.6").value()).fraction().shortest(), "0.256");
  EXPECT_EQ(Rate::fraction(Decimal::parse("0.22").value()).percent().text(), "22");
  EXPECT_EQ(Rate::percent(Decimal::parse("20.0").value()), Rate::fraction(Decimal::parse("0.2").value()));
}

TEST(ExchangeRate, ConvertsItsOwnCurrency) {
  const ExchangeRate rate{Currency::of("USD"), euro, Decimal::parse("0.9215").value(), "bank", Date{}};
  EXPECT_EQ(rate.convert(Money::of_minor(12345, rate.from), Rounding::half_even).text(), "113.76");
  EXPECT_THROW(rate.convert(Money::of_minor(1, euro), Rounding::half_even), Bug);
}

}  // namespace vireo::money_test
