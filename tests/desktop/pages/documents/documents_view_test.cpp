// The list of documents, the draft being written, the issued one and money on it.
#include "app/desktop/pages/documents/documents_view.h"

#include "app/desktop/pages/documents/draft_view.h"
#include "app/desktop/pages/documents/issued_view.h"
#include "app/desktop/pages/documents/payment_view.h"
#include "core/actions/add_service.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::documents_view_test {

using page_book::PageBook;

void type_line(DraftView& view, std::size_t at, const std::string& text, const std::string& quantity,
               const std::string& price) {
  view.set_part(at, "text", text);
  view.set_part(at, "quantity", quantity);
  view.set_part(at, "unit_price", price);
}

TEST(DocumentsView, TellsTheStateInWords) {
  PageBook book;
  const auto noel = book.noel();
  book.invoice(noel, "Ancien;1;h;100", "2026-01-05");
  book.invoice(noel, "Nouveau;1;h;50", "2026-03-01");
  DocumentsView view(book.session);
  ASSERT_EQ(view.table.size(), 2u);
  EXPECT_EQ(status_of(view.table.rows()[0], book.session.wording()).text, "À encaisser");
  EXPECT_EQ(status_of(view.table.rows()[1], book.session.wording()).text, "En retard");
  EXPECT_EQ(view.note(), "2 documents · 150,00\u00A0€ à encaisser");
  view.show(DocumentsShown::overdue);
  EXPECT_EQ(view.table.size(), 1u);
  view.show(DocumentsShown::quotes);
  EXPECT_EQ(view.table.size(), 0u);
}

TEST(DraftView, TotalsFollowWhatIsTyped) {
  PageBook book;
  book.noel();
  DraftView view(book.session);
  type_line(view, 0, "Gestion de boîte mail", "12,5", "38");
  EXPECT_EQ(view.net_text(0), "475,00\u00A0€");
  EXPECT_EQ(view.totals().back().amount, "475,00\u00A0€");
  view.add_line(0);
  type_line(view, 1, "Relances", "deux", "40");
  EXPECT_EQ(view.net_text(1), "");
  EXPECT_EQ(view.totals().back().amount, "475,00\u00A0€");
  view.set_part(1, "quantity", "2");
  view.form.set("client", "ateliers");
  EXPECT_EQ(view.totals().back().amount, "555,00\u00A0€");
  EXPECT_EQ(view.totals().back().label, "Total, sans TVA");
}

TEST(DraftView, TaxedBusinessSeesVatPerRate) {
  PageBook book(documents_book::taxed_business());
  book.noel();
  DraftView view(book.session);
  view.form.set("client", "Ateliers Noël");
  type_line(view, 0, "Gestion", "10", "38");
  view.add_line(0);
  type_line(view, 1, "Livre", "1", "100");
  view.set_part(1, "vat", "5.5");
  ASSERT_TRUE(view.vat_applies());
  EXPECT_EQ(view.vat_choices().front().text, "20\u00A0%");
  const auto totals = view.totals();
  ASSERT_EQ(totals.size(), 4u);
  EXPECT_EQ(totals[0].amount, "480,00\u00A0€");
  EXPECT_EQ(totals[1].amount, "76,00\u00A0€");
  EXPECT_EQ(totals[2].amount, "5,50\u00A0€");
  EXPECT_EQ(totals[3].amount, "561,50\u00A0€");
}

TEST(DraftView, AServiceBringsItsUnitAndPrice) {
  PageBook book;
  ServiceRequest service;
  service.name = "Journée sur place";
  service.unit = "day";
  service.unit_price = "290";
  ASSERT_TRUE(add_service(book.session.book(), service, book.session.context()).ok());
  DraftView view(book.session);
  view.set_part(0, "text", "journee sur place");
  EXPECT_EQ(view.lines()[0].typed.unit, "day");
  EXPECT_EQ(view.lines()[0].typed.unit_price, "290,00");
}

TEST(DraftView, SaysWhatIsMissingAndWhere) {
  PageBook book;
  DraftView view(book.session);
  auto missing = view.missing();
  ASSERT_EQ(missing.size(), 2u);
  EXPECT_EQ(missing[0].field, "client");
  EXPECT_EQ(missing[1].field, "lines[1].text");
  book.client("Sans Adresse", ";;;FR");
  view.form.set("client", "Sans Adresse");
  type_line(view, 0, "Gestion", "1", "38");
  missing = view.missing();
  ASSERT_FALSE(missing.empty());
  EXPECT_EQ(missing[0].field, "client.address");
  ASSERT_TRUE(missing[0].route);
  EXPECT_EQ(missing[0].route->page, "clients");
}

TEST(DraftView, ProblemsOfLinesStandAtTheirLine) {
  PageBook book;
  book.noel();
  DraftView view(book.session);
  view.form.set("client", "Ateliers Noël");
  view.add_line(0);  // the first stays blank
  type_line(view, 1, "", "x", "38");
  view.form.set("service_last", "32/13");
  EXPECT_FALSE(view.save().ok());
  EXPECT_TRUE(view.lines()[0].errors.empty());
  EXPECT_TRUE(view.lines()[1].errors.contains("quantity"));
  EXPECT_TRUE(view.lines()[1].errors.contains("text"));
  EXPECT_FALSE(view.form.error("service_last").empty());
}

TEST(DraftView, SavedIssuedPaidAndCredited) {
  PageBook book;
  book.noel();
  DraftView view(book.session);
  view.form.set("client", "Ateliers Noël");
  view.form.set("service_first", "01/02/2026");
  view.form.set("service_last", "28/02/2026");
  type_line(view, 0, "Gestion de boîte mail", "12,5", "38");
  view.add_line(0);
  type_line(view, 1, "Relances", "2", "40");
  ASSERT_TRUE(view.save().ok());
  EXPECT_FALSE(view.dirty());
  DraftView again(book.session);
  ASSERT_TRUE(again.load(*view.id()));
  EXPECT_EQ(again.lines()[0].typed.quantity, "12,5");
  EXPECT_EQ(again.lines()[1].typed.unit_price, "40,00");
  EXPECT_EQ(again.form.text("service_last"), "28/02/2026");
  EXPECT_TRUE(again.missing().empty());
  const auto outlook = again.before_issue();
  ASSERT_TRUE(outlook.ok());
  const auto issued = again.issue();
  ASSERT_TRUE(issued.ok());
  EXPECT_EQ(issued->number(), outlook->number);

  IssuedView shown(book.session);
  ASSERT_TRUE(shown.load(issued->id()));
  EXPECT_TRUE(shown.can_be_paid());
  EXPECT_EQ(shown.paper().substr(0, 4), "%PDF");
  EXPECT_EQ(shown.open_text(), "555,00\u00A0€");
  EXPECT_NE(shown.email_text().find("555,00"), std::string::npos);

  PaymentView payment(book.session, shown.row());
  EXPECT_EQ(payment.amount_case(), AmountCase::exact);
  payment.form.set("amount", "600");
  EXPECT_EQ(payment.amount_case(), AmountCase::surplus);
  EXPECT_FALSE(payment.save().ok());
  EXPECT_FALSE(payment.form.error("difference").empty());
  payment.form.set("amount", "500,00");
  EXPECT_EQ(payment.amount_case(), AmountCase::shortfall);
  ASSERT_TRUE(payment.save().ok());
  ASSERT_TRUE(shown.load(issued->id()));
  EXPECT_EQ(shown.status().text, "Payée en partie");
  EXPECT_EQ(shown.settled().size(), 1u);

  const auto note = shown.credit({2}, "Geste commercial");
  ASSERT_TRUE(note.ok());
  EXPECT_EQ(note->totals().gross.abs().text(), "80.00");
  ASSERT_TRUE(shown.load(issued->id()));
  EXPECT_EQ(shown.status().text, "Payée");
}

TEST(IssuedView, AnAcceptedQuoteBecomesAnInvoice) {
  PageBook book;
  book.noel();
  DraftView view(book.session);
  view.begin(DocumentKind::quote);
  view.form.set("client", "Ateliers Noël");
  type_line(view, 0, "Gestion", "10", "38");
  const auto quote = view.issue();
  ASSERT_TRUE(quote.ok());
  IssuedView shown(book.session);
  ASSERT_TRUE(shown.load(quote->id()));
  EXPECT_FALSE(shown.can_be_paid());
  ASSERT_TRUE(shown.can_be_answered());
  ASSERT_TRUE(shown.answer(QuoteAnswer::accepted).ok());
  const auto invoice = shown.make_invoice();
  ASSERT_TRUE(invoice.ok());
  EXPECT_TRUE(view.load(*invoice));
  EXPECT_EQ(view.kind(), DocumentKind::invoice);
}

}  // namespace vireo::documents_view_test
