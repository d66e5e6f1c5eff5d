#include "core/billing/vat_choice.h"

#include <gtest/gtest.h>

namespace vireo::vat_choice_test {

struct Case {
  const char* sentence;
  VatSituation situation;
  const char* category;
};

TEST(VatChoice, FollowsSchemeAndPlace) {
  const Rate twenty = Rate::percent(Decimal::of(20));
  // exempt, seller in union, domestic, client in union, business, VAT number, standard rate
  const Case cases[] = {
      {"at home, taxed", {false, true, true, true, true, false, twenty}, "S"},
      {"at home, exempt", {true, true, true, true, true, false, twenty}, "E"},
      {"a firm of another member state with its number",
       {false, true, false, true, true, true, twenty},
       "AE"},
      {"the same of an exempt seller", {true, true, false, true, true, true, twenty}, "AE"},
      {"a firm of another member state without a number",
       {false, true, false, true, true, false, twenty},
       "S"},
      {"a private person of another member state", {false, true, false, true, false, false, twenty}, "S"},
      {"a firm outside the union", {false, true, false, false, true, false, twenty}, "O"},
      {"a private person outside the union", {true, true, false, false, false, false, twenty}, "E"},
      {"a firm abroad of a seller outside the union", {false, false, false, true, true, true, twenty}, "O"},
  };
  for (const auto& each : cases)
    EXPECT_EQ(code_of(vat_of(each.situation)->category), each.category) << each.sentence;
}

TEST(VatChoice, AnUnknownRateIsAskedFor) {
  VatSituation situation;
  EXPECT_EQ(vat_of(situation).problems().front().code(), "vat.rate_missing");
}

}  // namespace vireo::vat_choice_test
