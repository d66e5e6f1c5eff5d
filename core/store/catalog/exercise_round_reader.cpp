#include <algorithm>

#include "core/store/catalog/exercise_table_reader.h"
#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

EventCard read_card(const TomlTable& row, Exercise& exercise, ExerciseNames& names, bool first) {
  EventCard card{row.text("id"), read_names(row, "title"), read_names(row, "text"), {}};
  const auto values = row.table_if("values");
  if (!values) return card;
  for (const std::string& name : values->keys()) {
    const Decimal value = values->decimal(name);
    card.values[name] = value;
    const auto known = std::find_if(exercise.parameters.begin(), exercise.parameters.end(),
                                    [&](const ExerciseParameter& each) { return each.name == name; });
    if (known == exercise.parameters.end()) {
      names.know(*values, name);
      exercise.parameters.push_back({name, value, std::nullopt, false});
    } else if (first) {
      known->value = value;
    }
  }
  return card;
}

}  // namespace

std::vector<ExerciseRound> read_rounds(const TomlTable& root, Exercise& exercise, ExerciseNames& names) {
  std::vector<ExerciseRound> rounds;
  SeenIds round_ids;
  SeenIds card_ids;
  for (const TomlTable& row : root.tables_if("round")) {
    ExerciseRound round{round_ids.read(row), read_names(row, "title"), {}};
    for (const TomlTable& card : row.tables("card")) {
      card_ids.read(card);
      round.cards.push_back(read_card(card, exercise, names, round.cards.empty()));
    }
    if (round.cards.empty()) row.refuse("exercise.card_missing", "card");
    rounds.push_back(std::move(round));
  }
  return rounds;
}

void check_rounds(const TomlTable& root, const Exercise& exercise) {
  for (const ExerciseField& field : exercise.fields) {
    const auto round = std::find_if(exercise.rounds.begin(), exercise.rounds.end(),
                                    [&](const ExerciseRound& each) { return each.id == field.round; });
    if (round == exercise.rounds.end()) {
      if (!field.round.empty() || !field.card.empty())
        root.refuse("exercise.round_unknown", "field", {{"name", field.id}});
      continue;
    }
    const bool known = std::any_of(round->cards.begin(), round->cards.end(),
                                   [&](const EventCard& card) { return card.id == field.card; });
    if (!field.card.empty() && !known) root.refuse("exercise.card_unknown", "field", {{"name", field.card}});
  }
  for (const ExerciseRound& round : exercise.rounds) {
    std::optional<int> points;
    for (const EventCard& card : round.cards) {
      int sum = 0;
      for (const ExerciseField& field : exercise.fields)
        if (field.round == round.id && (field.card.empty() || field.card == card.id)) sum += field.points;
      if (sum == 0) root.refuse("exercise.round_empty", "round", {{"name", card.id}});
      if (points && *points != sum) root.refuse("exercise.round_points", "round", {{"name", round.id}});
      points = sum;
    }
  }
}

}  // namespace vireo
