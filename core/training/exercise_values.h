#pragma once
// The numbers of an exercise: its figures, what follows from them, the expected answers; and the same with
// some answers replaced by a trainee's own. A small safe language: no loops, no input or output. Pure.
#include <map>
#include <optional>
#include <string>

#include "core/base/checked.h"
#include "core/base/fixed_decimal.h"
#include "core/training/exercise.h"

namespace vireo {

using ExerciseValues = std::map<std::string, FixedDecimal, std::less<>>;

/// Nothing when a name is not known, a number is beyond 10^12, a division is by nothing, a word stands where
/// a number should, or the operation is none of arithmetic, comparison, min, max, clamp, abs, round, if,
/// date, days, year, month, day.
std::optional<FixedDecimal> value_of(const Expression& expression, const ExerciseValues& values);

/// Figures, derived values and expected answers, in the order of the file; a field in `own` keeps that value.
/// What cannot be reckoned is left out.
ExerciseValues exercise_values(const Exercise& exercise, const std::map<std::string, Decimal>& figures,
                               const ExerciseValues& own = {});

/// Of a field whose choices say when they are right: the first that is; nothing when none is.
std::vector<std::string> decided_choice(const ExerciseField& field, const ExerciseValues& values);
/// Puts them in place as expected choices, for these figures.
void decide_choices(Exercise& exercise, const std::map<std::string, Decimal>& figures);

}  // namespace vireo
