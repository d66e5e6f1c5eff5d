#include "core/base/fixed_decimal.h"

#include <gtest/gtest.h>

namespace vireo::fixed_decimal_test {

FixedDecimal number(const char* text) {
  return FixedDecimal::from(*Decimal::parse(text)).value();
}
std::string text(const FixedDecimal& value) {
  return value.decimal().shortest();
}

TEST(FixedDecimal, ReckonsExactlyWithTwelveDecimals) {
  EXPECT_EQ(text(number("0.1") + number("0.2")), "0.3");
  EXPECT_EQ(text(number("1") - number("1.000000000001")), "-0.000000000001");
  EXPECT_EQ(text(number("40000") * number("0.256")), "10240");
  EXPECT_EQ(text(number("-12.5") * number("12.5")), "-156.25");
  EXPECT_EQ(text(number("1") / number("8")), "0.125");
  EXPECT_EQ(text(number("2") / number("3")), "0.666666666667");
  EXPECT_EQ(text(number("-2") / number("3")), "-0.666666666667");
}

TEST(FixedDecimal, LargeNumbersStayExact) {
  EXPECT_EQ(text(number("999999999999.99") * number("1000")), "999999999999990");
  EXPECT_EQ(text(number("9223372.036854775807") + number("9223372.036854775807")), "18446744.073709551614");
  EXPECT_EQ(text(number("123456789012.345678") - number("123456789012.345678")), "0");
  EXPECT_FALSE(FixedDecimal::from(*Decimal::parse("1234567890123456789012345678901234")).has_value());
}

TEST(FixedDecimal, RoundsToAnyStep) {
  EXPECT_EQ(text(number("2.5").rounded_to(number("1"), Rounding::half_up)), "3");
  EXPECT_EQ(text(number("-2.5").rounded_to(number("1"), Rounding::half_up)), "-2");
  EXPECT_EQ(text(number("1234.56").rounded_to(number("100"), Rounding::floor)), "1200");
  EXPECT_EQ(text(number("-0.01").rounded_to(number("1"), Rounding::ceiling)), "0");
  EXPECT_EQ(text(number("11.55").rounded_to(number("0.1"), Rounding::half_up)), "11.6");
}

TEST(FixedDecimal, OrdersBySize) {
  EXPECT_LT(number("-1"), number("-0.5"));
  EXPECT_LT(number("-0.000000000001"), number("0"));
  EXPECT_GT(number("20000000"), number("19999999.999999999999"));
  EXPECT_EQ(number("1.50"), number("1.5"));
}

}  // namespace vireo::fixed_decimal_test
