#include "core/training/table_grading.h"

#include <algorithm>
#include <array>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/training/grading.h"
#include "core/training/row_pairing.h"
#include "core/training/word_answer.h"

namespace vireo {
namespace {

using OwnRows = std::vector<const std::vector<std::string>*>;

std::string choice_named(const AnswerColumn& column, const std::string& typed) {
  for (const ExerciseChoice& each : column.choices) {
    if (folded(each.id) == folded(typed)) return each.id;
    for (const auto& [language, text] : each.text.by_language)
      if (folded(text) == folded(typed)) return each.id;
  }
  return {};
}

bool cell_fits(const AnswerColumn& column, const std::string& typed, const ExpectedCell& expected) {
  if (expected.blank()) {
    if (typed.empty()) return true;
    const auto number = column.is_number() ? parse_answer(column.kind, typed) : std::nullopt;
    return number && number->is_zero();
  }
  if (typed.empty()) return false;
  if (column.kind == AnswerKind::choice) return choice_named(column, typed) == expected.word;
  if (!column.is_number()) return answer_fits(column.kind, expected.word, typed);
  const auto number = parse_answer(column.kind, typed);
  return number && (*number - expected.number->decimal()).abs() <= column.tolerance;
}

std::string cell_text(const AnswerColumn& column, const ExpectedCell& cell) {
  if (!cell.number) return cell.word;
  if (column.kind == AnswerKind::date)
    return Date::of_days(static_cast<std::int32_t>(cell.number->whole())).text();
  const int places = column.kind == AnswerKind::whole ? 0 : column.kind == AnswerKind::number ? 4 : 2;
  const Decimal shown = cell.number->decimal().rounded(places, Rounding::half_away_from_zero);
  return column.kind == AnswerKind::money ? shown.text() : shown.shortest();
}

/// The trainee's own number of a cell, else the expected one.
std::optional<FixedDecimal> number_to_go_on(const AnswerColumn& column, const ExpectedCell& expected,
                                            const std::string& typed) {
  const auto number = typed.empty() ? std::nullopt : parse_answer(column.kind, typed);
  return number ? FixedDecimal::from(*number) : expected.number;
}

/// One reading of what was typed: pairs, marks, sums.
class TableReading {
 public:
  TableReading(const AnswerTable& table, const TypedRows& typed, const ExpectedRows& expected)
      : table_(table), typed_(typed), expected_(expected), pairs_(paired()) {}

  OwnRows own() const {
    OwnRows rows;
    for (const auto& pair : pairs_) rows.push_back(pair ? &typed_[*pair] : nullptr);
    return rows;
  }

  /// `ways`: other tables whose cells are right too, since they follow from the trainee's own.
  GradedTable graded(const std::vector<ExpectedRows>& ways) const {
    GradedTable all;
    std::vector<bool> used(typed_.size(), false);
    for (std::size_t row = 0; row < expected_.size(); ++row) {
      if (pairs_[row]) used[*pairs_[row]] = true;
      all.rows.push_back(graded_row(row, ways));
    }
    for (std::size_t row = 0; row < typed_.size(); ++row)
      if (!used[row]) all.rows.push_back(row_too_much(typed_[row]));
    sum_up(all);
    return all;
  }

  bool is_whole() const { return graded({}).right; }
  bool has_row(std::size_t row) const { return pairs_[row] && graded_row(row, {}).right(); }
  bool has_any_row() const {
    for (std::size_t row = 0; row < expected_.size(); ++row)
      if (has_row(row)) return true;
    return false;
  }
  bool lacks_row(std::size_t row) const { return !pairs_[row]; }

 private:
  int likeness(const std::vector<ExpectedCell>& expected, const std::vector<std::string>& typed) const {
    int alike = 0;
    bool all = true;
    bool is_name = true;  // the first asked column is what a row is about
    for (std::size_t at = 0; at < table_.columns.size(); ++at) {
      if (table_.columns[at].given) continue;
      const bool fits = cell_fits(table_.columns[at], typed[at], expected[at]);
      all = all && fits;
      if (fits && !expected[at].blank()) alike += is_name ? 4 : 3;
      if (!fits && expected[at].blank()) --alike;
      is_name = false;
    }
    return std::max(0, alike) + (all ? 100 : 0);
  }

  std::vector<std::optional<std::size_t>> paired() const {
    std::vector<std::optional<std::size_t>> pairs(expected_.size());
    if (table_.has_given()) {
      for (std::size_t row = 0; row < pairs.size() && row < typed_.size(); ++row) pairs[row] = row;
      return pairs;
    }
    std::vector<std::vector<int>> alike(expected_.size(), std::vector<int>(typed_.size(), 0));
    for (std::size_t row = 0; row < expected_.size(); ++row)
      for (std::size_t of = 0; of < typed_.size(); ++of)
        alike[row][of] = likeness(expected_[row], typed_[of]);
    return table_.ordered ? pair_rows_in_order(alike, typed_.size()) : pair_rows(alike, typed_.size());
  }

  GradedRow graded_row(std::size_t row, const std::vector<ExpectedRows>& ways) const {
    GradedRow graded;
    graded.row = static_cast<int>(row) + 1;
    graded.missing = !pairs_[row];
    for (std::size_t at = 0; at < table_.columns.size(); ++at) {
      const AnswerColumn& column = table_.columns[at];
      if (column.given) continue;
      const ExpectedCell& expected = expected_[row][at];
      GradedCell cell{column.id, CellState::right, {}, cell_text(column, expected)};
      if (pairs_[row]) cell.answer = typed_[*pairs_[row]][at];
      if (!cell_fits(column, cell.answer, expected))
        cell.state =
            std::any_of(ways.begin(), ways.end(),
                        [&](const ExpectedRows& way) {
                          return !way[row][at].blank() && cell_fits(column, cell.answer, way[row][at]);
                        })
                ? CellState::followed
            : cell.answer.empty() ? CellState::missing
            : expected.blank()    ? CellState::unasked
                                  : CellState::wrong;
      graded.cells.push_back(std::move(cell));
    }
    return graded;
  }

  GradedRow row_too_much(const std::vector<std::string>& typed) const {
    GradedRow graded;
    for (std::size_t at = 0; at < table_.columns.size(); ++at)
      if (!table_.columns[at].given)
        graded.cells.push_back({table_.columns[at].id,
                                typed[at].empty() ? CellState::right : CellState::unasked,
                                typed[at],
                                {}});
    return graded;
  }

  /// A cell where nothing is expected earns nothing by staying blank; filled, it makes the table longer.
  void sum_up(GradedTable& all) const {
    int right = 0;
    int most = 0;
    int rows_right = 0;
    bool followed = false;
    bool whole = true;
    for (const GradedRow& row : all.rows) {
      const bool row_is_right = row.row > 0 && row.right();
      whole = whole && row_is_right;
      rows_right += row_is_right ? 1 : 0;
      for (const GradedCell& cell : row.cells) {
        followed = followed || cell.state == CellState::followed;
        const bool counts = !cell.expected.empty() || cell.state == CellState::unasked;
        most += counts ? 1 : 0;
        const bool earns = cell.state == CellState::right || cell.state == CellState::followed;
        right += counts && earns ? 1 : 0;
      }
    }
    if (table_.by_row) {
      right = rows_right;
      most = static_cast<int>(all.rows.size());
    }
    all.right = whole && !followed;
    all.followed = whole && followed;
    all.share = most == 0 ? Decimal() : Decimal::of(right).divided_by(Decimal::of(most), 2, Rounding::floor);
  }

  const AnswerTable& table_;
  const TypedRows& typed_;
  const ExpectedRows& expected_;
  std::vector<std::optional<std::size_t>> pairs_;
};

/// Whether at least one row shows the mistake, though the rest is not right either.
bool shows(const AnswerTable& table, const TypedRows& typed, const TableReading& reading,
           const TableMistake& mistake, const ExpectedRows& mistaken) {
  if (mistake.missing > 0)
    return reading.lacks_row(static_cast<std::size_t>(mistake.missing) - 1) &&
           typed.size() < table.rows.size() && reading.has_any_row();
  const TableReading as_mistaken(table, typed, mistaken);
  const auto shown = [&](std::size_t row) { return as_mistaken.has_row(row) && !reading.has_row(row); };
  if (mistake.row > 0) return shown(static_cast<std::size_t>(mistake.row) - 1);
  if (mistake.exchanged.empty()) return false;
  for (std::size_t row = 0; row < mistaken.size(); ++row)
    if (shown(row)) return true;
  return false;
}

void recognise(const ExerciseField& field, const TypedRows& typed, const TableReading& reading,
               const ExerciseValues& values, const ExerciseValues& followed, GradedTable& graded) {
  for (const bool all : {true, false}) {
    for (const RecognisedMistake& each : field.mistakes) {
      for (const ExerciseValues* way : std::array<const ExerciseValues*, 2>{&values, &followed}) {
        if (!each.table || (way == &followed && followed.empty())) continue;
        const auto mistaken = mistaken_rows(*field.table, *each.table, *way);
        if (!mistaken) continue;
        if (all ? !TableReading(*field.table, typed, *mistaken).is_whole()
                : !shows(*field.table, typed, reading, *each.table, *mistaken))
          continue;
        graded.mistake = &each;
        graded.mistake_is_all = all;
        return;
      }
    }
  }
}

}  // namespace

std::string_view name_of(CellState state) {
  constexpr std::array<std::string_view, 5> names{"right", "followed", "wrong", "missing", "unasked"};
  return names[static_cast<std::size_t>(state)];
}

bool GradedRow::right() const {
  return !missing && std::all_of(cells.begin(), cells.end(), [](const GradedCell& each) {
    return each.state == CellState::right || each.state == CellState::followed;
  });
}

std::optional<ExpectedRows> expected_rows(const AnswerTable& table, const std::vector<AnswerRow>& rows,
                                          const ExerciseValues& values, const OwnRows& own) {
  ExpectedRows all;
  ExerciseValues known = values;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::vector<std::string>* typed = row < own.size() ? own[row] : nullptr;
    std::vector<ExpectedCell> cells;
    ExerciseValues above;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
      const AnswerColumn& column = table.columns[at];
      ExpectedCell cell;
      if (const auto& formula = rows[row][at].formula) {
        cell.number = value_of(*formula, known);
        if (!cell.number) return std::nullopt;
      } else {
        cell.word = rows[row][at].word;
      }
      if (column.is_number()) {
        const auto number = number_to_go_on(column, cell, typed ? (*typed)[at] : std::string());
        // A blank amount is none.
        known["row_" + column.id] = above["above_" + column.id] = number.value_or(FixedDecimal::of(0));
      }
      cells.push_back(std::move(cell));
    }
    for (auto& [name, value] : above) known[name] = value;
    all.push_back(std::move(cells));
  }
  return all;
}

std::optional<ExpectedRows> mistaken_rows(const AnswerTable& table, const TableMistake& mistake,
                                          const ExerciseValues& values) {
  std::vector<AnswerRow> rows = mistake.rows.empty() ? table.rows : mistake.rows;
  const auto place = [&](const std::string& id) {
    return static_cast<std::size_t>(table.column(id) - table.columns.data());
  };
  if (mistake.row > 0) rows[static_cast<std::size_t>(mistake.row) - 1][place(mistake.column)] = mistake.cell;
  auto all = expected_rows(table, rows, values);
  if (!all) return std::nullopt;
  if (mistake.exchanged.size() == 2)
    for (auto& row : *all) std::swap(row[place(mistake.exchanged[0])], row[place(mistake.exchanged[1])]);
  if (mistake.missing > 0) {
    const auto at = static_cast<std::size_t>(mistake.missing) - 1;
    if (table.has_given())
      (*all)[at].assign(table.columns.size(), {});
    else
      all->erase(all->begin() + static_cast<std::ptrdiff_t>(at));
  }
  return all;
}

TypedRows typed_rows(const AnswerTable& table, const ExpectedRows& rows) {
  TypedRows typed;
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at < row.size(); ++at)
      cells.push_back(table.columns[at].given ? std::string() : cell_text(table.columns[at], row[at]));
    typed.push_back(std::move(cells));
  }
  return typed;
}

GradedTable grade_table(const ExerciseField& field, const TypedRows& typed, const ExerciseValues& values,
                        const ExerciseValues& followed) {
  const AnswerTable& table = *field.table;
  GradedTable graded;
  graded.blank = std::all_of(typed.begin(), typed.end(), [](const std::vector<std::string>& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
  });
  const auto expected = expected_rows(table, table.rows, values);
  if (graded.blank || !expected) return graded;
  const TableReading reading(table, typed, *expected);
  std::vector<ExpectedRows> ways;
  for (const ExerciseValues* way : std::array<const ExerciseValues*, 2>{&values, &followed})
    if (way == &values || !followed.empty()) {
      if (auto own = expected_rows(table, table.rows, *way, reading.own())) ways.push_back(std::move(*own));
      if (way == &followed)
        if (auto straight = expected_rows(table, table.rows, *way)) ways.push_back(std::move(*straight));
    }
  graded = reading.graded(ways);
  if (!graded.right && !graded.followed) recognise(field, typed, reading, values, followed, graded);
  return graded;
}

}  // namespace vireo
