// What the editor of exercises does from its menu: begin, save, try, leave.
#include <wx/menu.h>

#include "app/desktop/exercise_begin_dialog.h"
#include "app/desktop/exercise_editor_frame.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/program.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/info_bar.h"

namespace vireo {

void ExerciseEditorFrame::make_menu() {
  auto* bar = new wxMenuBar;
  auto* file = new wxMenu;
  const auto add = [&](const std::string& text, const char* keys, std::function<void()> run) {
    const int item = file->Append(wxID_ANY, U(text + "\t" + keys))->GetId();
    Bind(
        wxEVT_MENU, [run](wxCommandEvent&) { run(); }, item);
  };
  add(word("menu.new"), "Ctrl+N", [this] { begin_again(); });
  add(word("save"), "Ctrl+S", [this] { save(); });
  add(word("menu.save_as"), "Ctrl+Shift+S", [this] { save_as(); });
  file->AppendSeparator();
  add(word("try"), "Ctrl+Return", [this] { try_it(); });
  add(word("menu.another"), "Ctrl+R", [this] { draw(true); });
  file->AppendSeparator();
  add(word("menu.back"), "Ctrl+W", [this] { go_back(); });
  add(look_.wording.text("command.quit"), "Ctrl+Q", [this] { Close(); });
  bar->Append(file, U(look_.wording.text("menu.file")));
  SetMenuBar(bar);
}

bool ExerciseEditorFrame::may_leave() {
  if (!view_->changed()) return true;
  const Unsaved wish = ask_unsaved(this, look_);
  return wish == Unsaved::discard || (wish == Unsaved::save && save());
}

void ExerciseEditorFrame::begin_again() {
  if (!may_leave()) return;
  auto next =
      std::make_shared<ExerciseEditorView>(look_.wording, Context{program_.templates(), program_.today()});
  if (!choose_beginning(this, look_, *next, view_->file())) return;
  program_.edit_exercise(std::move(next));
}

bool ExerciseEditorFrame::save() {
  return view_->file() ? write(*view_->file()) : save_as();
}

bool ExerciseEditorFrame::save_as() {
  const auto file =
      choose_file(this, {.title = word("save"),
                         .save = true,
                         .folder = view_->file() ? view_->file()->parent_path() : documents_folder(),
                         .proposed = view_->file_name(),
                         .pattern = "*.toml",
                         .kind = word("file_kind")});
  return file && write(*file);
}

bool ExerciseEditorFrame::write(const std::filesystem::path& file) {
  const auto saved = view_->save(file);
  if (!saved) {
    tell_problems(this, look_, word("save"), saved.problems());
    return false;
  }
  program_.remember_exercise(file);
  bar_->show({.tone = view_->sound() ? Tone::good : Tone::warning, .text = *saved, .seconds = 10});
  show();
  return true;
}

void ExerciseEditorFrame::try_it() {
  view_->check();
  show();
  if (!view_->sound()) {
    bar_->show({.tone = Tone::warning, .text = word("try.not_yet")});
    return go_to_problem(0);
  }
  if ((view_->changed() || !view_->file()) && !save()) return;
  program_.try_exercise(*view_->sound());
}

void ExerciseEditorFrame::go_back() {
  program_.close_book();
}

}  // namespace vireo
