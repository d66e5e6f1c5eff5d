#include "app/desktop/model/typed_date.h"

#include <gtest/gtest.h>

#include "app/desktop/model/typed_money.h"
#include "tests/desktop/model/small_wording.h"

namespace vireo::typed_date_test {

TEST(TypedDate, ReadsTheUsualWaysOfWritingADay) {
  const Date today = *Date::of(2026, 11, 23);
  const std::pair<const char*, const char*> cases[] = {
      {"23/11", "2026-11-23"},      {"5/3", "2026-03-05"},
      {"5.3.25", "2025-03-05"},     {"05-03-2026", "2026-03-05"},
      {"2311", "2026-11-23"},       {"050326", "2026-03-05"},
      {"05032026", "2026-03-05"},   {"7", "2026-11-07"},
      {"2026-03-05", "2026-03-05"}, {"+30", "2026-12-23"},
      {"-23", "2026-10-31"},        {" 23/11/ ", "2026-11-23"},
      {"5 mars", "2026-03-05"},     {"5 févr. 2027", "2027-02-05"},
      {"29/02/2028", "2028-02-29"}};
  for (const auto& [typed, iso] : cases) {
    const auto read = parse_typed_date(typed, today, small_wording::style());
    ASSERT_TRUE(read) << typed;
    EXPECT_EQ(read->text(), iso) << typed;
  }
}

TEST(TypedDate, RefusesWhatIsNoDay) {
  const Date today = *Date::of(2026, 11, 23);
  const std::pair<const char*, const char*> cases[] = {
      {"30/02", "date.missing_day"},  {"31/11/2026", "date.missing_day"}, {"2026-02-30", "date.missing_day"},
      {"5/13", "date.missing_day"},   {"demain", "date.unreadable"},      {"", "date.unreadable"},
      {"1/2/3/4", "date.unreadable"}, {"+", "date.unreadable"},           {"45/1", "date.unreadable"}};
  for (const auto& [typed, code] : cases) {
    const auto read = parse_typed_date(typed, today, small_wording::style());
    ASSERT_FALSE(read) << typed;
    EXPECT_EQ(read.problems()[0].code(), code) << typed;
  }
}

TEST(TypedMoney, ReadsTheUsualWaysOfWritingAnAmount) {
  const Currency euro = Currency::of("EUR");
  for (const char* typed : {"1250,5", "1 250,50", "1.250,50 €", "1250.50", "1\u202F250,50\u00A0€"}) {
    const auto read = parse_typed_money(typed, euro);
    ASSERT_TRUE(read) << typed;
    EXPECT_EQ(read->text(), "1250.50") << typed;
  }
  EXPECT_EQ(parse_typed_money("douze", euro).problems()[0].code(), "money.unreadable");
  EXPECT_EQ(parse_typed_money("1,234", Currency::of("EUR")).ok(), false) << "finer than cents";
}

}  // namespace vireo::typed_date_test
