// Through the widgets: an expense is typed, checked, saved, and not lost by leaving.
#include "app/desktop/pages/money/money_page.h"

#include "core/store/expenses_table.h"
#include "tests/desktop/pages/page_world.h"

namespace vireo::money_page_test {

using page_world::type;
using page_world::World;
using window_testing::named;
using window_testing::press;

/// Answers the question about unsaved work with one of its buttons.
class Unsaved : public wxModalDialogHook {
 public:
  explicit Unsaved(int answer) : answer_(answer) { Register(); }
  ~Unsaved() override { Unregister(); }
  int Enter(wxDialog*) override {
    ++asked;
    return answer_;
  }
  int asked = 0;

 private:
  int answer_;
};

struct MoneyPageTest : ::testing::Test {
  World world{"money"};
  window_testing::TestFrame frame{};
  Page* page = make_money_page(frame.get(), world.given);

  void SetUp() override {
    frame.show(page);
    page->make_new();
    auto* category = named<wxChoice>("expense.category");
    ASSERT_NE(category, nullptr);
    category->SetSelection(1);
    wxCommandEvent chosen(wxEVT_CHOICE, category->GetId());
    chosen.SetEventObject(category);
    chosen.SetInt(1);
    category->ProcessWindowEvent(chosen);
    type("expense.supplier", "Papeterie Garance");
  }
  std::size_t expense_count() const { return expenses(world.book.session.book(), {}).size(); }
};

TEST_F(MoneyPageTest, AnExpenseWithoutAnAmountIsToldBesideTheField) {
  press(named<wxButton>("expense.save"));
  EXPECT_EQ(expense_count(), 0u);
  type("expense.gross", "24,00");
  press(named<wxButton>("expense.save"));
  ASSERT_EQ(expense_count(), 1u);
  EXPECT_EQ(expenses(world.book.session.book(), {}).front().expense.amounts.gross.text(), "24.00");
  EXPECT_TRUE(page->may_leave());
}

TEST_F(MoneyPageTest, AHalfTypedExpenseIsNotLostByLeaving) {
  type("expense.gross", "24,00");
  {
    const Unsaved stay(wxID_CANCEL);
    EXPECT_FALSE(page->may_leave());
    EXPECT_EQ(stay.asked, 1);
  }
  EXPECT_EQ(expense_count(), 0u);
  const Unsaved save(wxID_YES);
  EXPECT_TRUE(page->may_leave());
  EXPECT_EQ(expense_count(), 1u);
}

TEST_F(MoneyPageTest, ADiscardedExpenseIsGone) {
  type("expense.gross", "24,00");
  const Unsaved discard(wxID_NO);
  EXPECT_TRUE(page->may_leave());
  EXPECT_EQ(expense_count(), 0u);
  EXPECT_TRUE(page->may_leave());
  EXPECT_EQ(discard.asked, 1);
}

}  // namespace vireo::money_page_test
