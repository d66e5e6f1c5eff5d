// How the program begins, writes and looks back on exercises of the course.
#include <wx/app.h>

#include "app/desktop/exercise_begin_dialog.h"
#include "app/desktop/exercise_dialog.h"
#include "app/desktop/exercise_editor_frame.h"
#include "app/desktop/main_frame.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/program.h"
#include "app/desktop/progress_dialog.h"
#include "app/desktop/widgets/dialogs.h"

namespace vireo {

void Program::ask_exercise() {
  if (!may_let_go()) return;
  ExerciseStartView view(look_->wording, {options_.templates, today()});
  view.form.set("trainee", preferences_.trainee);
  view.form.set("email", preferences_.trainee_email);
  view.form.set("class", preferences_.trainee_class);
  if (begin_exercise(view)) keep_trainee(view);
}

void Program::keep_trainee(const ExerciseStartView& view) {
  preferences_.trainee = view.form.text("trainee");
  preferences_.trainee_email = view.form.text("email");
  preferences_.trainee_class = view.form.text("class");
  write_preferences(preferences_, folders_.preferences);
}

void Program::try_exercise(const Exercise& exercise) {
  ExerciseStartView view(look_->wording, {options_.templates, today()});
  view.add(exercise);
  view.form.set("trainee", look_->wording.text("exercise_editor.try.trainee"));
  begin_exercise(view);
}

bool Program::begin_exercise(ExerciseStartView& view) {
  if (!choose_exercise(window_, *look_, view)) return false;
  const auto path = choose_file(window_, {.title = look_->wording.text("exercise_start.title"),
                                          .save = true,
                                          .folder = documents_folder(),
                                          .proposed = view.file_name(),
                                          .pattern = "*.vireo",
                                          .kind = look_->wording.text("file_kind.book")});
  if (!path) return false;
  auto made =
      start_exercise(*path, book_world(), *view.exercise(), view.request(), {options_.templates, today()});
  if (!made) {
    tell_problems(window_, *look_, look_->wording.text("frame.cannot_open"), made.problems());
    return false;
  }
  remember(*path);
  auto book = std::make_shared<Book>(std::move(made).value());
  wxTheApp->CallAfter([this, book] { take_book(std::move(*book)); });
  return true;
}

void Program::write_exercise() {
  if (!may_let_go()) return;
  auto view = std::make_shared<ExerciseEditorView>(look_->wording, Context{options_.templates, today()});
  if (choose_beginning(window_, *look_, *view, last_exercise_)) edit_exercise(std::move(view));
}

void Program::edit_exercise(std::shared_ptr<ExerciseEditorView> view) {
  wxTheApp->CallAfter([this, view] {
    let_go();
    show(new ExerciseEditorFrame(*this, view));
  });
}

void Program::show_progress() {
  const auto& recent = preferences_.recent_books;
  const auto folder = recent.empty() ? documents_folder() : recent.front().parent_path();
  tell_progress(window_, *look_, {options_.templates, book_world(), folder, today()});
}

}  // namespace vireo
