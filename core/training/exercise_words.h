#pragma once
// An answer as its reader's language writes it: numbers and days in its way, choices by their words. Used
// wherever answers are shown.
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/wording.h"
#include "core/training/exercise.h"
#include "core/training/grading.h"

namespace vireo {

/// `canonical` as the grading gives it ("37500.00", "2026-04-30", "context,value"); what cannot be read
/// stays.
std::string worded_answer(const ExerciseField& field, std::string_view canonical, const Wording& wording);
/// A cell of a table, the same way; of a given column what stands there.
std::string worded_cell(const AnswerColumn& column, std::string_view canonical, const Wording& wording);
/// The solution of an exercise with the figures of that seed, and those that its fields have of their own.
std::string worded_solution(const Exercise& exercise, std::uint64_t seed, const Wording& wording);
/// What one more hint costs a trainee who took so many.
std::string worded_hint_price(int taken, const Wording& wording);
/// Why an answer is judged as it is: its author's words, and which cells of a table are to be looked at.
/// Empty when there is nothing to say.
std::string worded_feedback(const ExerciseField& field, const GradedField& graded, const Wording& wording);

}  // namespace vireo
