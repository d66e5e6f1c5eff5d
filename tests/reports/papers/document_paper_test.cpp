#include "reports/papers/document_paper.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "core/store/catalog/catalog.h"
#include "reports/papers/epc_qr.h"

namespace vireo::document_paper_test {

using ::testing::Contains;
using ::testing::ElementsAre;

Date day(const char* text) {
  return Date::checked(text).value();
}

/// The invoice of scenario S01 of the shared vectors: exempt, two lines, 538.45.
IssuedDocument::Parts exempt_invoice() {
  const Currency euro = Currency::of("EUR");
  IssuedDocument::Parts parts;
  const auto line = [&](const char* text, const char* quantity, const char* unit, const char* price) {
    DocumentLine made;
    made.text = text;
    made.quantity = Quantity::parse(quantity).value();
    made.unit = unit;
    made.unit_price = UnitPrice::parse(price, euro).value();
    made.vat = {VatCategory::exempt, Rate{}};
    made.net = line_net(made.figures());
    return made;
  };
  parts.content.kind = DocumentKind::invoice;
  parts.content.currency = euro;
  parts.content.reference = "BC-7781";
  parts.content.service_first = day("2026-11-01");
  parts.content.service_last = day("2026-11-30");
  parts.content.lines = {line("Gestion de boîte mail et d'agenda", "12.5", "h", "38.00"),
                         line("Saisie de notes de frais", "47", "piece", "1.35")};
  parts.number = "F-2026-01";
  parts.issue_date = day("2026-11-30");
  parts.due_date = day("2026-12-30");
  parts.totals = parts.content.totals();
  parts.facts.language = "fr";
  parts.facts.sender = {"Éloïse Béranger EI",
                        true,
                        {"12 rue des Çédilles", "69003", "Lyon", "FR"},
                        {"12 rue des Çédilles", "69003 Lyon"},
                        "France",
                        "",
                        "",
                        {{"siret", "SIRET", "73282932000074"},
                         {"siren", "SIREN", "732829320"},
                         {"vat", "N° de TVA", "FR44732829320"}}};
  parts.facts.client = {"Ateliers Noël & Fils SARL",
                        true,
                        {"5 place de l'Hôtel-de-Ville", "31000", "Toulouse", "FR"},
                        {"5 place de l'Hôtel-de-Ville", "31000 Toulouse"},
                        "France",
                        "",
                        "",
                        {{"siren", "SIREN", "552100554"}}};
  parts.facts.payment = {"FR7630006000011234567890189", "AGRIFRPP", "Éloïse Béranger"};
  parts.facts.mentions = {
      {"vat_exempt", "TVA non applicable, art. 293 B du CGI", "E", "VATEX-FR-FRANCHISE", ""}};
  return parts;
}

Paper paper_of(const IssuedDocument::Parts& parts, const char* language = "fr") {
  const Catalog catalog;
  return document_paper(IssuedDocument(parts), catalog.wording(language).value(), catalog.units().value());
}

template <typename Block>
Block block_of(const Paper& paper) {
  for (const auto& block : paper.blocks)
    if (const auto* found = std::get_if<Block>(&block)) return *found;
  ADD_FAILURE() << "the paper lacks a block";
  return {};
}

std::vector<std::string> cells(const paper::TableRow& row) {
  std::vector<std::string> texts;
  for (const auto& cell : row.cells) texts.push_back(cell.text);
  return texts;
}

TEST(DocumentPaper, PrintsWhatWasFrozen) {
  const Paper paper = paper_of(exempt_invoice());
  EXPECT_EQ(paper.title, "Facture F-2026-01");
  const auto parties = block_of<paper::Parties>(paper);
  EXPECT_THAT(parties.columns[0].lines,
              ElementsAre("Éloïse Béranger EI", "12 rue des Çédilles", "69003 Lyon", "SIRET 73282932000074"));
  EXPECT_THAT(parties.columns[1].lines, Contains("SIREN 552100554"));
  const auto table = block_of<paper::Table>(paper);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_THAT(cells(table.rows[0]),
              ElementsAre("Gestion de boîte mail et d'agenda", "12,5", "h", "38,00\u00a0€", "475,00\u00a0€"));
  EXPECT_EQ(block_of<paper::Totals>(paper).rows.back().value, "538,45\u00a0€");
  EXPECT_EQ(block_of<paper::Paragraph>(paper).text, "TVA non applicable, art. 293 B du CGI");
}

TEST(DocumentPaper, SpeaksTheClientsLanguage) {
  const Paper paper = paper_of(exempt_invoice(), "en");
  EXPECT_EQ(paper.title, "Invoice F-2026-01");
  EXPECT_THAT(cells(block_of<paper::Table>(paper).rows[0]), Contains("€475.00"));
}

TEST(DocumentPaper, ShowsVatForEachRate) {
  auto parts = exempt_invoice();
  parts.content.lines[0].vat = {VatCategory::standard, Rate::percent(Decimal::of(20))};
  parts.content.lines[1].vat = {VatCategory::standard, Rate::percent(Decimal::parse("5.5").value())};
  parts.totals = parts.content.totals();
  const Paper paper = paper_of(parts);
  const auto totals = block_of<paper::Totals>(paper);
  ASSERT_EQ(totals.rows.size(), 5U);
  EXPECT_EQ(totals.rows[1].value, "95,00\u00a0€");
  EXPECT_EQ(totals.rows[2].value, "3,49\u00a0€");
  EXPECT_THAT(block_of<paper::Parties>(paper).columns[0].lines, Contains("N° de TVA FR44732829320"));
}

TEST(EpcQr, HoldsWhatABankingAppReads) {
  EXPECT_EQ(
      epc_payload(IssuedDocument(exempt_invoice())),
      "BCD\n002\n1\nSCT\nAGRIFRPP\nÉloïse Béranger\nFR7630006000011234567890189\nEUR538.45\n\n\nF-2026-01");
}

TEST(EpcQr, IsLeftOutWhereNoTransferInEurosIsDue) {
  const auto none = [](auto change) {
    auto parts = exempt_invoice();
    change(parts);
    return !epc_payload(IssuedDocument(parts)).has_value();
  };
  EXPECT_TRUE(none([](auto& parts) { parts.content.kind = DocumentKind::credit_note; }));
  EXPECT_TRUE(none([](auto& parts) { parts.content.kind = DocumentKind::quote; }));
  EXPECT_TRUE(none([](auto& parts) { parts.facts.payment.iban.clear(); }));
  EXPECT_TRUE(none([](auto& parts) { parts.totals.gross = Money(); }));
  EXPECT_TRUE(none([](auto& parts) { parts.content.currency = Currency::of("USD"); }));
}

}  // namespace vireo::document_paper_test
