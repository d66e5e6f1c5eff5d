// What holds for every amount, not only for those somebody thought of.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <numeric>

#include "core/base/money.h"

namespace vireo::money_property {

using Weights = std::vector<std::int64_t>;

TEST(MoneyProperty, APartOfASplitIsNeverLost) {
  EXPECT_TRUE(rc::check("the parts add up and none is further than a cent from its share", [] {
    const auto minor = *rc::gen::inRange<std::int64_t>(-900'000'000'000'000, 900'000'000'000'000);
    auto weights = *rc::gen::container<Weights>(rc::gen::inRange<std::int64_t>(0, 1'000'000));
    weights.push_back(*rc::gen::inRange<std::int64_t>(1, 1000));
    const auto amount = Money::of_minor(minor, Currency{});
    const auto parts = amount.split(weights);
    Money sum;
    for (const auto& part : parts) sum += part;
    RC_ASSERT(sum == amount);
    const auto total = Decimal::of(std::accumulate(weights.begin(), weights.end(), std::int64_t{0}));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto exact_times_total = Decimal::of(minor) * Decimal::of(weights[i]);
      const auto distance = (Decimal::of(parts[i].minor()) * total - exact_times_total).abs();
      RC_ASSERT(distance < total);
    }
  }));
}

TEST(MoneyProperty, WhatIsWrittenIsReadBack) {
  EXPECT_TRUE(rc::check("money", [] {
    const auto code = *rc::gen::element<std::string>("EUR", "JPY", "TND", "USD");
    const auto amount =
        Money::of_minor(*rc::gen::inRange<std::int64_t>(-900'000'000'000'000'000, 900'000'000'000'000'000),
                        Currency::of(code));
    RC_ASSERT(Money::parse(amount.text(), amount.currency()).value() == amount);
  }));
  EXPECT_TRUE(rc::check("decimal", [] {
    const auto value = Decimal::of(*rc::gen::arbitrary<std::int64_t>(), *rc::gen::inRange(0, 19));
    RC_ASSERT(Decimal::parse(value.text()).value() == value);
    RC_ASSERT(Decimal::parse(value.shortest()).value() == value);
    RC_ASSERT(value.rounded(value.significant_scale(), Rounding::floor) == value);
  }));
  EXPECT_TRUE(rc::check("a day", [] {
    const auto day = Date::of_days(*rc::gen::inRange(-700000, 2900000));
    RC_ASSERT(Date::parse(day.text()).value() == day);
    RC_ASSERT(day.plus_days(1).plus_days(-1) == day);
    RC_ASSERT(day.plus_days(7).weekday() == day.weekday());
    RC_ASSERT(day.first_of_month() <= day);
  }));
}

TEST(MoneyProperty, EveryRoundingIsWithinOneUnitOnItsOwnSide) {
  EXPECT_TRUE(rc::check([] {
    const auto value = Decimal::of(*rc::gen::arbitrary<std::int64_t>(), *rc::gen::inRange(0, 19));
    const int places = *rc::gen::inRange(0, 10);
    const auto unit = Decimal::of(1, places);
    const auto at = [&](Rounding rounding) { return value.rounded(places, rounding); };
    RC_ASSERT(at(Rounding::floor) <= value);
    RC_ASSERT(at(Rounding::ceiling) >= value);
    RC_ASSERT(value - at(Rounding::floor) < unit);
    RC_ASSERT(at(Rounding::toward_zero).abs() <= value.abs());
    RC_ASSERT(at(Rounding::away_from_zero).abs() >= value.abs());
    for (const auto way : {Rounding::half_up, Rounding::half_even, Rounding::half_away_from_zero}) {
      const auto twice = (at(way) - value).abs() * Decimal::of(2);
      RC_ASSERT(twice <= unit);
    }
  }));
}

TEST(MoneyProperty, ADecimalBehavesAsNumbersDo) {
  EXPECT_TRUE(rc::check([] {
    const auto number = [] {
      return Decimal::of(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000),
                         *rc::gen::inRange(0, 7));
    };
    const auto a = number(), b = number(), c = number();
    RC_ASSERT(a + b == b + a);
    RC_ASSERT((a + b) * c == a * c + b * c);
    RC_ASSERT(a - a == Decimal{});
    RC_ASSERT((a < b) == (b > a));
    RC_ASSERT((a - b).is_negative() == (a < b));
  }));
}

}  // namespace vireo::money_property
