#include "app/desktop/exercise_begin_dialog.h"

#include <wx/button.h>

#include "app/desktop/pages/form_options.h"
#include "app/desktop/platform/paths.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/dialogs.h"
#include "app/desktop/widgets/form_dialog.h"

namespace vireo {

bool choose_beginning(wxWindow* parent, const Look& look, ExerciseEditorView& view,
                      const std::optional<std::filesystem::path>& last) {
  const auto word = [&](const char* id) { return look.wording.text(std::string("exercise_editor.") + id); };
  FormModel form({"from"});
  std::error_code failed;
  const bool again = last && std::filesystem::is_regular_file(*last, failed);
  form.load({{"from", again ? view.offer(*last) : std::string()}});
  const auto find_file = [&](FormGrid& grid) {
    const auto file = choose_file(&grid, {.title = word("begin.open"),
                                          .folder = documents_folder(),
                                          .pattern = "*.toml",
                                          .kind = word("file_kind")});
    if (!file) return;
    form.set("from", view.offer(*file));
    grid.set_options("from", form_options(view.beginnings()));
  };
  return ask_form(
      parent, look, form,
      {.name = "exercise_begin",
       .title = word("begin.title"),
       .text = word("begin.text"),
       .yes = word("begin.yes")},
      [&](FormGrid& grid) {
        grid.add_choice("from", word("begin.from"), form_options(view.beginnings()));
        grid.label_for("");
        grid.add_control(make_button(&grid, look,
                                     {.name = "exercise_begin.open",
                                      .text = word("begin.open"),
                                      .icon = "folder-open",
                                      .run = [&grid, find_file] { find_file(grid); }}));
      },
      [&] {
        const auto begun = view.begin(form.text("from"));
        if (!begun) form.show(begun.problems(), look.wording);
        return begun.ok();
      });
}

}  // namespace vireo
