// Reconciling through the widgets: by the keyboard, finished only when nothing differs.
#include "app/desktop/pages/bank/bank_page.h"

#include "app/desktop/widgets/virtual_table.h"
#include "core/store/reconciliation_table.h"
#include "tests/desktop/pages/bank/matched_statement.h"
#include "tests/desktop/pages/page_world.h"

namespace vireo::reconcile_page_test {

using page_world::type;
using page_world::World;
using window_testing::named;
using window_testing::press;
using window_testing::press_key;

/// Types the balance, ticks what is sure, finishes; and says no to what is offered then.
class Person : public wxModalDialogHook {
 public:
  Person() { Register(); }
  ~Person() override { Unregister(); }
  bool finish_was_closed = false;
  bool finish_was_open = false;

 protected:
  int Enter(wxDialog* dialog) override {
    if (named<wxButton>("reconcile_begin.yes") && !begun_) {
      begun_ = true;
      dialog->CallAfter([] {
        type("reconcile_begin.balance", "446,50");
        press(named<wxButton>("reconcile_begin.yes"));
      });
      return wxID_NONE;
    }
    if (ticked_) return wxID_NO;
    ticked_ = true;
    dialog->CallAfter([this] {
      auto* finish = named<wxButton>("reconcile.finish");
      finish_was_closed = !finish->IsEnabled();
      press_key(named<VirtualTable>("reconcile.list"), WXK_SPACE);
      press(named<wxButton>("reconcile.sure"));
      finish_was_open = finish->IsEnabled();
      press(finish);
    });
    return wxID_NONE;
  }

 private:
  bool begun_ = false;
  bool ticked_ = false;
};

TEST(ReconcilePage, AStatementIsTickedAndFinishedOnlyWhenNothingDiffers) {
  World world("bank");
  matched_statement::import_and_match(world.book);
  window_testing::TestFrame frame;
  Page* page = make_bank_page(frame.get(), world.given);
  frame.show(page);
  Person person;
  press(named<wxButton>("bank.reconcile"));
  EXPECT_TRUE(person.finish_was_closed);
  EXPECT_TRUE(person.finish_was_open);
  const auto account = bank_accounts(world.book.session.book()).front().id;
  const auto all = reconciliations(world.book.session.book(), account);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all.front().finished);
  EXPECT_EQ(all.front().balance.text(), "446.50");
}

}  // namespace vireo::reconcile_page_test
