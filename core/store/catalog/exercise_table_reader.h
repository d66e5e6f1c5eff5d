#pragma once
// Reads the columns, rows and mistakes of a field of kind "table" in an exercise file. Called by
// exercise_file.cpp.
#include "core/store/catalog/exercise_names.h"
#include "core/training/exercise.h"

namespace vireo {

/// [[field.column]] and [[field.row]]. Problems "exercise.column_missing", "exercise.row_missing",
/// "exercise.too_many_rows", "exercise.choice_unknown" {name}, "exercise.column_name_wrong" {name}, those of
/// formulas.
AnswerTable read_answer_table(const TomlTable& field, ExerciseNames& names);
/// `exchanged`, `missing`, `row` with `column` and `answer`, or [[field.mistake.row]]. Problems
/// "exercise.table_mistake" when it is none of them, "exercise.column_unknown" {name},
/// "exercise.row_unknown".
TableMistake read_table_mistake(const TomlTable& mistake, const AnswerTable& table, ExerciseNames& names);

/// [[round]] with its cards; figures that a card sets join the exercise's. Problems "exercise.card_missing",
/// "template.duplicate_id".
std::vector<ExerciseRound> read_rounds(const TomlTable& root, Exercise& exercise, ExerciseNames& names);
/// Every round is asked something with each of its cards, for as many points. Problems
/// "exercise.round_unknown" {name}, "exercise.card_unknown" {name}, "exercise.round_empty" {name},
/// "exercise.round_points" {name}.
void check_rounds(const TomlTable& root, const Exercise& exercise);

}  // namespace vireo
