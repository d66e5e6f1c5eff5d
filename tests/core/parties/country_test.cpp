#include "core/parties/country.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"

namespace vireo::country_test {

struct Typed {
  const char* country;  // empty: the identifiers that are the same everywhere
  const char* kind;
  const char* typed;
  const char* expected;  // what is kept, or the code of the problem
};

// Public examples: the documents of the norms, python-stdnum's, published numbers of well-known firms.
const Typed rows[] = {
    {"FR", "siret", "73282932000074", "73282932000074"},
    {"FR", "siret", "732 829 320 00074", "73282932000074"},
    {"FR", "siret", "732\u00A0829\u202F320 00074", "73282932000074"},
    {"FR", "siret", "73282932000075", "identifier.wrong_key"},
    {"FR", "siret", "73282932000047", "identifier.wrong_key"},
    {"FR", "siret", "7328293200007", "identifier.wrong_length"},
    {"FR", "siret", "732829320000745", "identifier.wrong_length"},
    {"FR", "siret", "7328293200007A", "identifier.wrong_form"},
    {"FR", "siret", "35600000000048", "35600000000048"},
    {"FR", "siret", "35600000049837", "35600000049837"},
    {"FR", "siret", "35600000000046", "identifier.wrong_key"},
    {"FR", "siret", "", "identifier.wrong_length"},
    {"FR", "siren", "732 829 320", "732829320"},
    {"FR", "siren", "732829321", "identifier.wrong_key"},
    {"FR", "vat", "FR44732829320", "FR44732829320"},
    {"FR", "vat", "fr 44 732 829 320", "FR44732829320"},
    {"FR", "vat", "44732829320", "FR44732829320"},
    {"FR", "vat", "FR45732829320", "identifier.wrong_key"},
    {"FR", "vat", "FR 40 303 265 045", "FR40303265045"},
    {"FR", "vat", "FRK7399859412", "FRK7399859412"},
    {"FR", "vat", "FR4Z123456782", "FR4Z123456782"},
    {"FR", "vat", "FRIO399859412", "identifier.wrong_key"},
    {"DE", "vat", "DE 136,695 976", "identifier.wrong_length"},
    {"DE", "vat", "DE136695976", "DE136695976"},
    {"DE", "vat", "DE136695978", "identifier.wrong_key"},
    {"BE", "vat", "BE 0428.759.497", "BE0428759497"},
    {"BE", "vat", "BE0431150351", "identifier.wrong_key"},
    {"ES", "vat", "ES54362315K", "ES54362315K"},
    {"ES", "vat", "X-2482300W", "ESX2482300W"},
    {"ES", "vat", "ESJ99216582", "ESJ99216582"},
    {"ES", "vat", "ESJ99216583", "identifier.wrong_key"},
    {"ES", "tax_number", "54362315Z", "identifier.wrong_key"},
    {"IT", "vat", "IT00743110157", "IT00743110157"},
    {"IT", "vat", "IT00743110158", "identifier.wrong_key"},
    {"PT", "vat", "PT 501 964 843", "PT501964843"},
    {"PT", "vat", "PT501964842", "identifier.wrong_key"},
    {"NL", "vat", "NL004495445B01", "NL004495445B01"},
    {"NL", "vat", "NL002455799B11", "NL002455799B11"},
    {"NL", "vat", "NL123456789B90", "identifier.wrong_key"},
    {"GB", "vat", "GB 980 7806 84", "GB980780684"},
    {"GB", "vat", "GB802311781", "identifier.wrong_key"},
    {"IE", "vat", "IE6433435F", "IE6433435F"},
    {"IE", "vat", "IE6433435OA", "IE6433435OA"},
    {"IE", "vat", "IE6433435E", "identifier.wrong_key"},
    {"AT", "vat", "ATU13585627", "ATU13585627"},
    {"AT", "vat", "U13585626", "identifier.wrong_length"},
    {"AT", "vat", "ATU13585626", "identifier.wrong_key"},
    {"US", "tax_number", "12-3456789", "123456789"},
    {"", "iban", "FR76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189"},
    {"", "iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"},
    {"", "iban", "DE89370400440532013000", "DE89370400440532013000"},
    {"", "iban", "BE68539007547034", "BE68539007547034"},
    {"", "iban", "NO9386011117947", "NO9386011117947"},
    {"", "iban", "FR7630006000011234567890188", "identifier.wrong_key"},
    {"", "iban", "FR763000600001123456789018", "identifier.wrong_length"},
    {"", "iban", "7630006000011234567890189FR", "identifier.wrong_form"},
    {"", "bic", "BNPAFRPPXXX", "BNPAFRPPXXX"},
    {"", "bic", "BNPAFRPPX", "identifier.wrong_length"},
    {"", "eu_vat", "LU15027442", "LU15027442"},
    {"", "eu_vat", "PL8567346215", "PL8567346215"},
    {"", "eu_vat", "EL094259216", "EL094259216"},
    {"", "eu_vat", "ZZ094259216", "identifier.wrong_form"},
};

TEST(Identifiers, AreKeptPlainlyOrRefusedWithTheReason) {
  const Catalog catalog;
  const auto common = catalog.common_identifiers();
  ASSERT_TRUE(common.ok());
  for (const auto& row : rows) {
    SCOPED_TRACE(std::string(row.country) + " " + row.kind + " " + row.typed);
    std::optional<Country> country;
    if (*row.country) country = catalog.country(row.country).value();
    const IdentifierKind* kind = country ? country->identifier(row.kind) : nullptr;
    for (const auto& known : *common)
      if (!country && known.id == row.kind) kind = &known;
    ASSERT_NE(kind, nullptr);
    const auto checked = check_identifier(*kind, row.typed);
    EXPECT_EQ(checked.ok() ? *checked : checked.problems().front().code(), row.expected);
  }
}

TEST(Identifiers, FollowFromOneAnother) {
  const auto country = Catalog().country("FR");
  ASSERT_TRUE(country.ok());
  std::string kept = "73282932000074";
  std::vector<std::string> derived;
  for (const auto& rule : country->derived) derived.push_back(kept = derive_identifier(rule, kept));
  EXPECT_EQ(derived, (std::vector<std::string>{"732829320", "FR44732829320"}));
}

TEST(Identifiers, TheRefusalNamesTheKindInTheReadersLanguage) {
  const Catalog catalog;
  const auto country = catalog.country("FR");
  const auto checked = check_identifier(*country->identifier("vat"), "FR45732829320");
  const auto wording = catalog.wording("en");
  ASSERT_TRUE(wording.ok());
  EXPECT_NE(wording->text(checked.problems().front()).find("(VAT number)"), std::string::npos);
}

TEST(Country, VatRatesHoldOnADayAndTheStandardOneComesFirst) {
  const auto country = Catalog().country("FR");
  ASSERT_TRUE(country.ok());
  const auto rates = country->vat_rates_on(*Date::of(2026, 3, 1));
  ASSERT_FALSE(rates.empty());
  EXPECT_EQ(rates.front().rate.percent().shortest(), "20");
  EXPECT_TRUE(country->vat_rates_on(*Date::of(1990, 1, 1)).empty());
}

}  // namespace vireo::country_test
