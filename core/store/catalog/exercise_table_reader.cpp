#include "core/store/catalog/exercise_table_reader.h"

#include <algorithm>

#include "core/store/catalog/knowledge_reader.h"

namespace vireo {
namespace {

constexpr std::size_t most_columns = 12;
constexpr std::size_t most_rows = 60;

bool is_plain_name(const std::string& id) {
  return !id.empty() && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](unsigned char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

AnswerColumn read_column(const TomlTable& row) {
  AnswerColumn column;
  column.id = row.text("id");
  if (!is_plain_name(column.id) || column.id == "row" || column.id == "column")
    row.refuse("exercise.column_name_wrong", "id", {{"name", column.id}});
  column.given = row.boolean_if("given", false);
  column.kind = column.given ? AnswerKind::word : row.one_of<AnswerKind>("kind", column_kinds());
  column.label = read_names(row, "label");
  if (column.is_number()) {
    column.tolerance = row.decimal_if("tolerance").value_or(Decimal::of(1, 2));
    if (column.tolerance.is_negative()) row.refuse("exercise.share_wrong", "tolerance");
  }
  if (column.kind == AnswerKind::choice)
    for (const TomlTable& choice : row.tables("choice"))
      column.choices.push_back({choice.text("id"), read_names(choice, "text"), std::nullopt, {}});
  return column;
}

/// Names that the cells of a table may use while it is read: "row_x" and "above_x".
class LentNames {
 public:
  LentNames(const AnswerTable& table, ExerciseNames& names) : names_(names) {
    for (const AnswerColumn& each : table.columns)
      if (each.is_number())
        for (const char* of : {"row_", "above_"}) {
          lent_.push_back(of + each.id);
          names_.lend(lent_.back());
        }
  }
  ~LentNames() {
    for (const std::string& each : lent_) names_.take_back(each);
  }
  LentNames(const LentNames&) = delete;
  LentNames& operator=(const LentNames&) = delete;

 private:
  ExerciseNames& names_;
  std::vector<std::string> lent_{};
};

AnswerCell read_cell(const TomlTable& row, const std::string& key, const AnswerColumn& column,
                     const ExerciseNames& names) {
  AnswerCell cell;
  if (!row.has(key)) return cell;
  const std::string text = row.text(key);
  if (column.is_number()) {
    cell.formula = names.formula_of(row, key, text);
    return cell;
  }
  cell.word = text;
  const bool known = std::any_of(column.choices.begin(), column.choices.end(),
                                 [&](const ExerciseChoice& each) { return each.id == text; });
  if (column.kind == AnswerKind::choice && !text.empty() && !known)
    row.refuse("exercise.choice_unknown", key, {{"name", text}});
  return cell;
}

AnswerRow read_row(const TomlTable& row, const AnswerTable& table, const ExerciseNames& names) {
  AnswerRow cells;
  for (const AnswerColumn& column : table.columns) {
    if (column.given)
      cells.push_back({std::nullopt, {}, read_names(row, column.id)});
    else
      cells.push_back(read_cell(row, column.id, column, names));
  }
  return cells;
}

bool is_empty(const AnswerRow& row) {
  return std::all_of(row.begin(), row.end(),
                     [](const AnswerCell& cell) { return !cell.formula && cell.word.empty(); });
}

}  // namespace

AnswerTable read_answer_table(const TomlTable& field, ExerciseNames& names) {
  AnswerTable table;
  table.ordered = field.boolean_if("ordered", false);
  const std::vector<std::pair<std::string, bool>> ways{{"cell", false}, {"row", true}};
  table.by_row = field.one_of_if<bool>("marks", ways).value_or(false);
  SeenIds ids;
  for (const TomlTable& row : field.tables("column")) {
    ids.read(row);
    table.columns.push_back(read_column(row));
  }
  if (table.asked() == 0 || table.columns.size() > most_columns)
    field.refuse("exercise.column_missing", "column", {{"most", static_cast<std::int64_t>(most_columns)}});
  const LentNames lent(table, names);
  for (const TomlTable& row : field.tables("row")) {
    table.rows.push_back(read_row(row, table, names));
    if (is_empty(table.rows.back())) row.refuse("exercise.row_missing", "");
  }
  if (table.rows.empty()) field.refuse("exercise.row_missing", "row");
  if (table.rows.size() > most_rows)
    field.refuse("exercise.too_many_rows", "row", {{"most", static_cast<std::int64_t>(most_rows)}});
  return table;
}

TableMistake read_table_mistake(const TomlTable& mistake, const AnswerTable& table, ExerciseNames& names) {
  TableMistake read;
  const LentNames lent(table, names);
  const auto column = [&](const std::string& id, const char* key) {
    const AnswerColumn* found = table.column(id);
    if (!found || found->given) mistake.refuse("exercise.column_unknown", key, {{"name", id}});
    return found && !found->given ? found : nullptr;
  };
  const auto row = [&](const char* key) {
    const int number = mistake.integer_if(key).value_or(0);
    const bool there = number >= 1 && static_cast<std::size_t>(number) <= table.rows.size();
    if (mistake.has(key) && !there) mistake.refuse("exercise.row_unknown", key);
    return there ? number : 0;
  };
  const auto exchanged = mistake.texts_if("exchanged");
  for (const std::string& id : exchanged)
    if (column(id, "exchanged")) read.exchanged.push_back(id);
  read.missing = row("missing");
  const bool altered = !mistake.has("column") ? false : column(mistake.text("column"), "column") != nullptr;
  const auto rows = mistake.has("column") ? std::vector<TomlTable>{} : mistake.tables_if("row");
  if (altered) {
    read.column = mistake.text("column");
    read.row = row("row");
    read.cell = read_cell(mistake, "answer", *table.column(read.column), names);
  }
  for (const TomlTable& each : rows) read.rows.push_back(read_row(each, table, names));
  const int ways = (exchanged.empty() ? 0 : 1) + (mistake.has("missing") ? 1 : 0) +
                   (mistake.has("column") ? 1 : 0) + (rows.empty() ? 0 : 1);
  const bool halves = (!exchanged.empty() && exchanged.size() != 2) || (altered && !mistake.has("row"));
  const bool other_length = !rows.empty() && table.has_given() && rows.size() != table.rows.size();
  if (ways != 1 || halves || other_length) mistake.refuse("exercise.table_mistake", "");
  return read;
}

}  // namespace vireo
