#include <gmock/gmock.h>

#include "core/store/blobs_table.h"
#include "core/store/catalog/catalog.h"
#include "tests/core/actions/documents_book.h"

namespace vireo::documents_issue_test {

using documents_book::codes;
using documents_book::day;
using documents_book::DocumentsBook;
using documents_book::on;
using documents_book::taxed_business;
using ::testing::ElementsAre;

TEST(DocumentsIssue, TwelveAndAHalfHoursAtThirtyEightAreFourHundredSeventyFive) {
  DocumentsBook fixture;
  const auto issued =
      fixture.issue(fixture.draft(fixture.noel(), {"Gestion de boîte mail;12.5;h;38.00"}), "2026-03-02");
  ASSERT_TRUE(issued.ok()) << codes(issued.problems()).front();
  EXPECT_EQ(issued->number(), "F-2026-0001");
  EXPECT_EQ(issued->totals().gross.text(), "475.00");
  EXPECT_EQ(issued->totals().tax.text(), "0.00");
  EXPECT_EQ(issued->due_date(), day("2026-04-01"));
  EXPECT_EQ(fixture.balance("receivable"), "475.00");
  EXPECT_EQ(fixture.balance("revenue_exempt_scheme"), "-475.00");
  EXPECT_EQ(blob_bytes(fixture.book, issued->paper_hash()), "%PDF F-2026-0001");
}

TEST(DocumentsIssue, TheIssuedDocumentReadsBackAsItWas) {
  DocumentsBook fixture(taxed_business());
  const auto id =
      fixture.draft(fixture.noel(), {"Forfait;3;forfait;290.00", "\"Saisie; tri\";47;pièce;1.35;5.5"});
  const auto issued = fixture.issue(id, "2026-03-02");
  ASSERT_TRUE(issued.ok());
  const auto read = issued_of(fixture.book, id);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->number(), issued->number());
  EXPECT_EQ(read->lines().at(1).text, "Saisie; tri");
  EXPECT_EQ(read->lines().at(1).unit, "piece");
  EXPECT_EQ(read->totals().groups, issued->totals().groups);
  EXPECT_EQ(read->facts().sender.name, "Atelier des Lilas EI");
  EXPECT_EQ(read->facts().sender.identifier("siret"), "73282932000074");
  EXPECT_EQ(read->facts().client.address.city, "Toulouse");
  EXPECT_EQ(read->facts().mentions.size(), issued->facts().mentions.size());
  EXPECT_EQ(read->paper_hash(), issued->paper_hash());
  EXPECT_EQ(document_numbered(fixture.book, "F-2026-0001"), id);
}

TEST(DocumentsIssue, TheExemptionIsWordedAsOnItsDay) {
  DocumentsBook fixture;
  const auto client = fixture.noel();
  const auto sentence = [&](const char* date) {
    const auto issued = fixture.issue(fixture.draft(client, {"Assistance;1;h;40"}), date).value();
    for (const auto& mention : issued.facts().mentions)
      if (mention.vat_category == "E") return mention.text;
    return std::string();
  };
  EXPECT_EQ(sentence("2026-08-31"), "TVA non applicable, art. 293 B du CGI");
  EXPECT_THAT(sentence("2026-09-01"), ::testing::HasSubstr("L. 223-3"));
}

TEST(DocumentsIssue, ServicesKeepTheirVatWaitingUntilPaid) {
  DocumentsBook fixture(taxed_business());
  // 21.75 h x 42.00 and 290.00 at 20 %: scenario S02 of the shared vectors.
  const auto id =
      fixture.draft(fixture.noel(), {"Assistance administrative;21.75;h;42.00", "Réseaux;1;forfait;290"});
  ASSERT_TRUE(fixture.issue(id, "2026-11-30").ok());
  EXPECT_EQ(fixture.balance("receivable"), "1444.20");
  EXPECT_EQ(fixture.balance("revenue_domestic"), "-1203.50");
  EXPECT_EQ(fixture.balance("vat_pending"), "-240.70");
  EXPECT_EQ(fixture.balance("vat_collected"), "0.00");
}

TEST(DocumentsIssue, WhoOptedForInvoicingOwesVatAtOnce) {
  DocumentsBook fixture(taxed_business());
  ASSERT_TRUE(
      change_profile(fixture.book, {{{"vat_due", "invoice"}}, day("2026-01-01")}, on("2026-01-02")).ok());
  ASSERT_TRUE(fixture.issue(fixture.draft(fixture.noel(), {"Assistance;10;h;50"}), "2026-03-02").ok());
  EXPECT_EQ(fixture.balance("vat_pending"), "0.00");
  EXPECT_EQ(fixture.balance("vat_collected"), "-100.00");
}

TEST(DocumentsIssue, AllThatIsMissingIsToldAtOnce) {
  auto request = documents_book::exempt_business();
  request.identifiers.clear();
  request.address.clear();
  DocumentsBook fixture(request);
  PartyRequest bare;
  bare.name = "Kunde";
  bare.address = ";;;DE";
  bare.identifiers = {{"vat", "DE136695976"}};
  const auto client = add_client(fixture.book, bare, on("2026-01-02"));
  ASSERT_TRUE(client.ok()) << codes(client.problems()).front();
  const auto id = fixture.draft(*client, {});
  const auto issued = fixture.issue(id, "2026-03-02");
  ASSERT_FALSE(issued.ok());
  EXPECT_THAT(codes(issued.problems()), ElementsAre("missing.seller_address", "missing.seller_identifier",
                                                    "missing.client_address", "document.no_lines"));
  EXPECT_TRUE(draft_of(fixture.book, id).has_value());
  EXPECT_EQ(codes(missing_before_issue(fixture.book, id, on("2026-03-02"))).size(), 4U);
}

TEST(DocumentsIssue, VatFollowsWhereTheClientIs) {
  struct Case {
    const char* name;
    const char* address;
    const char* vat;
    const char* category;
  };
  const Case cases[] = {{"Domestic", "1 rue A;75001;Paris;FR", "", "S"},
                        {"German", "Königstraße 7;70173;Stuttgart;DE", "DE136695976", "AE"},
                        {"Polish", "ul. Prosta 1;00-001;Warszawa;PL", "PL5261040828", "AE"},
                        {"Swiss", "Bahnhofstrasse 1;8001;Zürich;CH", "", "O"},
                        {"American", "1 Main St;10001;New York;US", "", "O"}};
  DocumentsBook fixture(taxed_business());
  for (const auto& each : cases) {
    const auto client = fixture.client(each.name, each.address, each.vat);
    const auto issued = fixture.issue(fixture.draft(client, {"Assistance;1;h;40"}), "2026-03-02");
    ASSERT_TRUE(issued.ok()) << each.name << codes(issued.problems()).front();
    EXPECT_EQ(code_of(issued->lines().front().vat.category), each.category) << each.name;
  }
  EXPECT_EQ(fixture.balance("revenue_reverse_charge"), "-80.00");
  EXPECT_EQ(fixture.balance("revenue_outside"), "-80.00");
}

TEST(DocumentsIssue, VatFollowsADraftsNewClient) {
  DocumentsBook fixture(taxed_business());
  const auto id = fixture.draft(fixture.noel(), {"Assistance;1;h;40", "Livre;1;pièce;10;5.5"});
  DraftRequest change;
  change.client_id = fixture.client("German", "Königstraße 7;70173;Stuttgart;DE", "DE136695976");
  ASSERT_TRUE(change_draft(fixture.book, id, change, on("2026-03-01")).ok());
  const auto draft = draft_of(fixture.book, id);
  EXPECT_EQ(code_of(draft->lines[0].vat.category), "AE");
  EXPECT_EQ(code_of(draft->lines[1].vat.category), "S");
}

TEST(DocumentsIssue, AnIssuedDocumentIsNeitherChangedNorDiscardedNorUndone) {
  DocumentsBook fixture;
  const auto id = fixture.draft(fixture.noel(), {"Assistance;1;h;40"});
  ASSERT_TRUE(fixture.issue(id, "2026-03-02").ok());
  DraftRequest change;
  change.reference = "BC-1";
  EXPECT_THAT(codes(change_draft(fixture.book, id, change, on("2026-03-03")).problems()),
              ElementsAre("document.issued"));
  EXPECT_THAT(codes(discard_draft(fixture.book, id).problems()), ElementsAre("document.issued"));
  EXPECT_THAT(codes(fixture.issue(id, "2026-03-03").problems()), ElementsAre("document.issued"));
  const auto undone = fixture.book.undo();
  EXPECT_THAT(codes(undone.problems()), ElementsAre("undo.blocked"));
  const auto english = Catalog().wording("en").value();
  EXPECT_EQ(english.text(undone.problems().front()),
            "“Invoice issued to Ateliers Noël” cannot be undone. Do this instead: make a credit note on the "
            "invoice");
}

TEST(DocumentsIssue, ADraftIsUndoneAndComesBack) {
  DocumentsBook fixture;
  const auto id = fixture.draft(fixture.noel(), {"Assistance;1;h;40"});
  ASSERT_TRUE(fixture.book.undo().ok());
  EXPECT_FALSE(draft_of(fixture.book, id).has_value());
  ASSERT_TRUE(fixture.book.redo().ok());
  EXPECT_EQ(draft_of(fixture.book, id)->lines.size(), 1U);
}

TEST(DocumentsIssue, NumbersFollowTheDatesAndContinueAcrossYears) {
  DocumentsBook fixture;
  const auto client = fixture.noel();
  const auto number = [&](const char* date) {
    const auto issued = fixture.issue(fixture.draft(client, {"Assistance;1;h;40"}), date);
    return issued.ok() ? issued->number() : codes(issued.problems()).front();
  };
  EXPECT_EQ(number("2026-12-30"), "F-2026-0001");
  EXPECT_EQ(number("2026-12-31"), "F-2026-0002");
  EXPECT_EQ(number("2026-12-30"), "document.date_before_last");
  EXPECT_EQ(number("2027-01-01"), "F-2027-0001");
}

TEST(DocumentsIssue, ACrashWhileArchivingLeavesNoNumberTaken) {
  DocumentsBook fixture;
  const auto id = fixture.draft(fixture.noel(), {"Assistance;1;h;40"});
  const auto broken = [](const IssuedDocument&) -> std::string { throw std::runtime_error("no paper"); };
  EXPECT_THROW(issue_document(fixture.book, {id, {}}, on("2026-03-02"), broken), std::runtime_error);
  EXPECT_TRUE(draft_of(fixture.book, id).has_value());
  EXPECT_EQ(fixture.balance("receivable"), "0.00");
  EXPECT_EQ(fixture.issue(id, "2026-03-02")->number(), "F-2026-0001");
}

TEST(DocumentsIssue, ASecondWriterIsRefused) {
  DocumentsBook fixture;
  const auto second = Book::open(fixture.folder / "b.vireo", Book::Access::write, documents_book::world());
  ASSERT_FALSE(second.ok());
  EXPECT_THAT(codes(second.problems()), ElementsAre("book.open_elsewhere"));
}

TEST(DocumentsIssue, AForeignInvoiceIsPostedAtTheRateGiven) {
  DocumentsBook fixture;
  DraftRequest request;
  request.client_id = fixture.client("American", "1 Main St;10001;New York;US");
  request.currency = "USD";
  request.lines = {parse_line("Assistance;10;h;50").value()};
  const auto id = draft_document(fixture.book, request, on("2026-03-01")).value();
  EXPECT_THAT(codes(fixture.issue(id, "2026-03-02").problems()), ElementsAre("document.rate_missing"));
  const ExchangeRate rate{Currency::of("USD"), Currency::of("EUR"), Decimal::parse("0.9211").value(), "ECB",
                          day("2026-03-02")};
  const auto issued = issue_document(fixture.book, {id, rate}, on("2026-03-02"), {});
  ASSERT_TRUE(issued.ok()) << codes(issued.problems()).front();
  EXPECT_EQ(issued->totals().gross.text(), "500.00");
  EXPECT_EQ(fixture.balance("receivable"), "460.55");
}

TEST(DocumentsIssue, WhoIsExemptCannotWriteVat) {
  DocumentsBook fixture;
  const auto id = fixture.draft(fixture.noel(), {"Assistance;1;h;40;20"});
  EXPECT_THAT(codes(fixture.issue(id, "2026-03-02").problems()), ElementsAre("document.vat_while_exempt"));
}

}  // namespace vireo::documents_issue_test
