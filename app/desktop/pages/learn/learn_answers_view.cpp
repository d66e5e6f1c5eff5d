// LearnView: what is typed, between the form and the book: one field, several ticks, or a table's cells.
#include <algorithm>

#include "app/desktop/pages/learn/learn_view.h"
#include "core/base/text.h"
#include "core/training/typed_table.h"

namespace vireo {
namespace {

constexpr std::size_t rows_offered_least = 4;
constexpr std::size_t rows_offered_most = 30;

/// What follows the "#" in the form's fields of one answer; empty: the answer is one field, or a table.
std::vector<std::string> parts_of(const ExerciseField& field) {
  std::vector<std::string> parts;
  if (field.kind == AnswerKind::choices)
    for (const ExerciseChoice& each : field.choices) parts.push_back(each.id);
  if (field.kind == AnswerKind::order)
    for (std::size_t place = 1; place <= field.choices.size(); ++place)
      parts.push_back(std::to_string(place));
  return parts;
}

void add_cells(const ExerciseField& field, const std::string& value,
               std::vector<std::pair<std::string, std::string>>& values) {
  const auto typed = parse_typed_table(*field.table, value);
  for (std::size_t row = 0; typed && row < typed->size() && row < LearnView::rows_most(field); ++row)
    for (std::size_t at = 0; at < field.table->columns.size(); ++at)
      if (!field.table->columns[at].given)
        values.emplace_back(LearnView::cell_field(field, row + 1, field.table->columns[at]),
                            (*typed)[row][at]);
}

}  // namespace

std::string LearnView::choice_field(const ExerciseField& field, const std::string& choice) {
  return field.id + "#" + choice;
}

std::string LearnView::cell_field(const ExerciseField& field, std::size_t row, const AnswerColumn& column) {
  return field.id + "#" + std::to_string(row) + "." + column.id;
}

std::size_t LearnView::rows_most(const ExerciseField& field) {
  return field.table->has_given() ? field.table->rows.size() : rows_offered_most;
}

std::vector<std::string> LearnView::form_fields(const std::optional<Exercise>& exercise) {
  std::vector<std::string> all;
  if (!exercise) return all;
  for (const ExerciseField& field : exercise->fields) {
    if (field.state) continue;
    const auto parts = parts_of(field);
    if (parts.empty() && !field.table) all.push_back(field.id);
    for (const std::string& part : parts) all.push_back(choice_field(field, part));
    if (!field.table) continue;
    for (std::size_t row = 1; row <= rows_most(field); ++row)
      for (const AnswerColumn& column : field.table->columns)
        if (!column.given) all.push_back(cell_field(field, row, column));
  }
  return all;
}

void LearnView::load() {
  if (!exercise_) return;
  std::vector<std::pair<std::string, std::string>> values;
  for (const ExerciseField& field : exercise_->fields) {
    if (field.state) continue;
    const auto known = answers_.find(field.id);
    // What was kept since stands before what was given.
    const std::string value =
        known == answers_.end() ? std::string() : known->second.typed.value_or(known->second.value);
    if (field.table) {
      add_cells(field, value, values);
      continue;
    }
    const auto parts = parts_of(field);
    if (parts.empty()) values.emplace_back(field.id, value);
    const auto given = split(value, ',');
    for (std::size_t at = 0; at < parts.size(); ++at) {
      const bool ticked = std::find(given.begin(), given.end(), parts[at]) != given.end();
      const std::string placed = at < given.size() ? given[at] : std::string();
      values.emplace_back(choice_field(field, parts[at]), field.kind == AnswerKind::order ? placed
                                                          : ticked                        ? "yes"
                                                                                          : "");
    }
  }
  form.load(values);
}

/// What was given for correction before, as typed() would write it.
std::string LearnView::given(const ExerciseField& field) const {
  const auto known = answers_.find(field.id);
  if (known == answers_.end()) return {};
  if (!field.table) return known->second.value;
  const auto rows = parse_typed_table(*field.table, known->second.value);
  return rows && !known->second.value.empty() ? table_text(*field.table, *rows) : std::string();
}

std::string LearnView::typed(const ExerciseField& field) const {
  if (field.table) {
    TypedRows rows;
    bool blank = true;
    for (std::size_t row = 1; row <= rows_most(field); ++row) {
      std::vector<std::string> cells;
      bool row_is_blank = true;
      for (const AnswerColumn& column : field.table->columns) {
        cells.push_back(column.given ? std::string() : trimmed(form.text(cell_field(field, row, column))));
        row_is_blank = row_is_blank && cells.back().empty();
      }
      if (!row_is_blank || field.table->has_given()) rows.push_back(std::move(cells));
      blank = blank && row_is_blank;
    }
    return blank ? std::string() : table_text(*field.table, rows);
  }
  const auto parts = parts_of(field);
  if (parts.empty()) return trimmed(form.text(field.id));
  std::string all;
  for (const std::string& part : parts) {
    const std::string& value = form.text(choice_field(field, part));
    if (value.empty()) continue;
    all += (all.empty() ? "" : ",") + (field.kind == AnswerKind::order ? value : part);
  }
  return all;
}

Checked<std::string> LearnView::keep() {
  if (!exercise_) return problem("exercise.not_a_submission");
  std::map<std::string, std::string> now;
  for (const ExerciseField& field : fields())
    if (!field.state) {
      const auto known = answers_.find(field.id);
      const std::string value = typed(field);
      // The same answer written another way waits for nothing.
      now[field.id] = value == given(field) && known != answers_.end() ? known->second.value : value;
    }
  const auto kept = session_.act([&](Book& book) { return keep_typed(book, *exercise_, now); });
  if (!kept) return kept.problems();
  form.mark_saved();
  refresh();
  return session_.wording().text("learn.kept");
}

std::size_t LearnView::rows_offered(const ExerciseField& field) const {
  if (field.table->has_given()) return field.table->rows.size();
  std::size_t filled = 0;
  for (std::size_t row = 1; row <= rows_offered_most; ++row)
    for (const AnswerColumn& column : field.table->columns)
      if (!form.text(cell_field(field, row, column)).empty()) filled = row;
  return std::min(rows_offered_most, std::max(rows_offered_least, filled + 1));
}

std::vector<NamedValue> LearnView::cell_choices(const AnswerColumn& column) const {
  std::vector<NamedValue> all{{"", session_.wording().text("learn.choose")}};
  for (const ExerciseChoice& each : column.choices)
    all.push_back({each.id, each.text.in(session_.wording().language())});
  return all;
}

std::string LearnView::given_cell(const ExerciseField& field, std::size_t row, std::size_t column) const {
  return field.table->rows[row - 1][column].text.in(session_.wording().language());
}

bool LearnView::paste(const ExerciseField& field, std::size_t row, const AnswerColumn& column,
                      const std::string& text) {
  if (text.find_first_of("\t\n") == std::string::npos) return false;
  std::vector<const AnswerColumn*> asked;
  std::size_t first = 0;
  for (const AnswerColumn& each : field.table->columns) {
    if (each.given) continue;
    if (each.id == column.id) first = asked.size();
    asked.push_back(&each);
  }
  for (const auto& cells : pasted_cells(text)) {
    if (row > rows_most(field)) break;
    for (std::size_t at = 0; at < cells.size() && first + at < asked.size(); ++at)
      form.set(cell_field(field, row, *asked[first + at]), cells[at]);
    ++row;
  }
  return true;
}

}  // namespace vireo
