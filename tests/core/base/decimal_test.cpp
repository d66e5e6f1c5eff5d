#include "core/base/decimal.h"

#include "core/base/expect.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace vireo::decimal_test {

Decimal number(const char* text) {
  return Decimal::parse(text).value();
}

TEST(Decimal, ReadsPlainDigitsAndNothingElse) {
  struct Row {
    const char* written;
    const char* text;
    const char* shortest;
  };
  constexpr Row rows[] = {{"0", "0", "0"},
                          {"-0", "0", "0"},
                          {"12.50", "12.50", "12.5"},
                          {"+7", "7", "7"},
                          {"-0.05", "-0.05", "-0.05"},
                          {"007.10", "7.10", "7.1"},
                          {"100", "100", "100"},
                          {"0.000000000000000001", "0.000000000000000001", "0.000000000000000001"},
                          {"123456789012345678901234567890.5", "123456789012345678901234567890.5",
                           "123456789012345678901234567890.5"},
                          {"0000000000000000000000", "0", "0"}};
  for (const auto& row : rows) {
    ASSERT_TRUE(Decimal::parse(row.written)) << row.written;
    EXPECT_EQ(number(row.written).text(), row.text);
    EXPECT_EQ(number(row.written).shortest(), row.shortest);
  }
  for (const char* refused : {"", "-", "+", ".", "1.", ".5", "1,5", "1 000", "1e3", "0x10", "--1", "1.2.3",
                              "½", "0.0000000000000000001", "1234567890123456789012345678901234567"})
    EXPECT_FALSE(Decimal::parse(refused)) << refused;
}

// Expected values: python3's decimal.
TEST(Decimal, CountsExactly) {
  EXPECT_EQ((number("0.1") + number("0.2")).text(), "0.3");
  EXPECT_EQ((number("1.10") - number("2.2")).text(), "-1.10");
  EXPECT_EQ((number("12.5") * number("-38.00")).text(), "-475.000");
  EXPECT_EQ((number("9999999999999999.99") * number("9999999999999999.99")).text(),
            "99999999999999999800000000000000.0001");
  EXPECT_EQ(number("2").divided_by(number("3"), 6, Rounding::half_even).text(), "0.666667");
  EXPECT_EQ(number("-2").divided_by(number("-3"), 2, Rounding::toward_zero).text(), "0.66");
  EXPECT_EQ(number("1.234").divided_by(number("0.02"), 3, Rounding::half_up).text(), "61.700");
  EXPECT_EQ(number("5").divided_by(number("-4"), 0, Rounding::floor).text(), "-2");
}

TEST(Decimal, RoundsAsNamed) {
  struct Row {
    const char* value;
    // half_away, half_up, half_even, toward_zero, away_from_zero, floor, ceiling
    std::array<const char*, 7> expected;
  };
  constexpr Row rows[] = {{"2.5", {"3", "3", "2", "2", "3", "2", "3"}},
                          {"3.5", {"4", "4", "4", "3", "4", "3", "4"}},
                          {"-2.5", {"-3", "-2", "-2", "-2", "-3", "-3", "-2"}},
                          {"-3.5", {"-4", "-3", "-4", "-3", "-4", "-4", "-3"}},
                          {"2.49", {"2", "2", "2", "2", "3", "2", "3"}},
                          {"-2.51", {"-3", "-3", "-3", "-2", "-3", "-3", "-2"}},
                          {"0.5", {"1", "1", "0", "0", "1", "0", "1"}},
                          {"-0.5", {"-1", "0", "0", "0", "-1", "-1", "0"}},
                          {"4", {"4", "4", "4", "4", "4", "4", "4"}}};
  constexpr std::array<Rounding, 7> ways{
      Rounding::half_away_from_zero, Rounding::half_up, Rounding::half_even, Rounding::toward_zero,
      Rounding::away_from_zero,      Rounding::floor,   Rounding::ceiling};
  for (const auto& row : rows)
    for (std::size_t i = 0; i < ways.size(); ++i)
      EXPECT_EQ(number(row.value).rounded(0, ways[i]).text(), row.expected[i])
          << row.value << " " << name_of(ways[i]);
}

TEST(Decimal, RoundsToAMultiple) {
  EXPECT_EQ(number("1234.56").rounded_to_multiple(number("100"), Rounding::floor).text(), "1200.00");
  EXPECT_EQ(number("1.03").rounded_to_multiple(number("0.05"), Rounding::half_up).text(), "1.05");
  EXPECT_EQ(number("-7").rounded_to_multiple(number("5"), Rounding::ceiling).text(), "-5");
}

TEST(Decimal, ComparesByValueNotByWriting) {
  EXPECT_EQ(number("1.0"), number("1.000"));
  EXPECT_LT(number("-1"), number("-0.999"));
  EXPECT_GT(number("170141183460469231731687303715.88"), number("99999999999999999999.999999"));
}

TEST(Decimal, GivesAnIntegerOnlyWhenExact) {
  EXPECT_EQ(number("12.5").at_places(2), 1250);
  EXPECT_EQ(number("12.500").at_places(1), 125);
  EXPECT_FALSE(number("12.55").at_places(1));
  EXPECT_EQ(number("-9223372036854775808").at_places(0), std::numeric_limits<std::int64_t>::min());
  EXPECT_FALSE(number("9223372036854775808").at_places(0));
  EXPECT_EQ(number("12.50").significant_scale(), 1);
}

TEST(Decimal, ABrokenPromiseIsABug) {
  EXPECT_THROW(number("1").divided_by(number("0.00"), 2, Rounding::floor), Bug);
  EXPECT_THROW(Decimal::of(1, 19), Bug);
  EXPECT_THROW(number("0.0000000001") * number("0.0000000001"), Bug);
  EXPECT_THROW(number("99999999999999999999999999999999999") * number("100000"), Bug);
  EXPECT_THROW(number("1.5").rounded(-1, Rounding::floor), Bug);
}

TEST(TypedDecimal, ReadsWhatPeopleWrite) {
  struct Row {
    const char* typed;
    const char* value;
  };
  constexpr Row rows[] = {{"1250", "1250"},
                          {"1 250,50", "1250.50"},
                          {"1\u202f250,50\u00a0€", "1250.50"},
                          {"1,250.50", "1250.50"},
                          {"1.250,50 €", "1250.50"},
                          {"1'250.50", "1250.50"},
                          {"-3,5", "-3.5"},
                          {"\u22123,5", "-3.5"},
                          {"1,250,000", "1250000"},
                          {"1.250.000,5", "1250000.5"},
                          {"€ 12", "12"},
                          {"12 EUR", "12"},
                          {",5", "0.5"},
                          {"-.5", "-0.5"},
                          {"12,", "12"}};
  for (const auto& row : rows) {
    const auto value = parse_typed_decimal(row.typed);
    ASSERT_TRUE(value) << row.typed;
    EXPECT_EQ(value->text(), row.value) << row.typed;
  }
  for (const char* refused :
       {"",      " ",          "€",      ".",     ",",       "-",       "-,",  "abc",     "12abc", "12h30",
        "1.2.3", "05.03.2026", "1,25,0", "1,2.5", "12,34.5", "1.2,3,4", "1-2", "12 EURO", "1e5",   "=1+1"})
    EXPECT_FALSE(parse_typed_decimal(refused)) << refused;
}

TEST(Rounding, NamesAreReadBack) {
  for (const char* name :
       {"half_away_from_zero", "half_up", "half_even", "toward_zero", "away_from_zero", "floor", "ceiling"}) {
    ASSERT_TRUE(rounding_named(name));
    EXPECT_EQ(name_of(*rounding_named(name)), name);
  }
  EXPECT_FALSE(rounding_named("half_down"));
}

}  // namespace vireo::decimal_test
