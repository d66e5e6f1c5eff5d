#include "core/training/exercise_trials.h"

#include <algorithm>
#include <set>

#include "core/training/exercise_values.h"
#include "core/training/rounds.h"
#include "core/training/table_grading.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

constexpr int tried_trainees = 60;

std::string drawn_text(const Exercise& exercise, const std::map<std::string, Decimal>& figures) {
  std::string all;
  for (const ExerciseParameter& each : exercise.parameters)
    if (each.range) all += (all.empty() ? "" : ", ") + each.name + " = " + figures.at(each.name).shortest();
  return all;
}

std::string path_in(const std::string& list, std::size_t at, const char* key) {
  return list + "." + std::to_string(at) + "." + key;
}

/// Answers of one copy that have no number, each name told once.
void try_copy(const Exercise& exercise, std::uint64_t seed, std::set<std::string>& told, Problems& found) {
  const Exercise mine = dealt(exercise, seed);
  const auto figures = drawn_figures(mine, seed);
  const ExerciseValues values = exercise_values(mine, figures);
  const auto tell = [&](const std::string& name, std::string path) {
    if (values.contains(name) || !told.insert(name).second) return;
    found.push_back(problem("exercise.variant_none", {"", 0, std::move(path)},
                            {{"name", name}, {"figures", drawn_text(mine, figures)}}));
  };
  for (std::size_t at = 0; at < exercise.derived.size(); ++at)
    tell(exercise.derived[at].name, path_in("derived", at, "formula"));
  for (std::size_t at = 0; at < exercise.fields.size(); ++at) {
    const ExerciseField& field = exercise.fields[at];
    const bool asked = mine.field(field.id) != nullptr;
    if (asked && field.expected) tell(field.id, path_in("field", at, "expected"));
    if (asked && field.is_decided() && decided_choice(field, values).empty())
      tell(field.id, path_in("field", at, "choice.0.when"));
    if (asked && field.table && !expected_rows(*field.table, field.table->rows, values))
      tell(field.id, path_in("field", at, "row"));
  }
}

/// An answer that an earlier mistake recognises first.
void find_hidden(const ExerciseField& field, std::size_t at, const ExerciseValues& values, Problems& found) {
  for (std::size_t later = 1; later < field.mistakes.size(); ++later) {
    const RecognisedMistake& hidden = field.mistakes[later];
    const auto value = hidden.when ? value_of(*hidden.when, values) : std::nullopt;
    if (!value) continue;
    const auto hides = [&](const RecognisedMistake& each) {
      const auto other = each.when ? value_of(*each.when, values) : std::nullopt;
      // A wider tolerance than the one before is a coarser case of the same mistake.
      return other && (other->decimal() - value->decimal()).abs() <= each.tolerance &&
             hidden.tolerance <= each.tolerance;
    };
    const auto end = field.mistakes.begin() + static_cast<std::ptrdiff_t>(later);
    const auto by = std::find_if(field.mistakes.begin(), end, hides);
    if (by != end)
      found.push_back(
          warning("exercise.mistake_hidden",
                  {"", 0, path_in("field", at, "mistake") + "." + std::to_string(later) + ".when"},
                  {{"mistake", hidden.id}, {"by", by->id}}));
  }
}

}  // namespace

Problems trial_problems(const Exercise& exercise) {
  Problems found;
  std::set<std::string> told;
  for (int trainee = 1; trainee <= tried_trainees; ++trainee)
    try_copy(exercise, variant_seed(exercise.id, "trial", trainee), told, found);
  const ExerciseValues values = exercise_values(exercise, {});
  for (std::size_t at = 0; at < exercise.fields.size(); ++at)
    find_hidden(exercise.fields[at], at, values, found);
  return found;
}

}  // namespace vireo
