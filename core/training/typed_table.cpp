#include "core/training/typed_table.h"

#include <algorithm>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr std::size_t most_rows = 200;

std::vector<std::string> trimmed_cells(std::vector<std::string> cells) {
  for (std::string& each : cells) each = trimmed(each);
  return cells;
}

bool is_blank(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& each) { return each.empty(); });
}

/// As they were separated, without blank rows at the end.
TypedRows separated(std::string_view typed) {
  const bool by_lines = typed.find_first_of("\n\t") != std::string_view::npos;
  const char between = by_lines && typed.find('\t') != std::string_view::npos ? '\t' : '|';
  TypedRows rows;
  for (std::string row : split(typed, by_lines ? '\n' : ';')) {
    if (row.ends_with('\r')) row.pop_back();
    rows.push_back(trimmed_cells(split(row, between)));
  }
  while (!rows.empty() && is_blank(rows.back())) rows.pop_back();
  return rows;
}

bool names(const AnswerColumn& column, const std::string& cell) {
  if (folded(cell) == folded(column.id)) return true;
  return std::any_of(column.label.by_language.begin(), column.label.by_language.end(),
                     [&](const auto& each) { return folded(each.second) == folded(cell); });
}

bool is_header(const AnswerTable& table, const std::vector<std::string>& cells) {
  std::size_t at = 0;
  for (const AnswerColumn& column : table.columns) {
    if (at < cells.size() && names(column, cells[at]))
      ++at;
    else if (!column.given)
      return false;
  }
  return at == cells.size();
}

/// One cell a column; nothing when the count fits neither all columns nor the asked ones.
std::optional<std::vector<std::string>> aligned(const AnswerTable& table,
                                                const std::vector<std::string>& cells) {
  const bool whole = table.has_given() && cells.size() == table.columns.size();
  if (!whole && cells.size() > table.asked()) return std::nullopt;
  std::vector<std::string> row;
  std::size_t at = 0;
  for (const AnswerColumn& column : table.columns) {
    const bool takes = whole || !column.given;
    row.push_back(takes && at < cells.size() && !column.given ? cells[at] : std::string());
    if (takes) ++at;
  }
  return row;
}

/// The question's row that the given cells name, when the row was typed with them.
std::optional<std::size_t> named_row(const AnswerTable& table, const std::vector<std::string>& cells) {
  if (cells.size() != table.columns.size()) return std::nullopt;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    bool named = true;
    for (std::size_t at = 0; at < cells.size(); ++at) {
      if (!table.columns[at].given) continue;
      const auto& words = table.rows[row][at].text.by_language;
      named = named && std::any_of(words.begin(), words.end(), [&](const auto& each) {
                return folded(each.second) == folded(cells[at]);
              });
    }
    if (named) return row;
  }
  return std::nullopt;
}

std::optional<TypedRows> at_given_rows(const AnswerTable& table, const TypedRows& typed) {
  TypedRows rows(table.rows.size(), std::vector<std::string>(table.columns.size()));
  for (std::size_t at = 0; at < typed.size(); ++at) {
    const std::size_t place = named_row(table, typed[at]).value_or(at);
    auto row = aligned(table, typed[at]);
    if (!row || place >= rows.size()) return std::nullopt;
    rows[place] = std::move(*row);
  }
  return rows;
}

}  // namespace

std::optional<TypedRows> parse_typed_table(const AnswerTable& table, std::string_view typed) {
  TypedRows read = separated(typed);
  if (!read.empty() && is_header(table, read.front())) read.erase(read.begin());
  if (read.size() > most_rows) return std::nullopt;
  if (table.has_given()) return at_given_rows(table, read);
  TypedRows rows;
  for (const auto& cells : read) {
    if (is_blank(cells)) continue;
    auto row = aligned(table, cells);
    if (!row) return std::nullopt;
    rows.push_back(std::move(*row));
  }
  return rows;
}

std::string table_text(const AnswerTable& table, const TypedRows& rows) {
  const bool plain = std::all_of(rows.begin(), rows.end(), [](const std::vector<std::string>& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) {
      return cell.find_first_of(";|\t\n") == std::string::npos;
    });
  });
  std::string text;
  for (const auto& row : rows) {
    bool first = true;
    for (std::size_t at = 0; at < row.size(); ++at) {
      if (table.columns[at].given) continue;
      if (!first) text += plain ? '|' : '\t';
      text += row[at];
      first = false;
    }
    text += plain ? ';' : '\n';
  }
  if (plain && !text.empty()) text.pop_back();
  return text;
}

TypedRows pasted_cells(std::string_view text) {
  TypedRows rows;
  for (std::string line : split(text, '\n')) {
    if (line.ends_with('\r')) line.pop_back();
    rows.push_back(trimmed_cells(split(line, '\t')));
  }
  while (!rows.empty() && is_blank(rows.back())) rows.pop_back();
  return rows;
}

std::string table_text_of_csv(std::string_view csv) {
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
  const std::string_view first = csv.substr(0, csv.find('\n'));
  const auto count = [&](char mark) { return std::count(first.begin(), first.end(), mark); };
  const char between = count('\t') > 0 ? '\t' : count(';') >= count(',') && count(';') > 0 ? ';' : ',';
  std::string text;
  for (std::string line : split(csv, '\n')) {
    if (line.ends_with('\r')) line.pop_back();
    bool begun = false;
    for (const std::string& cell : split_quoted(line, between)) {
      if (begun) text += '\t';
      text += trimmed(cell);
      begun = true;
    }
    text += '\n';
  }
  return text;
}

}  // namespace vireo
