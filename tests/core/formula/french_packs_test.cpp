// The French packs against tables of expected figures that two independent programs agree on; the copied rows
// always, the whole tables where they lie beside the project.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/formula/program.h"
#include "core/store/catalog/catalog.h"
#include "tests/core/formula/copied_vectors.h"
#include "tests/core/formula/vector_table.h"

namespace vireo::french_packs_test {

using vector_table::plain_name;
using vector_table::Row;

struct Pack {
  std::shared_ptr<const Calculation> calculation;
  CalculationProgram program;

  explicit Pack(const std::string& id)
      : calculation(Catalog().calculation(id).value()),
        program(CalculationProgram::compile(*calculation).value()) {}
};

/// How far a figure may lie from the expected one, and which rows and columns are compared.
struct Comparison {
  const char* pack;
  const char* table;
  const char* copied;
  std::map<std::string, std::string> results;  // column -> result, where the names differ
  Decimal tolerance;
  int least_rows;
  bool (*applies)(const Row&);
  std::string (*income_year)(const Row&);
  std::string (*day)(const Row&);
};

std::string year_before(const Row& row) {
  return std::to_string(std::stoi(row.at("date").substr(0, 4)) - 1);
}
std::string own_day(const Row& row) {
  return row.at("date");
}
bool micro_applies(const Row& row) {
  const bool cipav_acre = row.at("activity") == "BNC_CIPAV" && row.at("acre_requested_0_1") == "1" &&
                          row.at("creation_date") >= "2026-07-01" && row.at("overseas_department_0_1") == "0";
  return row.at("acre_applied_by_oracle_0_1") == row.at("acre_active_by_law_0_1") && !cipav_acre;
}
bool ei_applies(const Row& row) {
  return row.at("date") >= "2025-01-01";  // the base before the reform is not in the pack
}
bool all_apply(const Row&) {
  return true;
}

/// Nothing when it agrees, else what differs.
std::string difference(const Pack& pack, const Comparison& comparison, const Row& row) {
  CalculationCase given{{"income_year", comparison.income_year(row)}};
  for (const auto& [column, value] : row) {
    const std::string name = plain_name(column);
    const bool is_result = column.find("exact") != std::string::npos;
    if (name != "income_year" && !is_result && pack.calculation->input(name) && !value.empty())
      given.emplace_back(name, value);
  }
  const auto outcome = pack.program.run(given, Date::parse(comparison.day(row)).value());
  if (!outcome) return outcome.problems().front().code();
  std::string differs;
  for (const auto& result : outcome->results)
    for (const auto& [column, value] : row) {
      const auto renamed = comparison.results.find(column);
      const std::string name = renamed == comparison.results.end() ? plain_name(column) : renamed->second;
      if (value.empty() || name != result.slot->id) continue;
      const Decimal found = Decimal::parse(result.text()).value();
      const Decimal expected = Decimal::parse(value).value();
      if ((found - expected).abs() > comparison.tolerance)
        differs += column + " " + value + " but " + result.text() + "; ";
    }
  return differs;
}

const std::vector<Comparison>& comparisons() {
  static const std::vector<Comparison> table{
      {"fr-micro",
       "micro.csv",
       copied_vectors::micro,
       {{"versement_liberatoire_exact_eur", "versement_liberatoire_tax"}},
       Decimal::of(1, 2),
       1400,
       micro_applies,
       year_before,
       own_day},
      // Lines in whole euros: where one lies at a half, the other program's binary numbers fall on either
      // side.
      {"fr-ei", "ei.csv", copied_vectors::ei, {}, Decimal::of(1), 420, ei_applies, year_before, own_day},
      {"fr-income-tax",
       "ir.csv",
       copied_vectors::ir,
       {},
       Decimal::of(1, 3),
       470,
       all_apply,
       [](const Row& row) { return row.at("income_year_by_law"); },
       [](const Row& row) { return row.at("oracle_scale_date"); }},
  };
  return table;
}

/// What differs, row by row.
std::vector<std::string> differences(const Comparison& comparison, const std::vector<Row>& rows,
                                     int& compared) {
  const Pack pack(comparison.pack);
  std::vector<std::string> all;
  for (const Row& row : rows) {
    if (!comparison.applies(row)) continue;
    ++compared;
    const std::string differs = difference(pack, comparison, row);
    if (!differs.empty()) all.push_back(row.at("id") + ": " + differs);
  }
  return all;
}

class FrenchPacks : public ::testing::TestWithParam<Comparison> {};

TEST_P(FrenchPacks, CopiedRowsAgree) {
  std::istringstream stream(GetParam().copied);
  int compared = 0;
  EXPECT_THAT(differences(GetParam(), vector_table::rows_of(stream), compared), ::testing::IsEmpty());
  EXPECT_GE(compared, 15);
}

#ifdef VIREO_SHARED
TEST_P(FrenchPacks, EveryRowOfTheWholeTableAgrees) {
  const std::string path = std::string(VIREO_SHARED) + "/vectors/fr/" + GetParam().table;
  int compared = 0;
  EXPECT_THAT(differences(GetParam(), vector_table::rows_in(path), compared), ::testing::IsEmpty());
  EXPECT_GE(compared, GetParam().least_rows);
}
#endif

INSTANTIATE_TEST_SUITE_P(Tables, FrenchPacks, ::testing::ValuesIn(comparisons()), [](const auto& given) {
  std::string name = given.param.pack;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

struct Example {
  const char* told;
  const char* pack;
  const char* day;
  CalculationCase given;
  std::vector<std::pair<const char*, const char*>> expected;
};

// FRANCE's worked examples, from the published calculators.
const std::vector<Example>& examples() {
  static const std::vector<Example> table{
      {"forty thousand of a liberal profession",
       "fr-micro",
       "2026-07-01",
       {{"turnover_bnc", "40000"}, {"income_year", "2025"}},
       {{"social", "10240.00"},
        {"cfp", "80.00"},
        {"total_contributions", "10320.00"},
        {"profit_after_allowance", "26400.00"},
        {"household_income_tax", "1467.67"}}},
      {"the flat tax instead",
       "fr-micro",
       "2026-07-01",
       {{"turnover_bnc", "40000"}, {"versement_liberatoire", "1"}},
       {{"versement_liberatoire_tax", "880.00"}}},
      {"Acre, begun in April 2026: half",
       "fr-micro",
       "2026-07-01",
       {{"turnover_bnc", "40000"}, {"acre_requested", "1"}, {"creation_date", "2026-04-01"}},
       {{"social", "5120.00"}, {"cfp", "80.00"}}},
      {"Acre, begun in July 2026: three quarters",
       "fr-micro",
       "2026-07-01",
       {{"turnover_bnc", "40000"}, {"acre_requested", "1"}, {"creation_date", "2026-07-01"}},
       {{"social", "7680.00"}, {"cfp", "80.00"}}},
      {"Acre ends with the third quarter after the one of the start",
       "fr-micro",
       "2027-01-01",
       {{"turnover_bnc", "40000"}, {"acre_requested", "1"}, {"creation_date", "2026-02-10"}},
       {{"acre_end", "2026-12-31"}, {"acre_active", "0"}, {"social", "10240.00"}}},
      {"craft services",
       "fr-micro",
       "2026-07-01",
       {{"activity", "bic_service_art"}, {"turnover_bic_service", "30000"}},
       {{"social", "6360.00"},
        {"cfp", "90.00"},
        {"chamber_tax", "144.00"},
        {"total_contributions", "6594.00"}}},
      {"commercial services",
       "fr-micro",
       "2026-07-01",
       {{"activity", "bic_service_com"}, {"turnover_bic_service", "30000"}},
       {{"social", "6360.00"}, {"cfp", "30.00"}, {"chamber_tax", "13.20"}}},
      {"a sole trader with forty thousand",
       "fr-ei",
       "2026-07-01",
       {{"turnover", "40000"}, {"income_year", "2025"}},
       {{"base_social", "29600.00"},
        {"health_maternity", "1208.00"},
        {"daily_allowance", "148.00"},
        {"pension_base", "5290.00"},
        {"pension_complementary", "2398.00"},
        {"disability_death", "385.00"},
        {"family_allowance", "0.00"},
        {"csg_deductible", "2013.00"},
        {"csg_crds_non_deductible", "858.00"},
        {"cfp", "120.00"},
        {"total_contributions", "12420.00"},
        {"net_income", "27580.00"},
        {"taxable_income", "28438.00"},
        {"household_income_tax", "1793.00"},
        {"net_after_household_tax", "25787.00"}}},
      {"a first year is called on a fixed base",
       "fr-ei",
       "2026-07-01",
       {{"turnover", "40000"}, {"creation_date", "2026-01-01"}},
       {{"provisional_first_years_total", "3593.00"}}},
      {"under the base limit",
       "fr-vat",
       "2026-10-14",
       {{"turnover", "37500"}},
       {{"charges_vat", "0"}, {"vat_from", "9999-12-31"}, {"left_to_increased_limit", "3750.00"}}},
      {"between the limits: from the next year on",
       "fr-vat",
       "2026-10-14",
       {{"turnover", "41250"}},
       {{"charges_vat", "0"}, {"vat_from", "2027-01-01"}}},
      {"above the increased limit: from the very day",
       "fr-vat",
       "2026-10-14",
       {{"turnover", "41250.01"}, {"overrun_date", "2026-10-14"}},
       {{"charges_vat", "1"}, {"vat_from", "2026-10-14"}}},
      {"in 2024: from the first day of the month",
       "fr-vat",
       "2024-10-14",
       {{"turnover", "39100.01"}, {"overrun_date", "2024-10-14"}},
       {{"vat_from", "2024-10-01"}}},
      {"the year before was above the base limit",
       "fr-vat",
       "2026-03-01",
       {{"turnover", "0"}, {"turnover_previous_year", "37500.01"}},
       {{"vat_from", "2026-01-01"}}},
      // 20 000 in 153 days are 47 712 in a year.
      {"a first year is annualised for the next",
       "fr-vat",
       "2026-03-01",
       {{"turnover", "0"}, {"turnover_previous_year", "20000"}, {"creation_date", "2025-08-01"}},
       {{"vat_from", "2026-01-01"}}},
      {"sales have their own limits",
       "fr-vat",
       "2026-10-14",
       {{"kind", "sales"}, {"turnover", "85000"}},
       {{"vat_from", "9999-12-31"}, {"increased_limit", "93500.00"}}},
      {"software bought abroad",
       "fr-vat",
       "2026-10-14",
       {{"turnover", "0"}, {"foreign_services", "24.00"}},
       {{"reverse_charge_vat", "4.80"}}},
      {"a couple with two children and fifty thousand",
       "fr-income-tax",
       "2026-07-01",
       {{"income_year", "2025"},
        {"household_taxable_income", "50000"},
        {"family", "couple"},
        {"children", "2"}},
       {{"parts", "3"},
        {"tax_before_cap", "1672.00"},
        {"decote_param_minus_45_25pct", "726.42"},
        {"income_tax", "945.58"}}},
  };
  return table;
}

TEST(FrenchExamples, ToTheCent) {
  for (const Example& example : examples()) {
    const Pack pack(example.pack);
    const auto outcome = pack.program.run(example.given, Date::parse(example.day).value());
    ASSERT_TRUE(outcome.ok()) << example.told << ": " << outcome.problems().front().code();
    for (const auto& [name, value] : example.expected) {
      const auto found =
          std::find_if(outcome->results.begin(), outcome->results.end(),
                       [&, wanted = name](const auto& each) { return each.slot->id == wanted; });
      ASSERT_NE(found, outcome->results.end()) << name;
      EXPECT_EQ(found->text(), value) << example.told << ": " << name;
    }
  }
}

TEST(FrenchExamples, AYearWithoutAVotedScaleIsProvisionalAndTold) {
  const Pack pack("fr-income-tax");
  const CalculationCase given{{"household_taxable_income", "30000"}, {"income_year", "2026"}};
  const auto outcome = pack.program.run(given, Date::parse("2026-07-01").value());
  ASSERT_TRUE(outcome.ok());
  ASSERT_EQ(outcome.problems().size(), 1u);
  EXPECT_EQ(outcome.problems().front().code(), "rules.provisional");
}

TEST(FrenchExamples, WhatNobodyKnowsIsRefused) {
  const Pack pack("fr-micro");
  const auto refused = pack.program.run({{"activity", "bnc_cipav"},
                                         {"turnover_bnc", "40000"},
                                         {"acre_requested", "1"},
                                         {"creation_date", "2026-08-01"}},
                                        Date::parse("2026-09-01").value());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.problems().front().code(), "rules.not_covered");
}

}  // namespace vireo::french_packs_test
