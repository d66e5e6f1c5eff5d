#pragma once
// AnswerTable: a table of rows as an answer: a journal entry, a VAT table, a cash plan by month. Its columns
// are typed, its expected cells are formulas or words; a given column is shown, not asked. Values only; part
// of exercise.h, read by typed_table.h, judged by table_grading.h.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/local_text.h"
#include "core/formula/expression.h"

namespace vireo {

enum class AnswerKind {
  number,
  money,
  hours,
  percent,
  whole,
  date,
  choice,
  choices,
  order,
  text,     // of a length, read by a person
  word,     // compared, capitals and accents aside
  account,  // a number of an account: 411 is 411000
  table
};
const std::vector<std::pair<std::string, AnswerKind>>& answer_kinds();
/// Those a column can be.
const std::vector<std::pair<std::string, AnswerKind>>& column_kinds();

struct ExerciseChoice {
  std::string id{};
  LocalText text{};
  std::optional<Decimal> share{};  // of several: what ticking it earns or takes
  LocalText feedback{};
  std::optional<Expression> when{};  // it is the right one where this holds
};

struct AnswerColumn {
  std::string id{};
  AnswerKind kind = AnswerKind::money;
  LocalText label{};
  bool given = false;  // shown, not asked
  Decimal tolerance{};
  std::vector<ExerciseChoice> choices{};

  bool is_number() const { return kind <= AnswerKind::date; }
};

/// What stands in one cell. Neither formula nor word: it stays blank.
struct AnswerCell {
  std::optional<Expression>
      formula{};       // of a number; "row_x" is column x of its row, "above_x" of the row above
  std::string word{};  // or a choice's id
  LocalText text{};    // of a given column
};

using AnswerRow = std::vector<AnswerCell>;  // a cell a column

struct AnswerTable {
  std::vector<AnswerColumn> columns{};
  std::vector<AnswerRow> rows{};
  bool ordered = false;  // the order of the rows counts
  bool by_row = false;   // marks by whole rows, else by cells

  /// Rows are named by a given column, so that each stands at its place.
  bool has_given() const;
  std::size_t asked() const;  // columns
  const AnswerColumn* column(std::string_view id) const;
};

/// The expected table with one fault.
struct TableMistake {
  std::vector<std::string> exchanged{};  // two columns whose cells changed places
  int missing = 0;                       // this row is not there, counted from 1
  int row = 0;                           // in this row ...
  std::string column{};                  // ... this cell is another
  AnswerCell cell{};
  std::vector<AnswerRow> rows{};  // or the whole table as it is mistaken
};

}  // namespace vireo
