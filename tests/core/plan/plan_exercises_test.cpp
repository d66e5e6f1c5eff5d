// Exercises of a course, whose answers were worked out by hand: the engine must give the same.
#include <gtest/gtest.h>

#include <map>

#include "core/plan/invariants.h"
#include "core/plan/plan.h"
#include "core/plan/year_tables.h"
#include "core/store/plan_json.h"

namespace vireo {
namespace {

Plan plan_of(const std::string& json) {
  const auto typed = read_plan(json, Currency::of("EUR"));
  EXPECT_TRUE(typed.ok()) << (typed.ok() ? "" : typed.problems().front().place.field);
  return reckon_plan(*typed);
}

/// The first year of the tables by year, as they say it: "T3.start_own_share" -> "0.4000".
std::map<std::string, std::string> first_year(const std::string& json) {
  const auto typed = read_plan(json, Currency::of("EUR"));
  EXPECT_TRUE(typed.ok()) << (typed.ok() ? "" : typed.problems().front().place.field);
  const Plan plan = reckon_plan(*typed);
  for (const PlanInvariant& each : plan_checks(*typed, plan)) EXPECT_TRUE(each.holds) << each.id;
  std::map<std::string, std::string> said;
  for (const PlanYearTable& table : plan_year_tables(*typed, plan))
    for (const PlanYearRow& row : table.rows)
      said[table.id + "." + row.id] = row.years[0] ? row.years[0]->text() : "-";
  return said;
}

struct Said {
  const char* figure;
  const char* value;
};

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

/// Computer, desk, screen, site; legal fees and insurance, training; clients pay after a month: 1 500 of
/// receivables. Own money, a grant and an honour loan; `bank` is what a bank lends.
std::string start_with(const std::string& bank, const std::string& delay = R"(["0","1"])") {
  return R"({"services":[{"id":"work","units":["1","1","1"],"price":["1500","1500","1500"]}],"delay":)" +
         delay +
         R"(,"invest":[{"ht":"1400","m":0,"life":36},{"ht":"450","m":0,"life":60},{"ht":"250","m":0,"life":36},
    {"ht":"600","m":0,"life":36}],"charges":[{"id":"legal","kind":"once","month":0,"amount":"320"},
    {"id":"training","kind":"once","month":0,"amount":"480"}],"contrib":[{"m":0,"amount":"2000"},
    {"m":0,"amount":"500","from":"grant"}],"loans":[{"amount":"1500","rate":"0","n":36,"m":0,"from":"honour"})" +
         bank + "]}";
}

TEST(PlanExercises, WhatTheStartNeedsAndWhoPaysIt) {
  auto said = first_year(start_with(""));
  const Said open[] = {{"T2.start_assets", "2700.00"},
                       {"T2.start_fees", "800.00"},
                       {"T2.start_working_capital", "1500.00"},
                       {"T2.start_needs", "5000.00"},
                       {"T2.start_cash", "-1000.00"},
                       {"T3.start_own_money", "2000.00"},
                       {"T3.start_grants", "500.00"},
                       {"T3.start_honour_loans", "1500.00"},
                       {"T3.start_bank_loan_needed", "1000.00"},
                       {"T3.start_own_share", "0.4000"},
                       {"T3.start_equity_share", "0.8000"}};
  for (const auto& [figure, value] : open) EXPECT_EQ(said[figure], value) << figure;
  said = first_year(start_with(R"(,{"amount":"1000","rate":"0.03","n":36,"m":0})"));
  const Said funded[] = {{"T2.start_cash", "0.00"},          {"T2.start_uses", "5000.00"},
                         {"T3.start_bank_loans", "1000.00"}, {"T3.start_sources", "5000.00"},
                         {"T3.start_own_share", "0.4000"},   {"T3.start_equity_share", "0.8000"}};
  for (const auto& [figure, value] : funded) EXPECT_EQ(said[figure], value) << figure;
  // Who forgets the working capital needs 3 500 and seems to have 500 too much.
  said = first_year(start_with("", R"(["1"])"));
  EXPECT_EQ(said["T2.start_needs"], "3500.00");
  EXPECT_EQ(said["T3.start_bank_loan_needed"], "0.00");
  EXPECT_EQ(said["T2.start_cash"], "500.00");
}

/// A year taxed on its result: subcontracting 3 000, outside services 6 300, a tax of 250, contributions of
/// 9 100. A computer of 1 401 writes off 467; of a loan that runs already 3 600 are owed at 2.5 %, in 45
/// equal parts of 80: 960 a year and, on 3 600 less 440 on average, 79 of interest.
constexpr const char* year_on_the_result =
    R"({"goes_on":true,"services":[{"id":"work","units":["1","1","1"],"price":["3500","3500","3500"]}],
    "charges":[{"id":"subcontracting","kind":"annual","month":5,"amount":["3000","3000","3000"]},
               {"id":"outside","kind":"monthly","amount":["525","525","525"]},
               {"id":"tax","kind":"annual","month":11,"amount":["250","250","250"],"tax":true}],
    "invest":[{"ht":"1401","m":0,"life":36}],
    "loans":[{"amount":"3600","rate":"0.025","n":45,"m":-1,"kind":"equal_principal"}],
    "soc_base":"result","soc_rate":"0","soc_minimum":"9100","draw":["1700","1700","1700"]})";

TEST(PlanExercises, FromTheRevenueDownToTheSelfFinancing) {
  const Plan plan = plan_of(year_on_the_result);
  EXPECT_EQ(year_of(plan.value_added, 0).text(), "32700.00");
  EXPECT_EQ(year_of(plan.operating_surplus, 0).text(), "23350.00");
  EXPECT_EQ(year_of(plan.operating_result, 0).text(), "22883.00");
  EXPECT_EQ(year_of(plan.result, 0).text(), "22804.00");
  EXPECT_EQ(plan.years[0].self_financing.text(), "23271.00");
  auto said = first_year(year_on_the_result);
  const Said rows[] = {{"T11.value_added_rate", "0.7786"},
                       {"T12.self_financing", "23271.00"},
                       {"T12.surplus_less_interest", "23271.00"},
                       {"T12.self_financing_after_drawings", "2871.00"},
                       {"T12.principal", "960.00"},
                       {"T12.net_self_financing", "1911.00"}};
  for (const auto& [figure, value] : rows) EXPECT_EQ(said[figure], value) << figure;
}

TEST(PlanExercises, DaysOfReceivablesWorkingCapitalAndALateInvoice) {
  // 36 000 with VAT in twelve equal months, paid after 2.1 months: 6 300 open. December's invoices of
  // suppliers: 350 still to pay (420 with VAT) and 4 150 paid; its VAT of 900 against 500 received and 1 050
  // still to come leaves 650 owed. Contributions of 4 600 a year: the last quarter's 1 150 are owed.
  auto said = first_year(R"({"vat":true,"vat_rate":"0.20","vat_period":1,"delay":["0","0","0.9","0.1"],
    "year_days":360,"target_days":"40","late":{"invoice":"1500","days":45,"rate":"0.12","fixed":"40"},
    "services":[{"id":"work","units":["1","1","1"],"price":["2500","2500","2500"]}],
    "charges":[{"id":"bills","kind":"monthly","amount":["350","350","350"],"vat":"0.20","delay":1},
               {"id":"december","kind":"annual","month":11,"amount":["4150","4150","4150"],"vat":"0.20"}],
    "soc_base":"result","soc_rate":"0","soc_minimum":"4600"})");
  const Said rows[] = {{"T13.receivable_days", "63.0"},          {"T13.working_capital_days", "49.0"},
                       {"T13.receivables_at_target", "4000.00"}, {"T13.cash_freed", "2300.00"},
                       {"T13.late_interest", "22.19"},           {"T13.late_claim", "62.19"}};
  for (const auto& [figure, value] : rows) EXPECT_EQ(said[figure], value) << figure;
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
  // The last of thirty-six comes a month after the plan; had before, all fall within it.
  const Plan before = plan_of(R"({"services":[],"loans":[{"amount":"3000","rate":"0.03","n":36,"m":-1}]})");
  EXPECT_EQ((before.interest[35] + before.principal[35]).text(), "87.38");
  EXPECT_EQ(sum_of(before.interest).text(), "140.78");
  EXPECT_TRUE(before.loan_open[35].is_zero());
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
