#include "core/plan/plan.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/plan/advice.h"
#include "core/plan/invariants.h"
#include "core/plan/tables.h"
#include "core/plan/year_tables.h"
#include "core/store/plan_json.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

/// A worked case of thirty-six months with every series, reckoned outside Vireo.
const std::string& case_text() {
  static const std::string text = [] {
    std::ifstream file(VIREO_SOURCE_ROOT "/tests/books/plan_case.json", std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(file), {}};
  }();
  return text;
}

Plan case_plan() {
  const auto typed = read_plan(case_text(), Currency::of("EUR"));
  EXPECT_TRUE(typed.ok());
  return reckon_plan(*typed);
}

TEST(BusinessPlan, EverySeriesOfTheWorkedCaseIsMetToTheCent) {
  const Plan plan = case_plan();
  const Json expected = Json::parse(case_text())["result"];
  const std::vector<std::pair<const char*, PlanSeries Plan::*>> series{
      {"ca", &Plan::revenue},      {"ttc", &Plan::invoiced},     {"rec", &Plan::receipts},
      {"pay", &Plan::payments},    {"soc", &Plan::social},       {"socpay", &Plan::social_paid},
      {"vpaid", &Plan::vat_paid},  {"draw", &Plan::drawings},    {"li", &Plan::interest},
      {"lp", &Plan::principal},    {"dep", &Plan::depreciation}, {"closing", &Plan::closing},
      {"opening", &Plan::opening}, {"AR", &Plan::receivables},   {"BFR", &Plan::working_capital},
      {"res", &Plan::result},      {"crd", &Plan::loan_open}};
  for (const auto& [name, member] : series)
    for (std::size_t month = 0; month < plan_months; ++month)
      EXPECT_EQ((plan.*member)[month].minor(), expected[name][month].get<std::int64_t>())
          << name << " " << month;
  for (const auto& [id, months] : plan.revenue_of)
    for (std::size_t month = 0; month < plan_months; ++month)
      EXPECT_EQ(months[month].minor(), expected["by"][id][month].get<std::int64_t>()) << id << " " << month;
}

TEST(BusinessPlan, EveryFigureOfTheYearsIsMet) {
  const Plan plan = case_plan();
  const Json years = Json::parse(case_text())["result"]["years"];
  const std::vector<std::pair<const char*, Money PlanYear::*>> figures{
      {"ca", &PlanYear::revenue},
      {"va", &PlanYear::value_added},
      {"ebe", &PlanYear::operating_surplus},
      {"rex", &PlanYear::operating_result},
      {"resultat", &PlanYear::result},
      {"caf", &PlanYear::self_financing},
      {"dotations", &PlanYear::depreciation},
      {"interets", &PlanYear::interest},
      {"invest", &PlanYear::investments},
      {"capital", &PlanYear::principal},
      {"prelev", &PlanYear::drawings},
      {"dbfr", &PlanYear::working_capital_change},
      {"ouverture", &PlanYear::opening},
      {"cloture", &PlanYear::closing},
      {"bfr", &PlanYear::working_capital},
      {"min_tres", &PlanYear::lowest_cash}};
  for (std::size_t index = 0; index < plan_years; ++index) {
    const PlanYear& year = plan.years[index];
    const Json& told = years[index];
    for (const auto& [name, member] : figures)
      EXPECT_EQ((year.*member).minor(), told[name].get<std::int64_t>()) << name << " " << index;
    EXPECT_EQ(year.break_even->minor(), told["seuil"].get<std::int64_t>());
    EXPECT_EQ(year.break_even_with_drawings->minor(), told["seuil_avec_prelev"].get<std::int64_t>());
    EXPECT_EQ(year.margin_rate.shortest(), told["mcv"].dump());
    EXPECT_EQ(year.break_even_days.text(), told["point_mort_jours"].dump());
    EXPECT_EQ(year.receivable_days.text(), told["dso"].dump());
    EXPECT_EQ(year.hours.rounded(1, Rounding::half_away_from_zero).text(), told["heures"].dump());
    EXPECT_EQ(year.lowest_month + 1, told["min_mois"].get<std::size_t>());
  }
}

TEST(BusinessPlan, ItsInvariantsHoldAndFindAChangedFigure) {
  const auto typed = read_plan(case_text(), Currency::of("EUR"));
  Plan plan = reckon_plan(*typed);
  for (const PlanInvariant& each : plan_checks(*typed, plan)) EXPECT_TRUE(each.holds) << each.id;
  plan.closing[7] += Money::of_minor(1, Currency::of("EUR"));
  std::string broken;
  for (const PlanInvariant& each : plan_invariants(*typed, plan))
    if (!each.holds) broken += each.id + "@" + std::to_string(each.month) + " ";
  EXPECT_EQ(broken, "I01@8 I05@7 ");
}

TEST(BusinessPlan, EachTrialFindsAFigureThatIsWrong) {
  std::ifstream file(VIREO_SOURCE_ROOT "/tests/books/plan_goes_on.json", std::ios::binary);
  const auto typed = read_plan(std::string{std::istreambuf_iterator<char>(file), {}}, Currency::of("EUR"));
  const Plan plan = reckon_plan(*typed);
  std::string all;
  for (const PlanInvariant& each : plan_checks(*typed, plan)) {
    EXPECT_TRUE(each.holds && each.applies) << each.id;
    all += each.id + " ";
  }
  EXPECT_EQ(all.size(), 25U * 4U) << all;
  const Money cent = Money::of_minor(1, Currency::of("EUR"));
  const std::pair<PlanSeries Plan::*, const char*> rows[] = {
      {&Plan::social, "I09 I16 I17 "},    {&Plan::result, "I03 I09 I18 I19 I22 "},
      {&Plan::payments, "I02 I22 "},      {&Plan::receipts_net, "I12 "},
      {&Plan::value_added, "I03 "},       {&Plan::vat_paid, "I02 I14 "},
      {&Plan::book_value, "I05 "},        {&Plan::closing, "I01 I05 I15 I18 "},
      {&Plan::principal, "I02 I03 I10 "}, {&Plan::receivables, "I05 I13 "},
      {&Plan::reverse_vat, "I14 "},       {&Plan::working_capital, ""}};
  for (const auto& [series, broken] : rows) {
    Plan wrong = plan;
    (wrong.*series)[5] += cent;
    std::string told;
    for (const PlanInvariant& each : plan_checks(*typed, wrong))
      if (!each.holds) told += each.id + " ";
    EXPECT_EQ(told, broken);
  }
}

/// A change of the worked case and the codes told, each with its place.
struct Refusal {
  const char* path;
  const char* value;
  const char* told;
};

TEST(BusinessPlan, BadInputIsRefusedAtItsPlace) {
  const std::vector<Refusal> rows{
      {"services.hourly.hours", "-1", "plan.out_of_range@services[1].hours"},
      {"delay.0", "0.40", "plan.weights_sum@delay"},
      {"loans.0.n", "0", "plan.out_of_range@loans[0].n"},
      {"season", R"(["1","1","1","1","1","1","1","1","1","1","1"])", "plan.wrong_length@season"},
      {"opening", "beaucoup", "plan.number_unreadable@opening"},
      {"services.task.price.2", "12,50", "plan.number_unreadable@services[2].price[2]"},
      {"start_month", "13", "plan.out_of_range@start_month"},
      {"vat_period", "2", "plan.vat_period@vat_period"},
      {"charges.telecom.kind", "weekly", "plan.kind_unknown@charges[1].kind"},
      {"charges.telecom.id", "software", "plan.duplicate_id@charges[1].id"},
      {"invest.0.life", "0", "plan.out_of_range@invest[0].life"},
      {"ramp", "quickly", "plan.wrong_type@ramp"},
      {"colour", "blue", "plan.key_unknown@colour"},
      {"services.task.id", "a.b", "plan.id_with_point@services[2].id"},
      {"opening", "12.345", "plan.too_fine@opening"},
      {"charges.telecom.amount.1", "45.005", "plan.too_fine@charges[1].amount[1]"},
      {"services.task.name", "7", "plan.wrong_type@services[2].name"},
      {"soc_rate", "25.8", "plan.out_of_range@soc_rate"},
      {"charges.training.delay", "25", "plan.out_of_range@charges[5].delay"},
      {"charges.bank", R"({"id":"site","kind":"once","amount":"600"})", "plan.key_missing@charges[3].month"},
      {"charges.bank", R"({"id":"site","kind":"once","month":36,"amount":"600"})",
       "plan.out_of_range@charges[3].month"},
      {"loans.0.defer", "36", "plan.out_of_range@loans[0].defer"},
      {"loans.0.kind", "rent", "plan.word_unknown@loans[0].kind"},
      {"loans.0.m", "-2", "plan.out_of_range@loans[0].m"},
      {"contrib.0.from", "bank", "plan.word_unknown@contrib[0].from"},
      {"invest.0", R"({"ht":"900","vat":"0.2","m":-1,"life":12})", "plan.out_of_range@invest[0].vat"},
      {"year_days", "361", "plan.year_days@year_days"},
      {"late", R"({"invoice":"1500","days":45,"rate":"12"})", "plan.out_of_range@late.rate"},
      {"open", R"({"receivables":["120"],"receivables_vat":["121"]})",
       "plan.vat_above_amount@open.receivables_vat[0]"},
      {"open", R"({"receivables_vat":["20"]})", "plan.wrong_length@open.receivables_vat"},
      {"origins", R"({"opening":{"of":"luck"}})", "plan.word_unknown@origins.opening.of"},
      {"origins", R"({"opening":{"of":"cash","last":"31/12/2026"}})", "plan.wrong_type@origins.opening.last"},
      {"season.4", "-0.5", "plan.out_of_range@season[4]"},
      {"services.hourly.units.1", "thirty", "plan.number_unreadable@services[1].units[1]"},
      {"services.hourly.speed", "2", "plan.key_unknown@services[1].speed"},
      {"vat", "\"yes\"", "plan.wrong_type@vat"},
      {"loans.0.n", "12.5", "plan.wrong_type@loans[0].n"},
      {"capacity", R"({"days":"216"})",
       "plan.key_missing@capacity.hours_per_day plan.key_missing@capacity.billable"},
  };
  for (const Refusal& row : rows) {
    const auto changed = with_plan_value(case_text(), row.path, row.value);
    ASSERT_TRUE(changed.ok()) << row.path;
    const auto read = read_plan(*changed, Currency::of("EUR"));
    std::string told;
    for (const Problem& each : read.problems())
      told += (told.empty() ? "" : " ") + each.code() + "@" + each.place.field;
    EXPECT_EQ(told, row.told) << row.path;
  }
  EXPECT_EQ(read_plan("{", Currency::of("EUR")).problems().front().code(), "plan.not_json");
  EXPECT_EQ(with_plan_value(case_text(), "services.nobody.hours", "1").problems().front().code(),
            "plan.path_unknown");
}

TEST(BusinessPlan, AValueTypedByHandIsNoLongerOfTheBook) {
  const char* const from_book = R"({"opening":"100","services":[{"id":"a","units":["1","1","1"],
    "price":["1","1","1"]}],"loans":[{"amount":"5","rate":"0","n":5,"m":-1},{"amount":"7","rate":"0","n":7,"m":-1}],
    "origins":{"opening":{"of":"cash"},"services.a":{"of":"sales"},"loans.0":{"of":"loans"},"loans.1":{"of":"loans"}}})";
  const auto of = [](const std::string& json) {
    std::string all;
    const auto typed = read_plan(json, Currency::of("EUR"));
    for (const auto& [path, origin] : typed->origins)
      all += (all.empty() ? "" : " ") + path + "=" + origin.of;
    return all;
  };
  EXPECT_EQ(of(from_book), "loans.0=loans loans.1=loans opening=cash services.a=sales");
  const auto typed = with_plan_value(from_book, "services.a.price.2", "3");
  EXPECT_EQ(of(*typed), "loans.0=loans loans.1=loans opening=cash");
  const auto fewer = without_plan_row(*typed, "loans", "0");
  EXPECT_EQ(of(*fewer), "loans.0=loans opening=cash");
}

TEST(BusinessPlan, ABusinessThatGoesOnBringsItsOpenItemsAlong) {
  // From May: 1 200 with 200 of VAT arrive in May, 600 with 100 in June; 240 are paid in May; of April's VAT
  // 150 are owed, and the return of the quarter is due in July. Contributions of April are 300, those of the
  // first quarter were paid. A computer of 900 is still worth 500 for ten months; 1 000 of a loan are owed in
  // ten parts.
  const char* const going = R"({"start_month":5,"goes_on":true,"opening":"2000","vat":true,"vat_rate":"0.20",
    "services":[],"open":{"receivables":["1200","600"],"receivables_vat":["200","100"],"payables":["240"],
    "vat":"150","social":"300"},"soc_rate":"0.25","invest":[{"ht":"500","m":-1,"life":10}],
    "loans":[{"amount":"1000","rate":"0","n":10,"m":-1}],"draw":["100","100","100"]})";
  const auto typed = read_plan(going, Currency::of("EUR"));
  ASSERT_TRUE(typed.ok()) << typed.problems().front().code();
  const Plan plan = reckon_plan(*typed);
  EXPECT_EQ(plan.receipts[0].text(), "1200.00");
  EXPECT_EQ(plan.social[0].text(), "250.00");  // a quarter of 1 000
  // 2 000 + 1 200 - 240 - 100 of the loan - 100 drawn.
  EXPECT_EQ(plan.closing[0].text(), "2760.00");
  EXPECT_EQ(plan.vat_paid[2].text(), "450.00");     // 150 and what arrived since
  EXPECT_EQ(plan.social_paid[2].text(), "675.00");  // 300 + 250 + 125
  EXPECT_EQ(plan.depreciation[0].text(), "50.00");
  EXPECT_EQ(plan.depreciation[10].text(), "0.00");
  EXPECT_EQ(plan.receivables[1].text(), "0.00");
  EXPECT_EQ(plan.opening_working_capital.text(), "810.00");  // 1 800 - 240 - 450 - 300
  EXPECT_EQ(plan.opening_equity.text(), "2310.00");          // 2 000 + 810 + 500 - 1 000
  EXPECT_EQ(plan.years[0].working_capital_change.text(), "-810.00");
  for (const PlanInvariant& each : plan_checks(*typed, plan)) EXPECT_TRUE(each.holds) << each.id;
  // From April the quarter's returns are due at once.
  const Plan april =
      reckon_plan(*read_plan(*with_plan_value(going, "start_month", "4"), Currency::of("EUR")));
  EXPECT_EQ(april.vat_paid[0].text(), "150.00");
  EXPECT_EQ(april.social_paid[0].text(), "300.00");
}

TEST(BusinessPlan, ALoanIsPaidBackAsItSays) {
  // 1 200 at 6 %: interest of 6 a month on all of it. Three months of interest alone, then three parts of
  // 400; or all at the end.
  const std::string loan = R"({"services":[],"loans":[{"amount":"1200","rate":"0.06","n":6,"m":0,"defer":3,)";
  const auto told = [&](const std::string& kind) {
    const auto typed = read_plan(loan + R"("kind":")" + kind + R"("}]})", Currency::of("EUR"));
    const Plan plan = reckon_plan(*typed);
    for (const PlanInvariant& each : plan_checks(*typed, plan)) EXPECT_TRUE(each.holds) << each.id;
    std::string all;
    for (std::size_t month = 1; month <= 6; ++month)
      all += plan.interest[month].text() + "+" + plan.principal[month].text() + " ";
    return all;
  };
  EXPECT_EQ(told("equal_principal"), "6.00+0.00 6.00+0.00 6.00+0.00 6.00+400.00 4.00+400.00 2.00+400.00 ");
  EXPECT_EQ(told("at_end"), "6.00+0.00 6.00+0.00 6.00+0.00 6.00+0.00 6.00+0.00 6.00+1200.00 ");
  // 1 200 x 0.005 / (1 - 1.005^-3) = 404.01.
  EXPECT_EQ(told("equal_payments"), "6.00+0.00 6.00+0.00 6.00+0.00 6.00+398.01 4.01+400.00 2.01+401.99 ");
}

TEST(BusinessPlan, VatOwedByTheBuyerIsNeutralOrACost) {
  // 50 a month from abroad at 20 %. Who deducts VAT pays 50; who does not owes 10 more with the next return.
  const auto plan_with = [](const std::string& vat) {
    return reckon_plan(*read_plan(R"({"services":[],"vat_period":1,"charges":[{"id":"saas","kind":"monthly",
      "amount":["50","50","50"],"vat":"0.20","reverse":true}])" +
                                      vat + "}",
                                  Currency::of("EUR")));
  };
  const Plan deducting = plan_with(R"(,"vat":true,"vat_rate":"0.20")");
  EXPECT_EQ(deducting.reverse_vat[0].text(), "10.00");
  EXPECT_EQ(deducting.charges_vat[0].text(), "10.00");
  EXPECT_EQ(sum_of(deducting.vat_paid).text(), "0.00");
  EXPECT_EQ(deducting.closing[11].text(), "-600.00");
  EXPECT_EQ(year_of(deducting.result, 0).text(), "-600.00");
  const Plan exempt = plan_with("");
  EXPECT_EQ(exempt.payments[0].text(), "50.00");
  EXPECT_EQ(exempt.vat_paid[1].text(), "10.00");
  EXPECT_EQ(year_of(exempt.result, 0).text(), "-720.00");
  EXPECT_EQ(exempt.closing[11].text(), "-710.00");
}

TEST(BusinessPlan, BreakEvenFedBackLeavesNoResult) {
  // One service, one fixed charge, a share and contributions: 1 - 0.10 - 0.25 = 0.65; 6 500 / 0.65 = 10 000.
  const char* const simple = R"({"services":[{"id":"a","units":["1","1","1"],"price":["1000","1000","1000"]}],
    "charges":[{"id":"rent","kind":"annual","month":0,"amount":["6500","6500","6500"]},
               {"id":"platform","kind":"pct","rate":"0.10"}],"soc_rate":"0.25"})";
  const auto typed = read_plan(simple, Currency::of("EUR"));
  ASSERT_TRUE(typed.ok()) << typed.problems().front().code();
  EXPECT_EQ(reckon_plan(*typed).years[0].break_even->text(), "10000.00");
  const auto at = with_plan_value(simple, "services.a.price.0", "833.333333");
  const Plan met = reckon_plan(*read_plan(*at, Currency::of("EUR")));
  EXPECT_LE(met.years[0].result.abs(), Money::of_minor(100, Currency::of("EUR")));
}

TEST(BusinessPlan, ContributionsOnTheResultAreATwelfthOfTheYearsEachMonth) {
  // 12 000 less 2 400 is 9 600; of 74 % of it 41 % is 2 912.64 a year, 242.72 a month. In the second year
  // nothing is left: the least of 1 255, 104.58 or 104.59 a month.
  const char* const real = R"({"services":[{"id":"a","units":["1","1","1"],"price":["1000","200","1000"]}],
    "charges":[{"id":"rent","kind":"monthly","amount":["200","200","200"]}],
    "soc_base":"result","soc_rate":"0.41","soc_allowance":"0.26","soc_minimum":"1255"})";
  const auto typed = read_plan(real, Currency::of("EUR"));
  ASSERT_TRUE(typed.ok()) << typed.problems().front().code();
  const Plan plan = reckon_plan(*typed);
  EXPECT_EQ(plan.social[0].text(), "242.72");
  EXPECT_EQ(year_of(plan.social, 0).text(), "2912.64");
  EXPECT_EQ(plan.social[12].text(), "104.58");
  EXPECT_EQ(plan.social[13].text(), "104.59");
  EXPECT_EQ(year_of(plan.social, 1).text(), "1255.00");
  EXPECT_EQ(plan.years[0].result.text(), "6687.36");
  // What is planned for the year does not follow a single sale.
  EXPECT_EQ(plan.years[0].variable_costs.text(), "0.00");
  EXPECT_EQ(plan.years[0].fixed_costs.text(), "5312.64");
  for (const PlanInvariant& each : plan_invariants(*typed, plan)) EXPECT_TRUE(each.holds) << each.id;
  EXPECT_EQ(
      read_plan(*with_plan_value(real, "soc_base", "luck"), Currency::of("EUR")).problems().front().code(),
      "plan.base_unknown");
}

TEST(BusinessPlan, TablesOfTheYearsSayTheWorkedCasesFigures) {
  const auto typed = read_plan(case_text(), Currency::of("EUR"));
  const Plan plan = reckon_plan(*typed);
  std::map<std::string, std::string> said;
  for (const PlanYearTable& table : plan_year_tables(*typed, plan))
    for (const PlanYearRow& row : table.rows)
      said[table.id + "." + row.id] = row.years[0] ? row.years[0]->text() : "-";
  struct Row {
    const char* figure;
    const char* value;
  };
  // The case's own figures; shares and sums of them by hand: 1 400 and 700 with 20 % VAT are 2 520; 3 500 and
  // 3 000 come in; 28 705.30 over 729.2 hours; its money covers (15 086.84 - 10 800) / (888.19 + 71.45) 4.47
  // times.
  const Row rows[] = {{"T2.start_assets", "2520.00"},
                      {"T2.start_working_capital", "1747.01"},
                      {"T2.start_cash", "2232.99"},
                      {"T3.start_sources", "6500.00"},
                      {"T12.self_financing", "15086.84"},
                      {"T12.surplus_less_interest", "15086.84"},
                      {"T12.net_self_financing", "3398.65"},
                      {"T15.cumulated_balance", "8802.74"},
                      {"T15.balance", "8802.74"},
                      {"T17.break_even", "7440.00"},
                      {"T17.break_even_days", "93.3"},
                      {"T17.break_even_with_drawings", "23300.67"},
                      {"T18.debt_cover", "4.47"},
                      {"T18.lowest_month", "2"},
                      {"T1.hours_available", "-"}};
  for (const auto& [figure, value] : rows) EXPECT_EQ(said[figure], value) << figure;
}

TEST(BusinessPlan, AdviceNamesTheMonthAndTheFigure) {
  const auto poor = with_plan_value(case_text(), "contrib.0.amount", "0");
  const auto tight =
      with_plan_value(*poor, "capacity", R"({"days":"216","hours_per_day":"7","billable":"0.3"})");
  const auto typed = read_plan(*tight, Currency::of("EUR"));
  ASSERT_TRUE(typed.ok());
  std::map<std::string, std::string> told;
  for (const Problem& each : plan_advice(*typed, reckon_plan(*typed)))
    for (const auto& [name, value] : each.message.arguments)
      if (name == "month" || name == "capacity") told[each.code() + "." + name] += value.value + ";";
  // 2 755.35 - 3 500 is below zero in the first month; 216 days of 7 hours, 30 %, are 37.8 hours a month.
  EXPECT_EQ(told["plan.cash_negative.month"], "1;");
  EXPECT_EQ(told["plan.over_capacity.capacity"], "37.8;");
}

TEST(BusinessPlan, ALaterPaymentMovesCashAndNeverTheResult) {
  const auto later = with_plan_value(case_text(), "charges.software.delay", "1");
  const Plan moved = reckon_plan(*read_plan(*later, Currency::of("EUR")));
  const Plan plan = case_plan();
  EXPECT_EQ(moved.result, plan.result);
  EXPECT_EQ((moved.closing[0] - plan.closing[0]).text(), "102.00");  // 85 and 20 %
}

TEST(BusinessPlan, TablesSumTheirMonths) {
  const auto typed = read_plan(case_text(), Currency::of("EUR"));
  for (const PlanTable& table : plan_tables(*typed, case_plan()))
    for (const PlanRow& row : table.rows) {
      if (row.kind != PlanRowKind::flow) continue;
      for (std::size_t year = 0; year < plan_years; ++year)
        EXPECT_EQ(row.years[year], year_of(row.months, year)) << table.id << " " << row.id;
    }
}

}  // namespace
}  // namespace vireo
