#pragma once
// Exercises on paper: a work sheet with lines to write on, or the answer sheet with what is expected, the
// mistakes to watch for and the solution.
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/wording.h"
#include "core/training/exercise.h"

namespace vireo {

struct ExerciseSheetRequest {
  std::uint64_t seed = 0;  // of the figures; 0 = as written
  bool answers = false;
  Date day{};
};

/// The PDF's bytes.
std::string exercise_sheet_pdf(const std::vector<Exercise>& exercises, const ExerciseSheetRequest& request,
                               const Wording& wording);

}  // namespace vireo
