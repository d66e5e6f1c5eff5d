#pragma once
// What can already be read of an exercise that is being written, so that its author sees it while typing.
// For showing, never for grading: the strict reader is core/store/catalog/exercise_file.h.
#include "core/training/exercise_draft.h"

namespace vireo {

/// What is not a number or a formula yet is left out.
Exercise readable_part(const ExerciseDraft& draft);

}  // namespace vireo
