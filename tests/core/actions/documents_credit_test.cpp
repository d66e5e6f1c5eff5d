#include <gmock/gmock.h>

#include "core/actions/add_payment.h"
#include "core/actions/answer_quote.h"
#include "tests/core/actions/documents_book.h"

namespace vireo::documents_credit_test {

using documents_book::codes;
using documents_book::day;
using documents_book::DocumentsBook;
using documents_book::on;
using documents_book::taxed_business;
using ::testing::ElementsAre;

struct InvoicedBook : DocumentsBook {
  DocumentId invoice{};
  explicit InvoicedBook(const NewBookRequest& request) : DocumentsBook(request) {
    invoice = draft(noel(), {"Assistance;10;h;40", "Livres;4;pièce;25;5.5"});
    EXPECT_TRUE(issue(invoice, "2026-03-02").ok());
  }
  Checked<IssuedDocument> credit(std::vector<int> lines, const std::string& amount) {
    return credit_document(book, {invoice, std::move(lines), amount, ""}, on("2026-03-10"), {});
  }
  std::string open() const { return open_amount(book, invoice).text(); }
};

TEST(DocumentsCredit, TheWholeInvoiceIsTakenBack) {
  InvoicedBook fixture(taxed_business());
  // 400.00 at 20 % and 100.00 at 5.5 %: 585.50.
  EXPECT_EQ(fixture.open(), "585.50");
  const auto note = fixture.credit({}, "");
  ASSERT_TRUE(note.ok()) << codes(note.problems()).front();
  EXPECT_EQ(note->number(), "A-2026-0001");
  EXPECT_EQ(note->totals().gross.text(), "585.50");
  EXPECT_EQ(note->facts().corrects->number, "F-2026-0001");
  EXPECT_EQ(fixture.open(), "0.00");
  EXPECT_EQ(open_amount(fixture.book, note->id()).text(), "0.00");
  for (const char* role : {"receivable", "revenue_domestic", "vat_pending"})
    EXPECT_EQ(fixture.balance(role), "0.00");
  EXPECT_THAT(codes(fixture.credit({}, "").problems()), ElementsAre("credit_note.nothing_left"));
}

TEST(DocumentsCredit, ALineIsTakenBackAndThenTheRest) {
  InvoicedBook fixture(taxed_business());
  const auto note = fixture.credit({2}, "");
  ASSERT_TRUE(note.ok());
  EXPECT_EQ(note->totals().gross.text(), "105.50");
  EXPECT_EQ(fixture.open(), "480.00");
  EXPECT_EQ(fixture.balance("vat_pending"), "-80.00");
  EXPECT_THAT(codes(fixture.credit({2}, "").problems()), ElementsAre("credit_note.too_much"));
  const auto rest = fixture.credit({}, "");
  ASSERT_TRUE(rest.ok());
  EXPECT_EQ(rest->number(), "A-2026-0002");
  EXPECT_EQ(rest->totals().gross.text(), "480.00");
  EXPECT_EQ(fixture.open(), "0.00");
}

TEST(DocumentsCredit, AnAmountIsSharedOverTheRates) {
  InvoicedBook fixture(taxed_business());
  const auto note = fixture.credit({}, "250");
  ASSERT_TRUE(note.ok());
  // Half of each group: 200.00 at 20 % and 50.00 at 5.5 %.
  EXPECT_EQ(note->totals().tax.text(), "42.75");
  EXPECT_EQ(fixture.open(), "292.75");
  EXPECT_THAT(codes(fixture.credit({}, "250.01").problems()), ElementsAre("credit_note.too_much"));
}

TEST(DocumentsCredit, APaidInvoiceLeavesTheClientSomethingToUse) {
  InvoicedBook fixture(taxed_business());
  PaymentRequest payment;
  payment.documents = {fixture.invoice};
  payment.amount = Money::parse("585.50", Currency::of("EUR")).value();
  payment.date = day("2026-03-05");
  ASSERT_TRUE(add_payment(fixture.book, payment, day("2026-03-05")).ok());
  const auto note = fixture.credit({1}, "");
  ASSERT_TRUE(note.ok());
  EXPECT_EQ(fixture.open(), "0.00");
  EXPECT_EQ(open_amount(fixture.book, note->id()).text(), "480.00");
  EXPECT_EQ(fixture.balance("receivable"), "-480.00");
}

TEST(DocumentsCredit, APartlyPaidInvoiceIsSettledByBoth) {
  InvoicedBook fixture(taxed_business());
  PaymentRequest payment;
  payment.documents = {fixture.invoice};
  payment.amount = Money::parse("480.00", Currency::of("EUR")).value();
  payment.date = day("2026-03-05");
  ASSERT_TRUE(fixture.credit({2}, "").ok());
  payment.date = day("2026-03-12");
  ASSERT_TRUE(add_payment(fixture.book, payment, day("2026-03-12")).ok());
  EXPECT_EQ(fixture.open(), "0.00");
  EXPECT_EQ(fixture.balance("receivable"), "0.00");
  EXPECT_EQ(fixture.balance("vat_pending"), "0.00");
  EXPECT_EQ(fixture.balance("vat_collected"), "-80.00");
}

TEST(DocumentsCredit, OnlyAnIssuedInvoiceIsCredited) {
  DocumentsBook fixture;
  const auto draft = fixture.draft(fixture.noel(), {"Assistance;1;h;40"});
  EXPECT_THAT(codes(credit_document(fixture.book, {draft, {}, "", ""}, on("2026-03-02"), {}).problems()),
              ElementsAre("document.not_issued"));
}

TEST(DocumentsQuote, IsNumberedNotPostedAndBecomesAnInvoice) {
  DocumentsBook fixture;
  const auto quote = fixture.draft(fixture.noel(), {"Assistance;10;h;40"}, DocumentKind::quote);
  const auto issued = fixture.issue(quote, "2026-03-02");
  ASSERT_TRUE(issued.ok()) << codes(issued.problems()).front();
  EXPECT_EQ(issued->number(), "D-2026-0001");
  EXPECT_EQ(fixture.balance("receivable"), "0.00");
  const auto invoice = invoice_from_quote(fixture.book, quote, on("2026-03-05"));
  ASSERT_TRUE(invoice.ok());
  EXPECT_EQ(issued_of(fixture.book, quote)->state(), DocumentState::accepted);
  EXPECT_EQ(fixture.issue(*invoice, "2026-03-05")->totals().gross.text(), "400.00");
}

}  // namespace vireo::documents_credit_test
