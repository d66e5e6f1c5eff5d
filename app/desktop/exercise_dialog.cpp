#include "app/desktop/exercise_dialog.h"

#include <wx/button.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_dialog.h"

namespace vireo {

bool choose_exercise(wxWindow* parent, const Look& look, ExerciseStartView& view) {
  const auto word = [&](const char* id) { return look.wording.text(std::string("exercise_start.") + id); };
  const auto add_file = [&](FormGrid& grid) {
    const auto file = choose_file(
        &grid, {.title = word("own"), .pattern = "*.toml;*.vireo-exercises", .kind = word("own.kind")});
    if (!file) return;
    const auto added = view.add_file(*file);
    if (!added) return tell_problems(&grid, look, word("own"), added.problems());
    grid.set_options("exercise", form_options(view.exercises()));
  };
  return ask_form(
      parent, look, view.form,
      {.name = "exercise_start", .title = word("title"), .text = word("text"), .yes = word("begin")},
      [&](FormGrid& grid) {
        grid.add_choice("exercise", word("exercise"), form_options(view.exercises()));
        grid.label_for("");
        grid.add_control(make_button(&grid, look,
                                     {.name = "exercise_start.own",
                                      .text = word("own"),
                                      .icon = "folder-open",
                                      .run = [&grid, add_file] { add_file(grid); }}));
        grid.add_text("trainee", word("trainee"));
        grid.add_text("email", word("email"));
        grid.add_text("class", word("class"));
        grid.add_check("graded", word("graded"));
        grid.add_check("variant", word("variant"));
      },
      [&] { return view.check(); });
}

}  // namespace vireo
