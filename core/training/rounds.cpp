#include "core/training/rounds.h"

#include <algorithm>

#include "core/training/exercise_values.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

bool is_answered(const Exercise& exercise, const ExerciseRound& round,
                 const std::set<std::string>& answered) {
  return std::all_of(exercise.fields.begin(), exercise.fields.end(), [&](const ExerciseField& field) {
    return field.round != round.id || field.state || answered.contains(field.id);
  });
}

void set_values(Exercise& exercise, const EventCard& card) {
  for (ExerciseParameter& each : exercise.parameters)
    if (const auto found = card.values.find(each.name); found != card.values.end()) {
      each.value = found->second;
      each.range.reset();
    }
}

}  // namespace

Exercise dealt(Exercise exercise, std::uint64_t seed) {
  std::set<std::string> drawn;
  for (ExerciseRound& round : exercise.rounds) {
    if (round.cards.empty()) continue;
    EventCard card = round.cards[drawn_place(seed, round.id, round.cards.size())];
    set_values(exercise, card);
    drawn.insert(card.id);
    round.cards = {std::move(card)};
  }
  std::erase_if(exercise.fields, [&](const ExerciseField& field) {
    return !field.card.empty() && !drawn.contains(field.card);
  });
  decide_choices(exercise, drawn_figures(exercise, seed));
  return exercise;
}

std::size_t open_rounds(const Exercise& exercise, const std::set<std::string>& answered) {
  std::size_t open = 0;
  for (const ExerciseRound& round : exercise.rounds) {
    ++open;
    if (!is_answered(exercise, round, answered)) break;
  }
  return open;
}

bool is_open(const Exercise& exercise, const ExerciseField& field, std::size_t open) {
  if (field.round.empty()) return true;
  for (std::size_t at = 0; at < exercise.rounds.size() && at < open; ++at)
    if (exercise.rounds[at].id == field.round) return true;
  return false;
}

const ExerciseRound* round_to_play(const Exercise& exercise, const std::set<std::string>& answered) {
  for (const ExerciseRound& round : exercise.rounds)
    if (!is_answered(exercise, round, answered)) return &round;
  return nullptr;
}

}  // namespace vireo
