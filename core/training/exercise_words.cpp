#include "core/training/exercise_words.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/training/grading.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

std::string worded_choices(AnswerKind kind, const std::vector<ExerciseChoice>& choices,
                           std::string_view canonical, const Wording& wording) {
  std::string all;
  for (const std::string& id : split(canonical, ',')) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const ExerciseChoice& each) {
      return folded(each.id) == folded(trimmed(id));
    });
    if (found == choices.end()) return std::string(canonical);
    all += (all.empty()                 ? ""
            : kind == AnswerKind::order ? " → "
                                        : " · ") +
           found->text.in(wording.language());
  }
  return all;
}

std::string worded_number(AnswerKind kind, std::string_view canonical, const Wording& wording) {
  const auto number = parse_answer(kind, canonical);
  if (!number) return std::string(canonical);
  if (kind == AnswerKind::date)
    return wording.date(Date::of_days(static_cast<std::int32_t>(number->at_places(0).value_or(0))));
  // Cents are written whole: 20.60.
  const bool cents = kind == AnswerKind::money && number->shortest().find('.') != std::string::npos;
  const std::string written = cents ? wording.number(*number, 2) : wording.number(*number);
  return kind == AnswerKind::percent ? wording.percent(Rate::percent(*number)) : written;
}

std::string worded_table(const AnswerTable& table, std::string_view canonical, const Wording& wording) {
  const auto rows = parse_typed_table(table, canonical);
  if (!rows) return std::string(canonical);
  std::string all;
  for (std::size_t row = 0; row < rows->size(); ++row) {
    if (row > 0) all += "\n";
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
      const AnswerColumn& column = table.columns[at];
      const std::string cell = column.given ? table.rows[row][at].text.in(wording.language())
                                            : worded_cell(column, (*rows)[row][at], wording);
      all += (at == 0 ? "" : " · ") + (cell.empty() ? "–" : cell);
    }
  }
  return all;
}

/// "row 2 (debit, credit)"; nothing for a row that is right.
std::string row_to_look_at(const AnswerTable& table, const GradedRow& row, int place,
                           const Wording& wording) {
  std::string columns;
  for (const GradedCell& cell : row.cells)
    if (cell.state != CellState::right && cell.state != CellState::followed)
      columns += (columns.empty() ? "" : ", ") + table.column(cell.column)->label.in(wording.language());
  return wording.text("exercise.table_row", {{"row", std::int64_t{place}}, {"columns", columns}});
}

std::string cells_to_look_at(const AnswerTable& table, const GradedField& graded, const Wording& wording) {
  std::string rows;
  std::int64_t missing = 0;
  std::int64_t unasked = 0;
  int place = 0;
  for (const GradedRow& row : graded.rows) {
    ++place;
    if (row.row == 0)
      ++unasked;
    else if (row.missing)
      ++missing;
    else if (!row.right())
      rows += (rows.empty() ? "" : " ; ") +
              row_to_look_at(table, row, table.has_given() ? row.row : place, wording);
  }
  std::string all;
  const auto add = [&](const std::string& more) { all += (all.empty() ? "" : " ") + more; };
  if (!rows.empty()) add(wording.text("exercise.table_rows", {{"rows", rows}}));
  if (missing > 0) add(wording.text("exercise.table_missing", {{"count", missing}}));
  if (unasked > 0) add(wording.text("exercise.table_unasked", {{"count", unasked}}));
  return all;
}

}  // namespace

std::string worded_answer(const ExerciseField& field, std::string_view canonical, const Wording& wording) {
  if (canonical.empty() || field.kind == AnswerKind::text) return std::string(canonical);
  if (field.state && field.state->is_yes_or_no())
    return wording.text(canonical == "1" ? "exercise.yes" : "exercise.no");
  if (field.table) return worded_table(*field.table, canonical, wording);
  if (!field.is_number()) return worded_choices(field.kind, field.choices, canonical, wording);
  return worded_number(field.kind, canonical, wording);
}

std::string worded_cell(const AnswerColumn& column, std::string_view canonical, const Wording& wording) {
  if (canonical.empty()) return {};
  if (column.kind == AnswerKind::choice)
    return worded_choices(column.kind, column.choices, canonical, wording);
  return column.is_number() ? worded_number(column.kind, canonical, wording) : std::string(canonical);
}

std::string worded_solution(const Exercise& exercise, std::uint64_t seed, const Wording& wording) {
  std::string all = exercise.solution.in(wording.language());
  for (const ExerciseField& each : exercise.fields)
    if (const std::string& own = each.solution.in(wording.language()); !own.empty())
      all += (all.empty() ? "" : "\n") + own;
  return with_figures(std::move(all), shown_figures(exercise, seed, wording));
}

std::string worded_hint_price(int taken, const Wording& wording) {
  const int left = std::max(0, free_hints - taken);
  return left > 0 ? wording.text("exercise.hint_free", {{"left", std::int64_t{left}}})
                  : wording.text("exercise.hint_paid");
}

std::string worded_feedback(const ExerciseField& field, const GradedField& graded, const Wording& wording) {
  std::string all = graded.feedback.in(wording.language());
  if (!field.table || graded.state == GradedState::right) return all;
  const std::string cells = cells_to_look_at(*field.table, graded, wording);
  if (!cells.empty()) all += (all.empty() ? "" : " ") + cells;
  return all;
}

}  // namespace vireo
