#pragma once
// Whether the formulas of an exercise that was just read give numbers, and its mistakes others than its right
// answers. The last step of exercise_file.h, which alone uses it.
#include "core/store/catalog/toml_reader.h"
#include "core/training/exercise.h"

namespace vireo {

/// For the figures as written: every formula gives a number, and no mistake is the right answer. What only
/// follows from a formula that was refused, or that gives none itself, is not told again.
void check_exercise_values(const TomlTable& root, const Exercise& exercise);

}  // namespace vireo
