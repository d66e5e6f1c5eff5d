#include "core/base/wording.h"

#include <gtest/gtest.h>

namespace vireo::wording_test {

Wording made(bool french) {
  LanguageStyle style;
  style.code = french ? "fr" : "en";
  style.decimal_mark = french ? "," : ".";
  style.thousands_mark = french ? "\u202f" : ",";
  style.date_pattern = french ? "{day2}/{month2}/{year}" : "{day} {month_short} {year}";
  style.date_long_pattern = "{weekday} {day} {month_name} {year}";
  style.money_pattern = french ? "{amount}\u00a0{sign}" : "{sign}{amount}";
  style.percent_pattern = "{number}%";
  style.plural_from_two = french;
  style.months =
      style.months_short = {"m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"};
  style.weekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  style.currency_signs = {{"EUR", "€"}};
  const auto patterns =
      std::make_shared<Wording::Patterns>(Wording::Patterns{{"a.count", "{count} {count|bill|bills}"},
                                                            {"a.all", "{amount} on {day}: {what} ({rate})"},
                                                            {"a.term", "a term"},
                                                            {"a.broken", "open { brace"},
                                                            {"a.wrong", "{x} is wrong."},
                                                            {"a.wrong.hint", "Try {x} again."},
                                                            {"place.line", "line {line}"}});
  return Wording(style, patterns);
}

TEST(Wording, WritesNumbersAsTheLanguageDoes) {
  const auto money = Money::of_minor(-123456789, Currency::of("EUR"));
  EXPECT_EQ(made(true).money(money), "\u22121\u202f234\u202f567,89\u00a0€");
  EXPECT_EQ(made(false).money(money), "\u2212€1,234,567.89");
  EXPECT_EQ(made(false).money(Money::of_minor(500, Currency::of("JPY"))), "JPY500");
  EXPECT_EQ(made(true).number(Decimal::parse("999.50").value()), "999,5");
  EXPECT_EQ(made(true).number(Decimal::parse("1000").value(), 2), "1\u202f000,00");
  EXPECT_EQ(made(true).percent(Rate::percent(Decimal::parse("25.60").value())), "25,6%");
  EXPECT_EQ(made(true).date(Date::parse("2026-03-05").value()), "05/03/2026");
  EXPECT_EQ(made(false).date_long(Date::parse("2026-03-05").value()), "thu 5 m3 2026");
}

TEST(Wording, ChoosesThePlural) {
  const auto told = [](bool french, int count) { return made(french).text("a.count", {{"count", count}}); };
  EXPECT_EQ(told(true, 0), "0 bill");
  EXPECT_EQ(told(false, 0), "0 bills");
  EXPECT_EQ(told(true, 1), "1 bill");
  EXPECT_EQ(told(false, -1), "\u22121 bill");
  EXPECT_EQ(told(true, 2), "2 bills");
}

TEST(Wording, PutsArgumentsInTheirPlaces) {
  const Arguments arguments{{"amount", Money::of_minor(1250, Currency::of("EUR"))},
                            {"day", Date::parse("2026-03-05").value()},
                            {"what", Argument::term("a.term")},
                            {"rate", Rate::percent(Decimal::of(20))}};
  EXPECT_EQ(made(true).text("a.all", arguments), "12,50\u00a0€ on 05/03/2026: a term (20%)");
  EXPECT_EQ(made(true).text("a.all"), "{amount} on {day}: {what} ({rate})");
  EXPECT_EQ(made(true).text("a.unknown"), "[a.unknown]");
  EXPECT_EQ(made(true).text("a.broken"), "open { brace");
  // What a person typed is never read as a pattern.
  EXPECT_EQ(made(true).text("a.wrong", {{"x", "{x}"}}), "{x} is wrong.");
}

TEST(Wording, TellsAProblemWithItsPlaceAndHint) {
  EXPECT_EQ(made(false).text(problem("a.wrong", {"b.csv", 3, "date"}, {{"x", "y"}})),
            "b.csv, line 3, date: y is wrong. Try y again.");
  EXPECT_EQ(made(false).text(problem("a.wrong", {}, {{"x", "y"}})), "y is wrong. Try y again.");
}

}  // namespace vireo::wording_test
