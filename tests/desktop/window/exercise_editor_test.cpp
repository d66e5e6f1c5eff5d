// The editor of exercises as its window: reached from the start screen, typed into, problems chosen, saved.
#include "app/desktop/exercise_editor_frame.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "app/desktop/page.h"
#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/virtual_table.h"
#include "core/store/catalog/exercise_file.h"
#include "tests/desktop/window/program_fixture.h"

namespace vireo::exercise_editor_window_test {

using namespace window_testing;

/// A program whose editor is open on a copy of E02; files are saved where the test says.
struct OpenEditor {
  OpenEditor() : it(false) {
    const Answering person([](wxDialog*) {
      named<wxChoice>("exercise_begin.from")->SetSelection(3);  // a new one, E00, E01, E02
      wxCommandEvent chosen(wxEVT_CHOICE, named<wxChoice>("exercise_begin.from")->GetId());
      chosen.SetEventObject(named<wxChoice>("exercise_begin.from"));
      named<wxChoice>("exercise_begin.from")->GetEventHandler()->ProcessEvent(chosen);
      press(named<wxWindow>("exercise_begin.yes"));
      return wxID_OK;
    });
    it.program->write_exercise();
    wait_for([&] { return frame() != nullptr && frame()->IsShownOnScreen(); });
  }
  ExerciseEditorFrame* frame() const { return dynamic_cast<ExerciseEditorFrame*>(it.program->window()); }
  ExerciseEditorView& view() const { return frame()->view(); }
  void open_part(std::int64_t number) const {
    auto* outline = named<VirtualTable>("exercise_editor.outline");
    outline->select(number);
    outline->selection_changed.emit();
    wait_for([&] { return view().part_number() == number; });
  }

  RunningProgram it;
};

TEST(ExerciseEditor, ItsScreensArePagesOfTheWindow) {
  std::vector<std::string> named;
  for (const PageRow& each : pages())
    if (each.id != "learn") named.push_back(each.id);
  std::vector<std::string> screens = exercise_screens();
  std::sort(named.begin(), named.end());
  std::sort(screens.begin(), screens.end());
  EXPECT_EQ(screens, named);
}

TEST(ExerciseEditor, IsReachedFromTheStartScreenAndEveryControlHasAName) {
  OpenEditor the;
  ASSERT_NE(the.frame(), nullptr);
  EXPECT_EQ(the.view().file_name(), "E02-2.toml");
  for (std::int64_t part : {0, 1, 2, 3, 9, 13}) {
    the.open_part(part);
    std::vector<wxWindow*> controls;
    collect_controls(the.frame(), controls);
    EXPECT_GT(controls.size(), 10u);
#ifdef __WXGTK__
    for (wxWindow* each : controls)
      if (S(each->GetName()).starts_with("exercise_editor")) {
        EXPECT_NE(accessible_name(each), "") << S(each->GetName());
      }
#endif
  }
}

TEST(ExerciseEditor, WhatIsTypedIsCheckedAndAProblemLeadsToItsEntry) {
  OpenEditor the;
  the.open_part(9);
  named<wxTextCtrl>("exercise_editor.field.0.expected")->SetValue(wxS("net * unknown"));
  auto* problems = named<VirtualTable>("exercise_editor.problems");
  ASSERT_TRUE(wait_for([&] { return the.view().problems.row_count() == 1; }));
  the.open_part(0);
  problems->select(0);
  problems->selection_changed.emit();
  ASSERT_TRUE(wait_for([&] { return the.view().part() == "field.0"; }));
  ASSERT_TRUE(wait_for([&] {
    return wxWindow::FindFocus() && S(wxWindow::FindFocus()->GetName()) == "exercise_editor.field.0.expected";
  }));
  named<wxTextCtrl>("exercise_editor.field.0.expected")->SetValue(wxS("(net * 12 + costs) / (1 - levies)"));
  EXPECT_TRUE(wait_for([&] { return the.view().problems.row_count() == 0; }));
}

TEST(ExerciseEditor, AChangedCopyIsSavedAsAnExerciseOfItsOwn) {
  OpenEditor the;
  named<wxTextCtrl>("exercise_editor.id")->SetValue(wxS("MINE"));
  the.open_part(3);
  named<wxTextCtrl>("exercise_editor.figure.0.value")->SetValue(wxS("2000"));
  ASSERT_TRUE(wait_for([&] { return the.view().sound() && the.view().changed(); }));
  const auto file = the.it.folder / "mine.toml";
  ASSERT_TRUE(the.view().save(file).ok());
  const auto saved = load_exercise_text("mine.toml", test::bytes_of(file));
  ASSERT_TRUE(saved.ok());
  EXPECT_EQ(saved->id, "MINE");
  EXPECT_EQ(saved->parameters[0].value, Decimal::of(2000));
}

TEST(ExerciseEditor, LeavingAsksForWhatIsNotSaved) {
  OpenEditor the;
  named<wxTextCtrl>("exercise_editor.id")->SetValue(wxS("MINE"));
  {
    Answering stays([](wxDialog*) { return wxID_CANCEL; });
    the.it.program->close_book();
    EXPECT_EQ(stays.asked, 1);
  }
  EXPECT_NE(the.frame(), nullptr);
  Answering discards([](wxDialog*) { return wxID_NO; });
  the.it.program->close_book();
  EXPECT_TRUE(wait_for([&] { return the.frame() == nullptr; }));
}

TEST(ExerciseEditor, ProgressIsShownFromTheStartScreen) {
  RunningProgram it(false);
  std::string heading;
  Answering person([&](wxDialog* dialog) {
    heading = S(dialog->GetTitle());
    EXPECT_NE(named<VirtualTable>("progress.table"), nullptr);
    EXPECT_NE(named<wxWindow>("progress.chart.toggle"), nullptr);
    EXPECT_NE(named<wxButton>("progress.gradebook"), nullptr);
    return wxID_CANCEL;
  });
  it.program->show_progress();
  EXPECT_EQ(person.asked, 1);
  EXPECT_EQ(heading, "Progression et notes");
}

}  // namespace vireo::exercise_editor_window_test
