#pragma once
// Exercises played in rounds: which card a trainee draws, and which round is open after what was answered.
// Pure; the answers in the sandbox book are the whole state.
#include <cstdint>
#include <set>
#include <string>

#include "core/training/exercise.h"

namespace vireo {

/// The exercise as it is dealt with that seed: one card a round with the figures it sets, without the fields
/// of other cards, and the choices that are right with its figures. Seed 0: the first cards.
Exercise dealt(Exercise exercise, std::uint64_t seed);

/// How many rounds are open: the first, and each whose fore-runners are answered. `answered`: ids of fields.
std::size_t open_rounds(const Exercise& exercise, const std::set<std::string>& answered);
/// Whether a field can be answered while that many rounds are open.
bool is_open(const Exercise& exercise, const ExerciseField& field, std::size_t open);
/// The one whose answer is waited for; nothing when all were answered, or there are none.
const ExerciseRound* round_to_play(const Exercise& exercise, const std::set<std::string>& answered);

}  // namespace vireo
