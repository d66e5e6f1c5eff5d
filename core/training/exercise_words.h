#pragma once
// An answer as its reader's language writes it: numbers and days in its way, choices by their words. Used
// wherever answers are shown.
#include <string>
#include <string_view>

#include "core/base/wording.h"
#include "core/training/exercise.h"

namespace vireo {

/// `canonical` as the grading gives it ("37500.00", "2026-04-30", "context,value"); what cannot be read
/// stays.
std::string worded_answer(const ExerciseField& field, std::string_view canonical, const Wording& wording);

}  // namespace vireo
