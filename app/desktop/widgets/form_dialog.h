#pragma once
// A dialog around a form: asks until what is typed can be kept, or the person thinks better of it. Errors
// stand in the fields; those of no field above the buttons.
//
//   ask_form(this, look, view.form, {.name = "task", .title = "Nouvelle tâche", .yes = "Ajouter"},
//            [&](FormGrid& grid) { grid.add_text("name", "Tâche"); }, [&] { return view.add().ok(); });
#include <functional>
#include <string>

#include "app/desktop/theme/look.h"
#include "app/desktop/widgets/form_grid.h"

namespace vireo {

struct FormQuestion {
  std::string name;   // stable: "task"; the buttons are "task.yes" and "task.cancel"
  std::string title;  // worded, as all that follows
  std::string text = {};
  std::string yes;
};

/// Whether `save` kept it. `save` leaves its problems in the form.
bool ask_form(wxWindow* parent, const Look& look, FormModel& form, const FormQuestion& question,
              const std::function<void(FormGrid&)>& build, const std::function<bool()>& save);

}  // namespace vireo
