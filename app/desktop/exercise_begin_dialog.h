#pragma once
// Asks what an exercise begins with: nothing, one of the program's, a file. Asked by the program and by the
// editor of exercises.
#include <filesystem>
#include <optional>

#include "app/desktop/pages/exercises/exercise_editor_view.h"
#include "app/desktop/theme/look.h"

class wxWindow;

namespace vireo {

/// Whether the person went on: the view then holds the exercise. `last` is a file worked on before.
bool choose_beginning(wxWindow* parent, const Look& look, ExerciseEditorView& view,
                      const std::optional<std::filesystem::path>& last = {});

}  // namespace vireo
