// Reconciling as a person does it in the window, without the window.
#include "app/desktop/pages/bank/reconcile_view.h"

#include "tests/desktop/pages/bank/matched_statement.h"

namespace vireo::reconcile_view_test {

struct ReconcileViewTest : ::testing::Test {
  page_book::PageBook the{};
  ReconcileViewTest() { matched_statement::import_and_match(the); }
  void begin(ReconcileView& view, const char* balance) {
    view.form.set("balance", balance);
    ASSERT_TRUE(view.begin()) << view.form.error("date") << view.form.error("balance");
  }
};

TEST_F(ReconcileViewTest, TheEndOfLastMonthIsProposedAndABalanceIsAskedFor) {
  ReconcileView view(the.session);
  EXPECT_FALSE(view.under_way());
  ASSERT_EQ(view.accounts().size(), 1U);
  EXPECT_EQ(view.form.text("date"), "28/02/2026");
  EXPECT_FALSE(view.begin());
  EXPECT_FALSE(view.form.error("balance").empty());
  EXPECT_TRUE(view.form.error("date").empty());
  view.form.set("date", "31/02/2026");
  view.form.set("balance", "446,50");
  EXPECT_FALSE(view.begin());
  EXPECT_FALSE(view.form.error("date").empty());
}

TEST_F(ReconcileViewTest, EachTickMovesTheDifferenceAndLeavingPostpones) {
  {
    ReconcileView view(the.session);
    begin(view, "446,50");
    ASSERT_EQ(view.table.row_count(), 2U);
    EXPECT_EQ(view.state().difference.text(), "446.50");
    ASSERT_TRUE(view.toggle(view.table.id_at(0)).ok());
    EXPECT_EQ(view.state().ticked.text(), "450.00");
    EXPECT_EQ(view.state().difference.text(), "-3.50");
    EXPECT_FALSE(view.agrees());
    EXPECT_FALSE(view.finish().ok()) << "a difference remains";
  }
  ReconcileView later(the.session);
  ASSERT_TRUE(later.under_way()) << "it opens again where it was";
  EXPECT_EQ(later.state().ticked.text(), "450.00");
  EXPECT_EQ(later.form.text("balance"), "446,50");
  ASSERT_TRUE(later.toggle(later.table.id_at(0)).ok());
  EXPECT_EQ(later.state().ticked.text(), "0.00") << "a second time unticks";
}

TEST_F(ReconcileViewTest, WhatIsSureIsTickedAtOnceAndAFinishedStatementIsKnownToTheNext) {
  ReconcileView view(the.session);
  begin(view, "446,50");
  ASSERT_TRUE(view.tick_sure().ok());
  EXPECT_TRUE(view.agrees());
  const auto finished = view.finish();
  ASSERT_TRUE(finished.ok());
  EXPECT_NE(finished->find("28/02/2026"), std::string::npos) << *finished;
  ReconcileView next(the.session);
  EXPECT_FALSE(next.under_way());
  next.form.set("date", "02/03/2026");
  begin(next, "446,50");
  EXPECT_EQ(next.state().reconciled_before.text(), "446.50");
  EXPECT_EQ(next.table.row_count(), 0U);
  EXPECT_TRUE(next.agrees());
}

TEST_F(ReconcileViewTest, ALineAfterAnEarlierDayIsNoLongerTickedNorProtected) {
  ReconcileView view(the.session);
  begin(view, "446,50");
  ASSERT_TRUE(view.tick_sure().ok());
  view.form.set("date", "15/02/2026");
  begin(view, "450,00");
  EXPECT_TRUE(view.agrees()) << "the coffee of the 20th is not in it";
  ASSERT_TRUE(view.finish().ok());
  ReconcileView next(the.session);
  next.form.set("date", "28/02/2026");
  begin(next, "446,50");
  EXPECT_EQ(next.table.row_count(), 1U) << "it waits for the next statement";
}

TEST_F(ReconcileViewTest, AnAbandonedOneLeavesNoTickAndIsBroughtBackByUndo) {
  ReconcileView view(the.session);
  begin(view, "446,50");
  ASSERT_TRUE(view.tick_sure().ok());
  ASSERT_TRUE(view.abandon().ok());
  EXPECT_FALSE(ReconcileView(the.session).under_way());
  ASSERT_TRUE(the.session.undo().ok());
  const ReconcileView back(the.session);
  ASSERT_TRUE(back.under_way());
  EXPECT_TRUE(back.agrees());
}

}  // namespace vireo::reconcile_view_test
