// A working day through the window: the timer by its key, a task added, done, brought back.
#include <gtest/gtest.h>

#include <wx/button.h>
#include <wx/textctrl.h>

#include "app/desktop/commands.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/store/tasks_table.h"
#include "core/store/time_table.h"
#include "tests/desktop/window/program_fixture.h"

namespace vireo::work_day_test {

using namespace window_testing;

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
    press(named<wxButton>(before == 0 ? "week.empty.new" : "task.new"));
  }
  const auto open = tasks(it.session().book());
  ASSERT_EQ(open.size(), before + 1);
  TaskId added;
  for (const Task& each : open)
    if (each.name == "Relancer Maison Corail") added = each.id;
  auto* list = named<VirtualTable>("week.tasks");
  ASSERT_NE(list, nullptr);
  ASSERT_TRUE(wait_for([&] { return list->IsShownOnScreen(); }));
  ASSERT_TRUE(list->select(added.value()));
  press(named<wxButton>("task.done"));
  EXPECT_EQ(tasks(it.session().book()).size(), before);
  it.frame().SetFocus();
  it.frame().run_command("edit.undo");
  EXPECT_EQ(tasks(it.session().book()).size(), before + 1);
}

}  // namespace vireo::work_day_test
