#pragma once
// The figures of one trainee's copy of an exercise: drawn from its ranges by a seed that exercise, trainee
// and attempt give, so that a teacher can make any copy again. Integers only: the same on every machine.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/base/wording.h"
#include "core/training/exercise.h"

namespace vireo {

/// 0 is the case as it is written; no seed of a trainee is 0.
std::uint64_t variant_seed(std::string_view exercise, std::string_view trainee, int attempt);
/// By name. Parameters without a range keep their value.
std::map<std::string, Decimal> drawn_figures(const Exercise& exercise, std::uint64_t seed);
/// The exercise with those figures as its own, so that it reads the same to all: for printing or exporting
/// one copy. Seed 0: as it is written.
Exercise with_drawn_figures(Exercise exercise, std::uint64_t seed);
/// Which of `count` cards that seed draws under this name; the first for seed 0.
std::size_t drawn_place(std::uint64_t seed, std::string_view name, std::size_t count);

/// The same as a reader's language writes them, and what is reckoned from them: derived values and answers.
std::map<std::string, std::string> shown_figures(const Exercise& exercise, std::uint64_t seed,
                                                 const Wording& wording);

/// The choices of a field as they are offered: never in the order that is asked for.
std::vector<ExerciseChoice> shown_choices(const ExerciseField& field);

/// The text with its {{names}} replaced by what `shown` gives for each.
std::string with_figures(std::string text, const std::map<std::string, std::string>& shown);

}  // namespace vireo
