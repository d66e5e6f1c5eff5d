// The lists of money in and out, of what clients owe, and of what comes back regularly.
#include "app/desktop/pages/money/expense_form_view.h"
#include "app/desktop/pages/money/movements_view.h"
#include "app/desktop/pages/money/receivables_view.h"
#include "app/desktop/pages/money/recurring_view.h"
#include "core/store/payments_table.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::money_view_test {

using page_book::PageBook;

TEST(ExpenseFormView, SaysEverythingThatIsWrongAndSavesWhatIsRight) {
  PageBook book;
  ExpenseFormView view(book.session);
  view.begin_new();
  view.form.set("gross", "cher");
  view.form.set("date", "31/02/2026");
  EXPECT_FALSE(view.save().ok());
  for (const char* field : {"gross", "date", "category"})
    EXPECT_FALSE(view.form.error(field).empty()) << field;
  view.form.set("gross", "24,00");
  view.form.set("date", "28/02/2026");
  view.form.set("category", "software");
  view.form.set("supplier", "Notion");
  EXPECT_TRUE(view.half_typed());
  ASSERT_TRUE(view.save().ok());
  EXPECT_FALSE(view.half_typed());
  MovementsView list(book.session);
  ASSERT_EQ(list.table.size(), 1u);
  EXPECT_EQ(list.table.rows().front().out->text(), "24.00");
}

TEST(MovementsView, ShowsOneSideAndTakesARowOut) {
  PageBook book;
  ExpenseFormView form(book.session);
  form.begin_new();
  for (const auto& [field, typed] : std::vector<std::pair<std::string, std::string>>{
           {"gross", "60"}, {"category", "software"}, {"supplier", "Notion"}})
    form.form.set(field, typed);
  ASSERT_TRUE(form.save().ok());
  MovementsView view(book.session);
  view.show(MovementSide::in);
  EXPECT_TRUE(view.empty());
  view.show(MovementSide::out);
  ASSERT_EQ(view.table.size(), 1u);
  ASSERT_TRUE(view.remove(view.table.id_at(0)).ok());
  view.refresh();
  EXPECT_TRUE(view.empty());
}

TEST(ReceivablesView, APaymentClosesWhatIsOpen) {
  PageBook book;
  const DocumentId invoice = book.invoice(book.noel(), "Saisie;10;h;30.00", "2026-02-09");
  ReceivablesView view(book.session);
  ASSERT_EQ(view.table.size(), 1u);
  ASSERT_TRUE(view.choose(invoice.value()));
  EXPECT_EQ(view.form.text("amount"), "300,00");
  view.form.set("amount", "350");
  EXPECT_FALSE(view.save().ok()) << "a surplus is named";
  view.form.set("amount", "120");
  ASSERT_TRUE(view.save().ok());
  EXPECT_EQ(open_balance(book.session.book(), invoice).open.text(), "180.00");
}

TEST(RecurringView, AnItemNeedsALabelAndAnAmount) {
  PageBook book;
  RecurringView view(book.session);
  EXPECT_FALSE(view.save().ok());
  EXPECT_TRUE(view.form.has_errors());
  view.form.set("label", "Forfait");
  view.form.set("amount", "760");
  ASSERT_TRUE(view.save().ok()) << view.form.first_error();
  view.refresh();
  ASSERT_EQ(view.table.size(), 1u);
  ASSERT_TRUE(view.remove(view.table.id_at(0)).ok());
  view.refresh();
  EXPECT_EQ(view.table.size(), 0u);
}

}  // namespace vireo::money_view_test
