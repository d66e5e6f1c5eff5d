// The yearly return of receipts over expenses: which box takes what is data, totals follow.
#include "core/tax/receipts_return.h"

#include <gtest/gtest.h>

#include "core/store/catalog/return_catalog.h"

namespace vireo {
namespace {

Money of_eur(const char* amount) {
  return Money::parse(amount, Currency::of("EUR")).value();
}

std::string box(const std::vector<FilledBox>& boxes, const std::string& code) {
  for (const FilledBox& each : boxes)
    if (each.box->code == code) return each.amount.text();
  return "none";
}

// Whole euros: each fed box is rounded, totals add the rounded boxes.
TEST(ReceiptsReturn, TheFrenchFormAddsItsRoundedBoxes) {
  const auto form = load_receipts_return({}, "fr-2035");
  ASSERT_TRUE(form.ok());
  const auto boxes = fill(*form,
                          {{"receipts", of_eur("30000.50")},
                           {"category:software", of_eur("100.49")},
                           {"category:advertising", of_eur("200.49")},
                           {"category:insurance", of_eur("99.50")},
                           {"category:social_contributions", of_eur("6000.00")},
                           {"category:memberships", of_eur("50.00")},
                           {"depreciation", of_eur("427.78")}},
                          Currency::of("EUR"));
  EXPECT_EQ(box(boxes, "AA"), "30001.00");
  EXPECT_EQ(box(boxes, "BM"), "351.00");  // 350.98
  EXPECT_EQ(box(boxes, "BH"), "100.00");
  EXPECT_EQ(box(boxes, "BR"), "6451.00");
  EXPECT_EQ(box(boxes, "CA"), "23550.00");
  EXPECT_EQ(box(boxes, "CF"), "0.00");
  EXPECT_EQ(box(boxes, "CP"), "23122.00");
  EXPECT_EQ(box(boxes, "CR"), "0.00");
}

TEST(ReceiptsReturn, AnOrdinaryLossStandsInItsOwnBox) {
  const auto form = load_receipts_return({}, "fr-2035");
  const auto boxes = fill(*form, {{"receipts", of_eur("100.00")}, {"category:travel", of_eur("300.00")}},
                          Currency::of("EUR"));
  EXPECT_EQ(box(boxes, "CA"), "0.00");
  EXPECT_EQ(box(boxes, "CF"), "200.00");
  EXPECT_EQ(box(boxes, "CR"), "200.00");
}

TEST(ReceiptsReturn, TheGermanFormKeepsCentsAndItsVat) {
  const auto form = load_receipts_return({}, "de-euer");
  ASSERT_TRUE(form.ok());
  const auto boxes = fill(*form,
                          {{"receipts_taxed", of_eur("1000.00")},
                           {"vat_collected", of_eur("190.00")},
                           {"category:software", of_eur("50.25")},
                           {"vat_input", of_eur("9.55")}},
                          Currency::of("EUR"));
  EXPECT_EQ(box(boxes, "L23"), "1190.00");
  EXPECT_EQ(box(boxes, "L75"), "59.80");
  EXPECT_EQ(box(boxes, "L97"), "1130.20");
}

}  // namespace
}  // namespace vireo
