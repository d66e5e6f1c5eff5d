#include "app/desktop/exercise_dialog.h"

#include "app/desktop/pages/form_options.h"
#include "app/desktop/widgets/form_dialog.h"

namespace vireo {

bool choose_exercise(wxWindow* parent, const Look& look, ExerciseStartView& view) {
  const auto word = [&](const char* id) { return look.wording.text(std::string("exercise_start.") + id); };
  return ask_form(
      parent, look, view.form,
      {.name = "exercise_start", .title = word("title"), .text = word("text"), .yes = word("begin")},
      [&](FormGrid& grid) {
        grid.add_choice("exercise", word("exercise"), form_options(view.exercises()));
        grid.add_text("trainee", word("trainee"));
        grid.add_text("email", word("email"));
        grid.add_text("class", word("class"));
        grid.add_check("graded", word("graded"));
        grid.add_check("variant", word("variant"));
      },
      [&] { return view.check(); });
}

}  // namespace vireo
