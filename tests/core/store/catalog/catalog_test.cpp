#include "core/store/catalog/catalog.h"

#include <gtest/gtest.h>

#include <fstream>

namespace vireo::catalog_test {

namespace fs = std::filesystem;

std::string told(const Problems& problems) {
  std::string all;
  for (const auto& found : problems) {
    all += found.place.file + ":" + std::to_string(found.place.line) + " " + found.code();
    for (const auto& [name, value] : found.message.arguments) all += " " + name + "=" + value.value;
    all += "\n";
  }
  return all;
}

TEST(Catalog, EveryTemplateOfTheTreeIsRight) {
  EXPECT_EQ(told(Catalog().check_all()), "");
}

TEST(Catalog, HasWhatTheFirstBookNeeds) {
  const Catalog catalog;
  EXPECT_EQ(catalog.chart_ids(), (std::vector<std::string>{"international", "pcg", "skr03", "skr04"}));
  EXPECT_EQ(catalog.country_codes(),
            (std::vector<std::string>{"AT", "BE", "DE", "ES", "FR", "GB", "IE", "IT", "NL", "PT", "US"}));
  EXPECT_EQ(catalog.regime_ids(), (std::vector<std::string>{"fr-micro", "own-rates"}));
  for (const auto& code : catalog.country_codes()) {
    const auto country = catalog.country(code);
    ASSERT_TRUE(country.ok()) << code;
    EXPECT_EQ(country->code, code);
    EXPECT_TRUE(catalog.chart(country->chart).ok()) << code;
  }
}

TEST(Catalog, RolesLeadToTheAccountsOfTheStandard) {
  const Catalog catalog;
  const auto french = catalog.chart("pcg");
  const auto german = catalog.chart("skr04");
  ASSERT_TRUE(french.ok() && german.ok());
  EXPECT_EQ(french->of(Role::receivable).code, "411000");
  EXPECT_EQ(french->of(Role::revenue_exempt_scheme).code, "706900");
  EXPECT_EQ(french->of(Role::vat_pending).code, "445800");
  EXPECT_EQ(french->of(Role::bank).names.in("fr"), "Banques");
  EXPECT_EQ(german->of(Role::revenue_domestic).code, "4400");
  EXPECT_EQ(german->of(Role::owner).account_class, AccountClass::equity);
}

TEST(Catalog, CategoriesLeadToTheAccountsOfEachChart) {
  const auto categories = Catalog().categories();
  ASSERT_TRUE(categories.ok());
  const auto found = std::find_if(categories->begin(), categories->end(),
                                  [](const ExpenseCategory& category) { return category.id == "software"; });
  ASSERT_NE(found, categories->end());
  EXPECT_EQ(found->account("pcg"), "651100");
  EXPECT_EQ(found->account("skr03"), "4964");
  EXPECT_EQ(found->account("nowhere"), "");
  EXPECT_EQ(found->usual_vat, ExpenseVat::reverse_charge);
}

TEST(Catalog, UnitsAreFoundAsPeopleTypeThem) {
  const auto units = Catalog().units();
  ASSERT_TRUE(units.ok());
  const std::pair<const char*, const char*> typed[] = {{"h", "HUR"},      {"Heures", "HUR"}, {"hours", "HUR"},
                                                       {"forfait", "LS"}, {"pièce", "C62"},  {"KM", "KMT"},
                                                       {"mois", "MON"},   {"day", "DAY"},    {"min", "MIN"}};
  for (const auto& [text, code] : typed) {
    const auto* unit = unit_named(*units, text);
    ASSERT_NE(unit, nullptr) << text;
    EXPECT_EQ(unit->code, code) << text;
  }
  EXPECT_EQ(unit_named(*units, "parsec"), nullptr);
}

struct Mended {
  const char* name;
  const char* path;
  const char* from;
  const char* to;
  const char* expected;  // beginning of what is told
};

/// One template of the tree with one thing spoilt.
const Mended spoilt[] = {
    {"a misspelt key of an account", "charts/pcg.toml", "normal = \"credit\"\nroles = [\"owner\"]",
     "nromal = \"credit\"\nroles = [\"owner\"]", "template.unknown_key key=nromal nearest=normal"},
    {"an unknown role", "charts/pcg.toml", "\"owner\"", "\"ownr\"",
     "template.unknown_value key=roles value=ownr nearest=owner"},
    {"a role nobody has", "charts/pcg.toml", "roles = [\"owner\"]\n", "", "template.missing_role role=owner"},
    {"a category with an account no chart has", "categories/expenses.toml", "pcg = \"651100\"",
     "pcg = \"651101\"", "template.unknown_reference key=pcg id=651101"},
    {"a rate without its source", "regimes/fr-micro/2026.toml",
     "value = \"25.6\"\nsource = ", "value = \"25.6\"\nnote = ", "template.missing_key key=source"},
    {"a bare float", "regimes/fr-micro/2026.toml", "value = \"25.6\"", "value = 25.6",
     "template.bare_float key=value"},
    {"a range in the wrong order", "regimes/fr-micro/2026.toml",
     "parameter = \"social_rate.bnc_ssi\"\nfrom = \"2026-01-01\"",
     "parameter = \"social_rate.bnc_ssi\"\nfrom = \"2024-08-01\"",
     "template.ranges_unordered id=social_rate.bnc_ssi"},
    {"two values from one day", "regimes/fr-micro/2026.toml",
     "parameter = \"social_rate.bnc_ssi\"\nfrom = \"2026-01-01\"",
     "parameter = \"social_rate.bnc_ssi\"\nfrom = \"2025-01-01\"",
     "template.ranges_overlap id=social_rate.bnc_ssi"},
    {"a range that ends before it begins", "regimes/fr-micro/2026.toml", "value = \"25.6\"",
     "until = \"2025-12-31\"\nvalue = \"25.6\"", "template.range_reversed id=social_rate.bnc_ssi"},
    {"a parameter nobody declared", "regimes/fr-micro/2026.toml", "\"social_rate.bnc_ssi\"",
     "\"social_rate.bnc_sis\"",
     "template.unknown_reference key=parameter id=social_rate.bnc_sis nearest=social_rate.bnc_ssi"},
    {"a day that does not exist", "regimes/fr-micro/2026.toml", "from = \"2026-01-01\"",
     "from = \"2026-02-29\"", "template.bad_date key=from"},
    {"an unknown unit of a parameter", "regimes/fr-micro/pack.toml", "unit = \"percent\"",
     "unit = \"percnt\"", "template.unknown_value key=unit value=percnt nearest=percent"},
    {"an operand that names nothing", "regimes/fr-micro/pack.toml", "\"parameter:training_rate\"",
     "\"parameter:trainig_rate\"", "template.unknown_reference key=of id=trainig_rate nearest=training_rate"},
    {"an identifier whose example is wrong", "countries/fr.toml", "example = \"73282932000074\"",
     "example = \"73282932000075\"", "template.wrong_example example=73282932000075"},
    {"an unknown check", "countries/fr.toml", "check = \"digit_sum_5\"", "check = \"digit_sum_6\"",
     "template.unknown_value key=check value=digit_sum_6 nearest=digit_sum_5"},
    {"an unknown currency", "countries/gb.toml", "\"GBP\"", "\"GBQ\"", "currency.unknown code=GBQ"},
    {"a mention under an unknown condition", "documents/fr.toml", "[\"vat_scheme_exempt\"]",
     "[\"vat_scheme_exmpt\"]",
     "template.unknown_value key=when value=vat_scheme_exmpt nearest=vat_scheme_exempt"},
    {"a mention with an argument nobody fills", "documents/fr.toml", "{late_rate} par an",
     "{lte_rate} par an", "template.unknown_reference key=text id=lte_rate nearest=late_rate"},
    {"a confidence that is none", "countries/fr.toml", "confidence = \"high\"", "confidence = \"hig\"",
     "template.unknown_value key=confidence value=hig nearest=high"},
};

TEST(Catalog, TellsWhatIsWrongWithFileLineAndNearestName) {
  for (const auto& row : spoilt) {
    SCOPED_TRACE(row.name);
    std::string text = *template_text({}, row.path);
    const auto at = text.find(row.from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, std::string(row.from).size(), row.to);
    const fs::path folder = fs::temp_directory_path() / "vireo_catalog_test";
    fs::create_directories((folder / row.path).parent_path());
    std::ofstream(folder / row.path, std::ios::binary) << text;
    const auto problems = Catalog({folder}).check_all();
    fs::remove_all(folder);
    ASSERT_FALSE(problems.empty());
    const std::string all = told(problems);
    EXPECT_NE(all.find(row.expected), std::string::npos) << all;
    EXPECT_EQ(problems.front().place.file, row.path);
    EXPECT_GT(problems.front().place.line, 0);
  }
}

}  // namespace vireo::catalog_test
