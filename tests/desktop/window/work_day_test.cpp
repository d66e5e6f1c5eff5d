// A working day through the window: the timer by its key, a task added, done, brought back.
#include <gtest/gtest.h>

#include <wx/button.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include "app/desktop/commands.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/store/tasks_table.h"
#include "core/store/time_table.h"
#include "tests/desktop/window/program_fixture.h"

namespace vireo::work_day_test {

using namespace window_testing;

/// A control of this window: others may be open beside it.
template <typename Control>
Control* within(const MainFrame& frame, const std::string& name) {
  return dynamic_cast<Control*>(wxWindow::FindWindowByName(U(name), &frame));
}

/// Ctrl+T as the keyboard sends it.
void press_timer_key(MainFrame& frame) {
  frame.Raise();
  frame.SetFocus();
  wxYield();
  wxUIActionSimulator keyboard;
  keyboard.Char('T', wxMOD_CONTROL);
}

TEST(WorkDay, TheTimerStartsAndStopsByItsKey) {
  RunningProgram it(true);
  it.frame().navigator().go({"work"});
  wait_for([&] { return it.frame().visible_page()->IsShownOnScreen(); });
  press_timer_key(it.frame());
  EXPECT_TRUE(wait_for([&] { return running_timer(it.session().book()).has_value(); }));
  press_timer_key(it.frame());
  EXPECT_TRUE(wait_for([&] { return !running_timer(it.session().book()).has_value(); }));
}

TEST(WorkDay, TheTimerStartsAndStopsByItsCommandFromAnyPage) {
  RunningProgram it(true);
  ASSERT_EQ(frame_command("timer.toggle")->shortcut, "Ctrl+T");
  const auto before = time_entries(it.session().book(), {}).size();
  it.frame().navigator().go({"clients"});
  it.frame().run_command("timer.toggle");
  EXPECT_EQ(it.frame().navigator().current().page, "work");
  ASSERT_TRUE(running_timer(it.session().book()).has_value());
  it.frame().navigator().go({"home"});
  it.frame().run_command("timer.toggle");
  EXPECT_EQ(it.frame().navigator().current().page, "home");
  EXPECT_FALSE(running_timer(it.session().book()).has_value());
  EXPECT_EQ(time_entries(it.session().book(), {}).size(), before + 1);
}

TEST(WorkDay, ATaskIsAddedMarkedDoneAndBroughtBack) {
  RunningProgram it(true);
  const auto before = tasks(it.session().book()).size();
  it.frame().navigator().go({"work", "week"});
  {
    const Answering answer([](wxDialog* dialog) {
      dialog->CallAfter([] {
        named<wxTextCtrl>("task_form.name")->SetValue(U("Relancer Maison Corail"));
        press(named<wxButton>("task_form.yes"));
      });
      return wxID_NONE;
    });
    press(within<wxButton>(it.frame(), before == 0 ? "week.empty.new" : "task.new"));
  }
  const auto open = tasks(it.session().book());
  ASSERT_EQ(open.size(), before + 1);
  TaskId added;
  for (const Task& each : open)
    if (each.name == "Relancer Maison Corail") added = each.id;
  auto* list = within<VirtualTable>(it.frame(), "week.tasks");
  ASSERT_NE(list, nullptr);
  ASSERT_TRUE(wait_for([&] { return list->IsShownOnScreen(); }));
  ASSERT_TRUE(list->select(added.value()));
  press(within<wxButton>(it.frame(), "task.done"));
  EXPECT_EQ(tasks(it.session().book()).size(), before);
  it.frame().SetFocus();
  it.frame().run_command("edit.undo");
  EXPECT_EQ(tasks(it.session().book()).size(), before + 1);
}

}  // namespace vireo::work_day_test
