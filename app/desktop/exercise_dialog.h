#pragma once
// Begins an exercise: which one, whose, in which mode. Asked by the program on the start screen.
#include "app/desktop/pages/start/exercise_start_view.h"
#include "app/desktop/theme/look.h"

class wxWindow;

namespace vireo {

/// Whether the person went on; what was chosen stands in the view.
bool choose_exercise(wxWindow* parent, const Look& look, ExerciseStartView& view);

}  // namespace vireo
