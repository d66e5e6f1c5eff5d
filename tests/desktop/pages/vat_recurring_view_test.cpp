// What the VAT page and the list of recurring costs show and do.
#include "app/desktop/pages/money/recurring_view.h"
#include "app/desktop/pages/taxes/vat_view.h"
#include "core/actions/add_expense.h"
#include "core/actions/add_payment.h"
#include "core/store/expenses_table.h"
#include "core/store/recurring_table.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::vat_recurring_view_test {

using documents_book::day;
using page_book::PageBook;

Money euros(const char* amount) {
  return Money::parse(amount, Currency::of("EUR")).value();
}

/// An invoice of 1000.00 and 20 % VAT of February, paid in March; 12 July 2026.
struct TaxedBook : PageBook {
  TaxedBook() : PageBook(documents_book::taxed_business(), "fr", "2026-07-12") {
    const DocumentId sold = invoice(noel(), "Accueil;20;h;50", "2026-02-02");
    PaymentRequest payment;
    payment.documents = {sold};
    payment.amount = euros("1200.00");
    payment.date = day("2026-04-20");
    expect(add_payment(session.book(), payment, day("2026-07-12")).ok(), "the test's payment fits");
  }
};

TEST(VatView, APeriodIsComparedSettledAndLeftAtZero) {
  TaxedBook the;
  VatView view(the.session);
  EXPECT_EQ(view.period_text(), "Du 01/04/2026 au 30/06/2026");
  EXPECT_EQ(view.position().owed, euros("200.00"));
  EXPECT_TRUE(view.agrees()) << view.comparison();
  ASSERT_TRUE(view.may_settle());
  view.begin_settle();
  EXPECT_NE(view.settle_text().find("200,00"), std::string::npos) << view.settle_text();
  view.form.set("declared", "950");
  EXPECT_FALSE(view.settle().ok()) << "far from what the accounts say";
  EXPECT_FALSE(view.form.error("declared").empty() && view.form.general_errors().empty());
  view.form.set("declared", "200");
  ASSERT_TRUE(view.settle().ok());
  EXPECT_TRUE(view.position().owed.is_zero());
  EXPECT_EQ(view.position().payable, euros("200.00"));
  EXPECT_FALSE(view.may_settle());
  view.go(1);
  EXPECT_FALSE(view.may_settle()) << "the running quarter is not over";
}

TEST(VatView, UnderTheExemptionThereIsNothingToSettle) {
  PageBook the;
  const VatView view(the.session);
  EXPECT_TRUE(view.exempt());
  EXPECT_FALSE(view.may_settle());
}

TEST(RecurringView, CostsWhoseDayHasComeAreBookedOrPassedOver) {
  PageBook the;  // 2 March 2026
  RecurringView view(the.session);
  for (const auto& [field, typed] :
       std::vector<std::pair<std::string, std::string>>{{"label", "Suite bureautique"},
                                                        {"amount", "12,90"},
                                                        {"from", "15/01/2026"},
                                                        {"supplier", "Bureau SA"}})
    view.form.set(field, typed);
  ASSERT_TRUE(view.save().ok());
  view.form.set("label", "Coworking");
  view.form.set("amount", "80");
  view.form.set("from", "01/03/2026");
  view.form.set("category", "coworking");
  ASSERT_TRUE(view.save().ok());
  EXPECT_EQ(view.due_count(), 3u) << "15 January, 15 February, 1 March";
  EXPECT_TRUE(view.category_needed());
  view.due_form.load({});
  EXPECT_FALSE(view.book_due().ok()) << "one has no category";
  EXPECT_EQ(view.due_count(), 3u) << "nothing half booked";
  view.due_form.load({{"category", "software"}});
  ASSERT_TRUE(view.book_due().ok());
  EXPECT_EQ(view.due_count(), 0u);
  const auto booked = expenses(the.session.book(), {});
  ASSERT_EQ(booked.size(), 3u);
  Money sum = euros("0.00");
  for (const ExpenseRow& each : booked) sum = sum + each.expense.amounts.gross;
  EXPECT_EQ(sum, euros("105.80"));
  // One step: undo brings all three turns back; then a turn is passed over.
  ASSERT_TRUE(the.session.undo().ok());
  view.refresh();
  EXPECT_EQ(view.due_count(), 3u);
  EXPECT_TRUE(expenses(the.session.book(), {}).empty());
  const auto first = recurring_items(the.session.book()).front().id.value();
  ASSERT_TRUE(view.is_due(first));
  ASSERT_TRUE(view.skip_due(first).ok());
  EXPECT_FALSE(view.is_due(first));
  EXPECT_EQ(view.due_count(), 1u);
}

}  // namespace vireo::vat_recurring_view_test
