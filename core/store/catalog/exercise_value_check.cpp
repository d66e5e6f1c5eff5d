#include "core/store/catalog/exercise_value_check.h"

#include <algorithm>

#include "core/training/exercise_values.h"
#include "core/training/grading.h"
#include "core/training/table_grading.h"

namespace vireo {
namespace {

/// The table of a mistake; accepted answers are counted before them.
TomlTable mistake_row(const TomlTable& row, std::size_t at) {
  auto all = row.tables_if("accepted");
  for (TomlTable& each : row.tables_if("mistake")) all.push_back(std::move(each));
  return at < all.size() ? all[at] : row;
}

void refuse_right(const TomlTable& row, const RecognisedMistake& mistake) {
  row.refuse("exercise.mistake_is_right", row.has("when") ? "when" : "", {{"mistake", mistake.id}});
}

bool knows_all(const Expression& formula, const ExerciseValues& values) {
  return (formula.operation != Operation::name || values.contains(formula.name)) &&
         std::all_of(formula.of.begin(), formula.of.end(),
                     [&](const Expression& each) { return knows_all(each, values); });
}

/// Every formula of its choices can be reckoned: none rests on what was refused already.
bool knows_all(const ExerciseField& field, const ExerciseValues& values) {
  return std::all_of(field.choices.begin(), field.choices.end(),
                     [&](const ExerciseChoice& each) { return each.when && knows_all(*each.when, values); });
}

/// `formula` null: it was refused already.
void refuse_value(const TomlTable& row, const char* key, const std::string& name, const Expression* formula,
                  const ExerciseValues& values) {
  if (formula && knows_all(*formula, values)) row.refuse("exercise.value_none", key, {{"name", name}});
}

void check_number(const TomlTable& row, const ExerciseField& field, const ExerciseValues& values) {
  const auto expected = values.find(field.id);
  if (expected == values.end())
    refuse_value(row, "expected", field.id, field.expected ? &*field.expected : nullptr, values);
  for (std::size_t at = 0; at < field.mistakes.size(); ++at) {
    const RecognisedMistake& mistake = field.mistakes[at];
    if (!mistake.when) continue;
    const auto value = value_of(*mistake.when, values);
    if (!value) refuse_value(mistake_row(row, at), "when", mistake.id, &*mistake.when, values);
    // Around the right answer, a wider tolerance is one that is nearly right.
    else if (expected != values.end() &&
             (value->decimal() - expected->second.decimal()).abs() <= field.tolerance &&
             mistake.tolerance <= field.tolerance)
      refuse_right(mistake_row(row, at), mistake);
  }
}

void check_table(const TomlTable& row, const ExerciseField& field, const ExerciseValues& values) {
  if (!expected_rows(*field.table, field.table->rows, values))
    return row.refuse("exercise.value_none", "row", {{"name", field.id}});
  for (std::size_t at = 0; at < field.mistakes.size(); ++at) {
    const RecognisedMistake& mistake = field.mistakes[at];
    if (!mistake.table) continue;
    const auto rows = mistaken_rows(*field.table, *mistake.table, values);
    if (!rows)
      mistake_row(row, at).refuse("exercise.value_none", "", {{"name", mistake.id}});
    else if (grade_table(field, typed_rows(*field.table, *rows), values, {}).right)
      refuse_right(mistake_row(row, at), mistake);
  }
}

}  // namespace

void check_exercise_values(const TomlTable& root, const Exercise& exercise) {
  if (exercise.fields.empty()) return;

  const ExerciseValues values = exercise_values(exercise, {});
  const auto derived = root.tables_if("derived");
  for (std::size_t at = 0; at < exercise.derived.size() && at < derived.size(); ++at)
    if (const DerivedValue& each = exercise.derived[at]; !values.contains(each.name))
      refuse_value(derived[at], "formula", each.name, &each.formula, values);
  const auto rows = root.tables("field");
  for (std::size_t at = 0; at < exercise.fields.size(); ++at) {
    const ExerciseField& field = exercise.fields[at];
    if (field.table) check_table(rows[at], field, values);
    if (field.is_number()) check_number(rows[at], field, values);
    if (field.is_decided() && knows_all(field, values) && decided_choice(field, values).empty())
      rows[at].refuse("exercise.no_choice_holds", "choice", {{"name", field.id}});
    for (std::size_t each = 0; each < field.mistakes.size(); ++each)
      for (const std::string& word : field.expected_words)
        if (word == field.mistakes[each].choice)
          refuse_right(mistake_row(rows[at], each), field.mistakes[each]);
  }
}

}  // namespace vireo
