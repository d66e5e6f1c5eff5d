// What the page of the bank and the list of recurring invoices show and do.
#include <fstream>

#include "app/desktop/pages/bank/bank_view.h"
#include "app/desktop/pages/bank/import_view.h"
#include "app/desktop/pages/documents/recurring_invoices_view.h"
#include "core/store/documents_table.h"
#include "core/store/open_items.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::bank_recurring_view_test {

using page_book::PageBook;

std::filesystem::path written(const PageBook& the, const std::string& name, const std::string& text) {
  const auto file = the.folder / name;
  std::ofstream(file, std::ios::binary) << text;
  return file;
}

bool always(std::int64_t) {
  return true;
}

struct WithStatement : PageBook {
  WithStatement() : PageBook() {
    invoice(noel(), "Accueil;10;h;45", "2026-02-02");
    ImportView view(session,
                    written(*this, "march.csv",
                            "Date;Libellé;Montant;Solde\n13/02/2026;VIR ATELIERS NOEL;450,00;1450,00\n"
                            "20/02/2026;CAFE DE LA GARE;-3,50;1446,50\n"),
                    folder / "own");
    expect(view.ready(), "the test's statement can be read");
    expect(view.import(always)->ok(), "and imported");
  }
};

TEST(BankView, AsksForAStatementUntilThereIsOne) {
  PageBook the;
  BankView view(the.session);
  EXPECT_TRUE(view.empty_book());
  const ImportView missing(the.session, the.folder / "missing.csv", the.folder / "own");
  EXPECT_FALSE(missing.readable());
  EXPECT_FALSE(missing.summary().empty());
}

TEST(ImportView, ShowsWhatAFileIsReadAsWithEveryChoice) {
  PageBook the;
  ImportView view(the.session,
                  written(the, "open.csv", "Date,Label,Amount\n02/03/2026,A,10.00\n03/04/2026,B,5.00\n"),
                  the.folder / "own");
  ASSERT_TRUE(view.readable());
  EXPECT_FALSE(view.ready()) << "day or month first?";
  EXPECT_FALSE(view.remarks().empty());
  view.form.set("dates", "mdy");
  view.read();
  EXPECT_TRUE(view.ready());
  EXPECT_EQ(view.table.rows()[0].movement.date, documents_book::day("2026-02-03"));
  view.form.set("dates", "dmy");
  view.read();
  EXPECT_EQ(view.table.rows()[0].movement.date, documents_book::day("2026-03-02"));
  EXPECT_NE(view.summary().find("2 mouvements du 02/03/2026 au 03/04/2026"), std::string::npos)
      << view.summary();
  ASSERT_EQ(view.columns().size(), 3U);
  EXPECT_EQ(view.columns()[1].header, "Label");
  EXPECT_EQ(view.columns()[1].sample, "A");
}

TEST(ImportView, ColumnsOfAnUnknownBankAreToldOnceAndKept) {
  PageBook the;
  const std::string text = "Moment;Mouvement;Combien\n13.02.2026;Boulangerie;-3,20\n14.02.2026;Paul;40,00\n";
  ImportView view(the.session, written(the, "odd.csv", text), the.folder / "own");
  ASSERT_EQ(view.columns().size(), 3U);
  FormModel& columns = view.begin_columns();
  columns.set("name", "Ma banque");
  EXPECT_FALSE(view.save_columns().ok()) << "neither a day nor an amount";
  columns.set("column.0", "date");
  columns.set("column.1", "text");
  columns.set("column.2", "amount");
  ASSERT_TRUE(view.save_columns().ok());
  ASSERT_TRUE(view.ready()) << view.summary();
  EXPECT_EQ(view.table.rows()[1].movement.amount.text(), "40.00");
  // The next file of that bank is known, and the name is taken.
  ImportView next(the.session, written(the, "next.csv", text), the.folder / "own");
  EXPECT_TRUE(next.ready());
  next.begin_columns().set("name", "Ma banque");
  EXPECT_FALSE(next.save_columns().ok());
}

TEST(ImportView, AStoppedImportLeavesNothing) {
  PageBook the;
  std::string text = "Date;Libellé;Montant\n";
  for (int line = 0; line < 1200; ++line) text += "13/02/2026;Ligne " + std::to_string(line) + ";1,00\n";
  ImportView view(the.session, written(the, "long.csv", text), the.folder / "own");
  ASSERT_TRUE(view.ready());
  EXPECT_EQ(view.lines(), 1200);
  std::vector<std::int64_t> heard;
  EXPECT_FALSE(view.import([&](std::int64_t lines) {
                     heard.push_back(lines);
                     return lines < 1000;
                   })
                   .has_value());
  EXPECT_EQ(heard, (std::vector<std::int64_t>{500, 1000}));
  EXPECT_TRUE(BankView(the.session).empty_book());
  ASSERT_TRUE(view.import(always)->ok());
  EXPECT_FALSE(BankView(the.session).empty_book());
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
