#pragma once
// Judges a table of rows: pairs typed rows with expected ones as it is best for the trainee, marks cell by
// cell, keeps what follows rightly from one's own cells, and recognises a mistake that runs through the
// table. Pure; called by grading.h for a field of kind "table".
#include <optional>
#include <string>
#include <vector>

#include "core/training/exercise.h"
#include "core/training/exercise_values.h"
#include "core/training/typed_table.h"

namespace vireo {

enum class CellState { right, followed, wrong, missing, unasked };
std::string_view name_of(CellState state);

struct GradedCell {
  std::string column{};
  CellState state = CellState::right;
  std::string answer{};
  std::string expected{};  // canonical
};

struct GradedRow {
  int row = 0;  // of the expected ones, counted from 1; 0: nothing like it is expected
  bool missing = false;
  std::vector<GradedCell> cells{};  // asked ones

  bool right() const;
};

struct GradedTable {
  Decimal share{};  // two decimals, rounded down
  bool right = false;
  bool followed = false;  // right, but only by one's own cells
  bool blank = false;
  const RecognisedMistake* mistake = nullptr;
  bool mistake_is_all = false;    // the table is right but for that mistake
  std::vector<GradedRow> rows{};  // expected ones in their order, then what is too much
};

/// What is expected in a cell.
struct ExpectedCell {
  std::optional<FixedDecimal> number{};
  std::string word{};  // of words, accounts, choices

  bool blank() const { return !number && word.empty(); }
};
using ExpectedRows = std::vector<std::vector<ExpectedCell>>;

/// With `values` for the figures; `own`, a typed row (or none) for each expected one, lends its cells to
/// "row_x" and "above_x". Nothing when a formula gives no number.
std::optional<ExpectedRows> expected_rows(const AnswerTable& table, const std::vector<AnswerRow>& rows,
                                          const ExerciseValues& values,
                                          const std::vector<const std::vector<std::string>*>& own = {});
/// The table as that mistake would have it; nothing when it gives no numbers.
std::optional<ExpectedRows> mistaken_rows(const AnswerTable& table, const TableMistake& mistake,
                                          const ExerciseValues& values);
/// As the trainee would type them.
TypedRows typed_rows(const AnswerTable& table, const ExpectedRows& rows);

/// `followed`: the values with earlier answers of the trainee's own, or empty.
GradedTable grade_table(const ExerciseField& field, const TypedRows& typed, const ExerciseValues& values,
                        const ExerciseValues& followed);

}  // namespace vireo
