#include "app/desktop/model/palette.h"

#include <gtest/gtest.h>

namespace vireo::palette_test {

const std::vector<PaletteEntry> entries{
    {"page.documents", "Factures et devis", "Pages", "invoices", "", ""},
    {"invoice.new", "Nouvelle facture", "Commandes", "créer", "Ctrl+N", ""},
    {"client/1", "Ateliers Noël", "Clients", "", "", ""},
    {"client/2", "Nadia Fontaine", "Clients", "", "", ""}};

std::string best(std::string_view typed) {
  const auto matches = ranked(typed, entries, 5);
  return matches.empty() ? "" : entries[matches[0].entry].id;
}

TEST(Palette, FindsWhatIsMeant) {
  EXPECT_EQ(best("fact"), "page.documents") << "the beginning of a title comes first";
  EXPECT_EQ(best("nouv"), "invoice.new");
  EXPECT_EQ(best("noel"), "client/1") << "without the accent";
  EXPECT_EQ(best("nouv fact"), "invoice.new");
  EXPECT_EQ(best("creer"), "invoice.new") << "by a keyword";
  EXPECT_EQ(best("atn"), "client/1") << "by word beginnings";
  EXPECT_EQ(best("xyz"), "");
}

TEST(Palette, WordBeginningsBeatScatteredLetters) {
  EXPECT_GT(fuzzy_score("nf", "Nouvelle facture"), fuzzy_score("nf", "Confinement"));
  EXPECT_GT(fuzzy_score("nf", "Nouvelle facture"), 0);
  EXPECT_EQ(fuzzy_score("zz", "Nouvelle facture"), -1);
}

TEST(Palette, NothingTypedShowsTheFirstOnesInTheirOrder) {
  const auto matches = ranked("", entries, 2);
  ASSERT_EQ(matches.size(), 2U);
  EXPECT_EQ(matches[0].entry, 0U);
  EXPECT_EQ(matches[1].entry, 1U);
}

}  // namespace vireo::palette_test
