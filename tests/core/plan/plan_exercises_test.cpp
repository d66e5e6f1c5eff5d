// Exercises of a course, whose answers were worked out by hand: the engine must give the same.
#include <gtest/gtest.h>

#include "core/plan/plan.h"
#include "core/store/plan_json.h"

namespace vireo {
namespace {

Plan plan_of(const std::string& json) {
  const auto typed = read_plan(json, Currency::of("EUR"));
  EXPECT_TRUE(typed.ok()) << (typed.ok() ? "" : typed.problems().front().place.field);
  return reckon_plan(*typed);
}

std::string texts(const PlanSeries& series, std::size_t first, std::size_t count) {
  std::string all;
  for (std::size_t month = first; month < first + count; ++month)
    all += (all.empty() ? "" : " ") + series[month].text();
  return all;
}

TEST(PlanExercises, BreakEvenWithTheIncomeTheOwnerNeeds) {
  // 45 000 a year; fixed 4 200, income 22 800; levies 28 %, a platform takes 10 % of 40 %.
  const Plan plan =
      plan_of(R"({"services":[{"id":"hours","units":["1","1","1"],"price":["3750","3750","3750"]}],
    "charges":[{"id":"fixed","kind":"monthly","amount":["350","350","350"]},{"id":"platform","kind":"pct","rate":"0.04"}],
    "soc_rate":"0.28","draw":["1900","1900","1900"]})");
  EXPECT_EQ(plan.years[0].margin_rate.text(), "0.6800");
  EXPECT_EQ(plan.years[0].break_even->text(), "6176.47");
  EXPECT_EQ(plan.years[0].break_even_with_drawings->text(), "39705.88");
}

TEST(PlanExercises, AComputerFromAprilAndALoan) {
  const Plan plan = plan_of(R"({"services":[],"invest":[{"ht":"1400","m":3,"life":36}],
    "loans":[{"amount":"3000","rate":"0.03","n":36,"m":0}]})");
  EXPECT_EQ(year_of(plan.depreciation, 0).text(), "350.00");
  EXPECT_EQ(year_of(plan.depreciation, 1).text(), "466.67");
  EXPECT_EQ(year_of(plan.depreciation, 2).text(), "466.66");
  EXPECT_EQ((plan.interest[1] + plan.principal[1]).text(), "87.24");
  EXPECT_EQ(plan.interest[1].text(), "7.50");
  EXPECT_EQ(plan.principal[1].text(), "79.74");
  Money first_year(Currency::of("EUR"));
  for (std::size_t month = 1; month <= 12; ++month) first_year += plan.interest[month];
  EXPECT_EQ(first_year.text(), "76.73");
  EXPECT_EQ(plan.loan_open[12].text(), "2029.85");
}

TEST(PlanExercises, SixMonthsOfCash) {
  // 60 % of a month's invoices arrive in the next, 40 % in the one after; a laptop in February.
  const Plan plan =
      plan_of(R"({"opening":"1500","season":["1.2","1.5","1.8","2","2.1","1.9","1","1","1","1","1","1"],
    "delay":["0","0.6","0.4"],"services":[{"id":"work","units":["1","1","1"],"price":["1000","1000","1000"]}],
    "charges":[{"id":"fixed","kind":"monthly","amount":["260","260","260"]}],
    "invest":[{"ht":"900","m":1,"life":36}],"soc_rate":"0.28","draw":["700","700","700"]})");
  EXPECT_EQ(texts(plan.closing, 0, 6), "540.00 -600.00 -180.00 540.00 1500.00 2600.00");
  EXPECT_EQ(plan.social_paid[6].text(), "2172.80");
  EXPECT_EQ(plan.years[0].lowest_month, 1U);
  EXPECT_EQ(plan.years[0].lowest_cash.text(), "-600.00");
}

TEST(PlanExercises, VatInsideTheCash) {
  // Paid after thirty days, VAT on receipts, a monthly return; the first month leaves a credit of 100.
  const Plan plan =
      plan_of(R"({"opening":"2500","vat":true,"vat_rate":"0.20","vat_period":1,"delay":["0","1"],
    "season":["3","2.4","3.6","3","0","0","0","0","0","0","0","0"],
    "services":[{"id":"work","units":["1","1","1"],"price":["1000","1000","1000"]}],
    "charges":[{"id":"a","kind":"annual","month":0,"amount":["500","0","0"],"vat":"0.20"},
               {"id":"b","kind":"annual","month":1,"amount":["400","0","0"],"vat":"0.20"},
               {"id":"c","kind":"annual","month":2,"amount":["300","0","0"],"vat":"0.20"},
               {"id":"d","kind":"annual","month":3,"amount":["600","0","0"],"vat":"0.20"}],
    "draw":["1500","0","0"]})");
  EXPECT_EQ(texts(plan.closing, 0, 4), "400.00 2020.00 2620.00 4300.00");
  EXPECT_EQ(texts(plan.vat_paid, 0, 5), "0.00 0.00 420.00 420.00 600.00");
}

}  // namespace
}  // namespace vireo
