// From a figure of a report to the entries behind it, and from an entry to the document that wrote it.
#include "app/desktop/pages/reports/report_view.h"
#include "core/store/accounts_table.h"
#include "core/store/documents_table.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::report_view_test {

using page_book::PageBook;

/// Cells of a row, joined: for finding one by what it says.
std::string row_text(ReportView& view, std::size_t row) {
  std::string text;
  for (const TableColumn& column : view.table().columns()) text += column.text(row) + " | ";
  return text;
}

/// The link of the first row that says `words`; a failure shows the rows.
Link link_of_row(ReportView& view, const std::string& words) {
  std::string all;
  for (std::size_t row = 0; row < view.row_count(); ++row) {
    const std::string text = row_text(view, row);
    if (text.find(words) != std::string::npos) return view.link_of(static_cast<TableModel::RowId>(row + 1));
    all += text + "\n";
  }
  ADD_FAILURE() << "no row says " << words << " in\n" << all;
  return {};
}

struct ReportBook : PageBook {
  DocumentId first = invoice(noel(), "Accueil;20;h;50", "2026-02-02");
  DocumentId second =
      invoice(client("Bois Joli", "2 rue du Port;31000;Toulouse;FR"), "Tri;1;u;300", "2026-02-09");
  ReportView view{session,
                  {"balance_sheet", "income_statement", "trial_balance", "general_ledger", "journals",
                   "invoices", "clients"}};
  void show(const std::string& item) {
    ASSERT_TRUE(view.choose(item)) << item;
    view.refresh();
    ASSERT_EQ(view.refusal(), "");
  }
};

TEST(ReportView, AFigureLeadsToItsEntriesAndAnEntryToItsDocument) {
  ReportBook the;
  the.show("balance_sheet");
  const Link receivables = link_of_row(the.view, "411");
  ASSERT_EQ(receivables.kind, "account");
  EXPECT_EQ(the.view.link_of(1).kind, "") << "a heading leads nowhere";
  EXPECT_EQ(the.view.link_of(999).kind, "");

  the.show("general_ledger/account/" + std::to_string(receivables.id));
  EXPECT_NE(the.view.title().find("411"), std::string::npos) << the.view.title();
  ASSERT_EQ(the.view.row_count(), 3U) << "the account's two lines and their sum";
  EXPECT_NE(row_text(the.view, 2).find("1\u202F300,00"), std::string::npos) << row_text(the.view, 2);
  const Link entry = the.view.link_of(2);
  ASSERT_EQ(entry.kind, "entry");

  the.show("journals/entry/" + std::to_string(entry.id));
  ASSERT_EQ(the.view.row_count(), 3U) << "receivable, sale and their sum: not the other entry";
  const Link document = the.view.link_of(1);
  EXPECT_EQ(document.kind, "document");
  EXPECT_EQ(document.id, the.second.value());
}

TEST(ReportView, AWholeReportForgetsTheAccountBefore) {
  ReportBook the;
  the.show("general_ledger");
  const std::size_t all = the.view.row_count();
  the.show("trial_balance");
  const Link sales = link_of_row(the.view, "706");
  ASSERT_EQ(sales.kind, "account");
  the.show("general_ledger/account/" + std::to_string(sales.id));
  EXPECT_LT(the.view.row_count(), all);
  the.show("general_ledger");
  EXPECT_EQ(the.view.row_count(), all);
  EXPECT_FALSE(the.view.choose("nothing/account/1"));
}

TEST(ReportView, ListsLeadToWhatTheyList) {
  ReportBook the;
  the.show("invoices");
  const Link invoice = link_of_row(the.view, "Ateliers Noël");
  EXPECT_EQ(invoice.kind, "document");
  EXPECT_EQ(invoice.id, the.first.value());
  the.show("clients");
  EXPECT_EQ(link_of_row(the.view, "Bois Joli").kind, "client");
  the.show("income_statement");
  EXPECT_EQ(link_of_row(the.view, "706").kind, "account");
}

}  // namespace vireo::report_view_test
