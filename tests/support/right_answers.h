#pragma once
// The expected answers of an exercise as a trainee would type them, from the figures of one copy and, where
// some are given, from that trainee's own earlier answers.
#include <map>
#include <string>

#include "core/training/exercise_values.h"
#include "core/training/table_grading.h"
#include "core/training/typed_table.h"
#include "core/training/variant.h"

namespace vireo::test {

inline std::string typed_number(const ExerciseField& field, const FixedDecimal& value) {
  return field.kind == AnswerKind::date ? Date::of_days(static_cast<std::int32_t>(value.whole())).text()
                                        : value.decimal().shortest();
}

inline std::map<std::string, std::string> right_answers(const Exercise& exercise, std::uint64_t seed = 0,
                                                        const ExerciseValues& own = {}) {
  const ExerciseValues values = exercise_values(exercise, drawn_figures(exercise, seed), own);
  std::map<std::string, std::string> answers;
  for (const ExerciseField& field : exercise.fields) {
    std::string& answer = answers[field.id];
    if (field.is_number()) {
      answer = typed_number(field, values.at(field.id));
    } else if (field.table) {
      const auto rows = expected_rows(*field.table, field.table->rows, values);
      answer = table_text(*field.table, typed_rows(*field.table, *rows));
    } else if (field.kind == AnswerKind::text) {
      for (int word = 0; word < field.least_words; ++word) answer += "mot ";
    } else {
      for (const std::string& each :
           field.is_decided() ? decided_choice(field, values) : field.expected_choices)
        answer += (answer.empty() ? "" : ",") + each;
    }
  }
  return answers;
}

}  // namespace vireo::test
