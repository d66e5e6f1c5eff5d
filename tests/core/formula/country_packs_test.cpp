// Adding a country needs data alone: small packs of other countries against figures of their own offices and
// calculators, and the shapes that no country of these shows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/formula/program.h"
#include "core/store/catalog/catalog.h"
#include "tests/core/formula/vector_table.h"

namespace vireo::country_packs_test {

using vector_table::Row;

struct Pack {
  std::shared_ptr<const Calculation> calculation;
  CalculationProgram program;

  explicit Pack(const std::string& id)
      : calculation(
            Catalog(TemplateSource{VIREO_SOURCE_ROOT "/tests/core/formula/packs"}).calculation(id).value()),
        program(CalculationProgram::compile(*calculation).value()) {}

  std::string value(const CalculationCase& given, const std::string& day, const std::string& name) const {
    const auto outcome = program.run(given, Date::parse(day).value());
    if (!outcome) return outcome.problems().front().code();
    for (const auto& result : outcome->results)
      if (result.slot->id == name) return result.text();
    return "no such result";
  }
  void expect_near(const CalculationCase& given, const std::string& day, const std::string& name,
                   const std::string& expected, const Decimal& tolerance) const {
    const auto found = Decimal::parse(value(given, day, name));
    const auto wanted = Decimal::parse(expected);
    ASSERT_TRUE(found && wanted) << name << ": " << value(given, day, name) << " for " << expected;
    EXPECT_LE((*found - *wanted).abs(), tolerance) << name << " " << found->text() << " for " << expected;
  }
};

TEST(CountryPacks, GermanyPolynomialTariff) {
  const Pack pack("de-tariff");
  struct Case {
    const char *year, *tariff, *zve, *tax, *solidarity;
  };
  for (const Case& each :
       {Case{"2024", "single", "50000", "10872", "0"}, Case{"2024", "single", "100000", "31363", "1574.72"},
        Case{"2024", "splitting", "200000", "62726", "3149.45"},
        Case{"2024", "single", "12096", "44", "0"}}) {
    const CalculationCase given{{"zve", each.zve}, {"tariff", each.tariff}};
    const std::string day = std::string(each.year) + "-12-31";
    pack.expect_near(given, day, "einkommensteuer", each.tax, {});
    pack.expect_near(given, day, "solidaritaetszuschlag", each.solidarity, {});
  }
}

TEST(CountryPacks, AustriaTariff) {
  const Pack pack("at-tariff");
  for (const auto& [income, tax] : {std::pair("13539", "0.00"), std::pair("36458", "6030.40"),
                                    std::pair("104859", "36150.32"), std::pair("1000000", "483720.82")})
    EXPECT_EQ(pack.value({{"income", income}}, "2026-12-31", "einkommensteuer"), tax);
  EXPECT_EQ(pack.value({{"income", "1"}}, "2024-12-31", "einkommensteuer"), "rules.no_value");
}

TEST(CountryPacks, ShapesToTheCent) {
  const Pack pack("shapes");
  struct Case {
    const char *told, *day, *name, *value;
    CalculationCase given;
  };
  const std::vector<Case> cases{
      {"the row below", "2026-07-01", "slab_base", "275.00", {{"profit", "899.99"}}},
      {"a row begins with its bound", "2026-07-01", "slab_base", "291.00", {{"profit", "900"}}},
      // c = 20.5 % x (10000 - c): c = 2050 / 1.205.
      {"a contribution on what it leaves", "2026-07-01", "circular", "1701.24", {{"profit", "10000"}}},
      // 273 days at 4 %, 92 at 4.2 %.
      {"two rates in a year", "2026-07-01", "blended", "4.050411", {}},
      {"five months after the start", "2026-09-14", "stage", "1", {}},
      {"six months after the start", "2026-09-15", "stage", "2", {}},
      // 291 days of 365.
      {"from 15 March to the end of the year", "2026-12-31", "prorated", "6378.08", {}},
      {"eight per cent above 250", "2026-07-01", "best", "780.00", {{"profit", "10000"}}},
      {"a credit does not go below zero", "2026-07-01", "credit", "0.00", {{"profit", "4999"}}},
  };
  for (const Case& each : cases)
    EXPECT_EQ(pack.value(each.given, each.day, each.name), each.value) << each.told;
}

#ifdef VIREO_SHARED
std::vector<Row> country_rows(const char* name) {
  return vector_table::rows_in(std::string(VIREO_SHARED) + "/vectors/countries/" + name);
}

TEST(CountryPacks, GermanyWholeTable) {
  const Pack pack("de-tariff");
  int compared = 0;
  for (const Row& row : country_rows("DE.csv")) {
    const CalculationCase given{{"zve", row.at("zve_eur")}, {"tariff", row.at("tariff")}};
    const std::string day = row.at("tax_year") + "-12-31";
    pack.expect_near(given, day, "einkommensteuer", row.at("einkommensteuer_eur"), {});
    pack.expect_near(given, day, "solidaritaetszuschlag", row.at("solidaritaetszuschlag_eur"), {});
    ++compared;
  }
  EXPECT_GE(compared, 170);
}

TEST(CountryPacks, UnitedStatesWholeTable) {
  const Pack pack("us-federal");
  int compared = 0;
  for (const Row& row : country_rows("US.csv")) {
    CalculationCase given;
    for (const char* name : {"filing_status", "schedule_c_net_profit", "w2_wages_self", "w2_wages_spouse"})
      given.emplace_back(name, row.at(name));
    for (const char* name : {"se_tax", "half_se_tax_deduction", "additional_medicare_tax", "agi",
                             "standard_deduction", "qbi_deduction", "taxable_income", "tax_before_credits"})
      pack.expect_near(given, row.at("tax_year") + "-12-31", name, row.at(name), Decimal::of(2, 2));
    ++compared;
  }
  EXPECT_GE(compared, 80);
}

TEST(CountryPacks, UnitedKingdomWholeTable) {
  const Pack pack("gb-income");
  int compared = 0;
  for (const Row& row : country_rows("GB.csv")) {
    if (row.at("region") == "Scotland") continue;  // its own bands
    const std::string day = row.at("tax_year").substr(0, 4) + "-12-31";
    const CalculationCase given{{"trading_profit", row.at("trading_profit_gbp")}};
    pack.expect_near(given, day, "income_tax", row.at("income_tax_statutory_bands_gbp"), Decimal::of(1, 2));
    pack.expect_near(given, day, "personal_allowance", row.at("personal_allowance_gbp"), Decimal::of(1, 2));
    pack.expect_near(given, day, "class4_nic", row.at("class4_nic_gbp_formula"), Decimal::of(1, 2));
    ++compared;
  }
  EXPECT_GE(compared, 70);
}
#endif

}  // namespace vireo::country_packs_test
