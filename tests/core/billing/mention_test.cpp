#include "core/billing/mention.h"

#include <gtest/gtest.h>

#include "core/store/catalog/catalog.h"

namespace vireo::mention_test {

using Fact = DocumentFact;

std::vector<std::string> ids(const DocumentRules& rules, const DocumentFacts& facts, const char* day) {
  std::vector<std::string> found;
  for (const auto& mention : mentions_for(rules, facts, *Date::parse(day))) found.push_back(mention.id);
  return found;
}

TEST(Mentions, TheExemptionSentenceChangesWithTheLaw) {
  const auto rules = Catalog().document_rules("FR");
  ASSERT_TRUE(rules.ok());
  const DocumentFacts exempt = {Fact::vat_scheme_exempt};
  const auto before = mentions_for(*rules, exempt, *Date::parse("2026-08-31"));
  const auto after = mentions_for(*rules, exempt, *Date::parse("2026-09-01"));
  ASSERT_EQ(before.size(), 1u);
  ASSERT_EQ(after.size(), 1u);
  EXPECT_EQ(before[0].texts.in("fr"), "TVA non applicable, art. 293 B du CGI");
  EXPECT_EQ(after[0].texts.in("fr"),
            "TVA non applicable, article L. 223-3 du Code des impositions sur les biens et services (CIBS)");
  EXPECT_EQ(after[0].reason_code, "VATEX-FR-FRANCHISE");
  EXPECT_EQ(after[0].source.confidence, Confidence::medium);
}

TEST(Mentions, ABusinessClientReadsThePenaltiesAPrivateOneDoesNot) {
  const auto rules = Catalog().document_rules("fr");
  ASSERT_TRUE(rules.ok());
  EXPECT_EQ(ids(*rules, {Fact::invoice, Fact::business_client, Fact::late_rate_statutory}, "2026-03-01"),
            (std::vector<std::string>{"category_services", "late_penalty_statutory", "recovery_fee",
                                      "no_discount"}));
  EXPECT_EQ(ids(*rules, {Fact::invoice, Fact::private_client}, "2026-03-01"), std::vector<std::string>{});
  EXPECT_EQ(ids(*rules, {Fact::quote}, "2026-03-01"), std::vector<std::string>{"quote_validity"});
}

TEST(Mentions, WhatAnInvoiceMustHaveDependsOnTheClient) {
  const auto rules = Catalog().document_rules("FR");
  ASSERT_TRUE(rules.ok());
  const auto wants = [&](const DocumentFacts& facts, RequiredThing thing, const std::string& identifier) {
    for (const auto& field : required_for(*rules, facts, *Date::parse("2026-03-01")))
      if (field.thing == thing && field.identifier == identifier) return true;
    return false;
  };
  EXPECT_TRUE(wants({Fact::invoice}, RequiredThing::seller_identifier, "siret"));
  EXPECT_TRUE(wants({Fact::invoice}, RequiredThing::client_address, ""));
  EXPECT_FALSE(wants({Fact::invoice}, RequiredThing::client_identifier, "vat"));
  EXPECT_TRUE(wants({Fact::invoice, Fact::reverse_charge_eu}, RequiredThing::client_identifier, "vat"));
}

TEST(Mentions, ASoleTradersNameSaysSoOnce) {
  const auto rules = Catalog().document_rules("FR");
  ASSERT_TRUE(rules.ok());
  EXPECT_EQ(legal_name(*rules, {Fact::sole_trader}, "Camille Roche"), "Camille Roche EI");
  EXPECT_EQ(legal_name(*rules, {Fact::sole_trader}, "Atelier des Lilas EI"), "Atelier des Lilas EI");
  EXPECT_EQ(legal_name(*rules, {Fact::sole_trader}, "Camille Roche, entrepreneur individuel"),
            "Camille Roche, entrepreneur individuel");
  EXPECT_EQ(legal_name(*rules, {Fact::sole_trader}, "Eirene Conseil"), "Eirene Conseil EI");
  EXPECT_EQ(legal_name(*rules, {}, "Studio SARL"), "Studio SARL");
}

TEST(Mentions, ACountryWithoutRulesGetsThePlainOnes) {
  const auto rules = Catalog().document_rules("JP");
  ASSERT_TRUE(rules.ok());
  EXPECT_EQ(rules->country, "");
  EXPECT_EQ(ids(*rules, {Fact::invoice, Fact::business_client, Fact::vat_scheme_exempt}, "2026-03-01"),
            std::vector<std::string>{"vat_exempt"});
}

}  // namespace vireo::mention_test
