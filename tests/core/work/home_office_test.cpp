// What of a home may be deducted, by each country's method. Expected by hand from the rule beside it.
#include "core/work/home_office.h"

#include <gtest/gtest.h>

#include "core/store/catalog/home_office_file.h"

namespace vireo::home_office_test {

Decimal d(const char* text) {
  return *Decimal::parse(text);
}

const HomeOfficeMethod& method(const std::vector<HomeOfficeMethod>& all, const std::string& id) {
  for (const HomeOfficeMethod& each : all)
    if (each.id == id) return each;
  throw std::runtime_error("no method " + id);
}

TEST(HomeOffice, EachMethodGivesWhatItsRuleSays) {
  const auto methods = load_home_office_methods({});
  ASSERT_TRUE(methods.ok()) << methods.problems().front().code();
  const auto euro = [](const char* text) {
    return Money::rounded(d(text), Currency::of("EUR"), Rounding::floor);
  };
  const Money none(Currency::of("EUR"));
  const struct {
    const char* id;
    HomeOfficeUse use;
    const char* expected;
  } rows[] = {
      {"fr-micro", {.area = d("10"), .home_area = d("80"), .rent = euro("9600"), .utilities = none}, "0.00"},
      // (9600 + 1200) x 10/80 x 0.9
      {"fr-real",
       {.area = d("10"),
        .home_area = d("80"),
        .time = d("0.9"),
        .rent = euro("9600"),
        .utilities = euro("1200")},
       "1215.00"},
      // 30 % of 1200 x 12/90
      {"es-utilities",
       {.area = d("12"), .home_area = d("90"), .rent = euro("9600"), .utilities = euro("1200")},
       "48.00"},
      {"gb-flat", {.rent = none, .utilities = none, .hours = d("24")}, "0.00"},
      {"gb-flat", {.rent = none, .utilities = none, .hours = d("25")}, "120.00"},
      {"gb-flat", {.rent = none, .utilities = none, .hours = d("100")}, "216.00"},
      {"gb-flat", {.rent = none, .utilities = none, .hours = d("101"), .months = d("10")}, "260.00"},
      {"us-simplified", {.area = d("120"), .rent = none, .utilities = none}, "600.00"},
      {"us-simplified", {.area = d("400"), .rent = none, .utilities = none}, "1500.00"},
  };
  for (const auto& row : rows) {
    const auto figure = home_office(method(*methods, row.id), row.use);
    ASSERT_TRUE(figure.ok()) << row.id;
    EXPECT_EQ(figure->amount.value().text(), row.expected) << row.id;
    EXPECT_FALSE(figure->why.source->title.empty());
  }
}

TEST(HomeOffice, ImpossibleRoomsAreRefusedAllAtOnce) {
  const auto methods = load_home_office_methods({}).value();
  const Money none(Currency::of("EUR"));
  const auto refused = home_office(method(methods, "fr-real"), {.area = d("90"),
                                                                .home_area = d("80"),
                                                                .time = d("1.2"),
                                                                .rent = none,
                                                                .utilities = none,
                                                                .days = d("-1")});
  std::vector<std::string> codes;
  for (const Problem& each : refused.problems()) codes.push_back(each.code());
  EXPECT_EQ(codes,
            (std::vector<std::string>{"price.negative", "price.share_wrong", "home_office.area_wrong"}));
}

}  // namespace vireo::home_office_test
