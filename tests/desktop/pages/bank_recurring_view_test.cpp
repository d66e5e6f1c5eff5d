// What the page of the bank and the list of recurring invoices show and do.
#include <fstream>

#include "app/desktop/pages/bank/bank_view.h"
#include "app/desktop/pages/documents/recurring_invoices_view.h"
#include "core/store/documents_table.h"
#include "core/store/open_items.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::bank_recurring_view_test {

using page_book::PageBook;

struct WithStatement : PageBook {
  WithStatement() : PageBook() {
    invoice(noel(), "Accueil;10;h;45", "2026-02-02");
    const auto file = folder / "march.csv";
    std::ofstream(file) << "Date;Libellé;Montant;Solde\n13/02/2026;VIR ATELIERS NOEL;450,00;1450,00\n"
                           "20/02/2026;CAFE DE LA GARE;-3,50;1446,50\n";
    BankView view(session);
    const auto reading = view.read(file, "");
    expect(reading.ok(), "the test's statement can be read");
    expect(view.import(*reading).ok(), "and imported");
  }
};

TEST(BankView, AsksForAStatementUntilThereIsOne) {
  PageBook the;
  BankView view(the.session);
  EXPECT_TRUE(view.empty_book());
  EXPECT_FALSE(view.read(the.folder / "missing.csv", "").ok());
}

TEST(BankView, SaysWhatAFileHoldsBeforeItIsImported) {
  PageBook the;
  const auto file = the.folder / "open.csv";
  std::ofstream(file) << "Date,Label,Amount\n02/03/2026,A,10.00\n03/04/2026,B,5.00\n";
  BankView view(the.session);
  const auto reading = view.read(file, "");
  ASSERT_TRUE(reading.ok());
  EXPECT_TRUE(reading->dates_open);
  const auto settled = view.read(file, "dmy");
  EXPECT_FALSE(settled->dates_open);
  EXPECT_NE(settled->summary.find("2 mouvements du 02/03/2026 au 03/04/2026"), std::string::npos)
      << settled->summary;
}

TEST(BankView, TheQueueAcceptsASuggestionAndGoesOn) {
  WithStatement the;
  BankView view(the.session);
  ASSERT_EQ(view.table.row_count(), 2U);
  ASSERT_TRUE(view.choose(view.table.id_at(0)));
  ASSERT_FALSE(view.suggestions().empty());
  EXPECT_NE(view.suggestions()[0].find("nom et montant"), std::string::npos) << view.suggestions()[0];
  ASSERT_TRUE(view.accept(0).ok());
  EXPECT_TRUE(open_items(the.session.book(), the.session.today()).empty());
  EXPECT_EQ(view.table.row_count(), 1U);
  EXPECT_FALSE(view.chosen());
}

TEST(BankView, WhatIsTypedIsBookedOrRefusedInItsField) {
  WithStatement the;
  BankView view(the.session);
  ASSERT_TRUE(view.choose(view.table.id_at(1)));
  view.form.set("kind", "category");
  EXPECT_FALSE(view.match_typed().ok());  // no category chosen
  view.form.set("kind", "owner");
  ASSERT_TRUE(view.match_typed().ok());
  view.show_open_only(false);
  EXPECT_EQ(view.table.row_count(), 2U);
  ASSERT_TRUE(view.choose(view.table.id_at(1)));
  ASSERT_TRUE(view.unmatch().ok());
  EXPECT_EQ(view.chosen()->state, BankLineState::open);
}

TEST(RecurringInvoices, AnIssuedInvoiceComesBackAndCanBePausedRaisedAndEnded) {
  PageBook the;
  const DocumentId id = the.invoice(the.noel(), "Forfait;1;forfait;300", "2026-01-15");
  const auto issued = issued_of(the.session.book(), id);
  const auto added = the.session.act(
      [&](Book& book) { return add_recurring_invoice(book, recurring_of(*issued), the.session.context()); });
  ASSERT_TRUE(added.ok());
  RecurringInvoicesView view(the.session);
  ASSERT_EQ(view.table.row_count(), 1U);
  ASSERT_TRUE(view.choose(view.table.id_at(0)));
  EXPECT_EQ(view.chosen()->next.text(), "2026-02-15");
  EXPECT_NE(view.schedule().find("15/02/2027"), std::string::npos);
  view.form.set("percent", "10");
  ASSERT_TRUE(view.change_prices().ok());
  EXPECT_NE(view.schedule().find("330"), std::string::npos) << view.schedule();
  view.form.set("percent", "beaucoup");
  EXPECT_FALSE(view.change_prices().ok());
  ASSERT_TRUE(view.pause_or_resume().ok());
  EXPECT_TRUE(view.chosen()->paused);
  ASSERT_TRUE(view.end().ok());
  EXPECT_EQ(view.table.row_count(), 0U);
}

}  // namespace vireo::bank_recurring_view_test
