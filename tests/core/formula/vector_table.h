#pragma once
// A table of expected figures from outside the code: a CSV without quotes, its first line the names.
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace vireo::vector_table {

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
  if (!line.empty() && line.back() == ',') cells.emplace_back();
  return cells;
}

/// The rows of a file; lines that begin with # or a quote are remarks.
inline std::vector<Row> rows_of(std::istream& stream) {
  std::vector<Row> rows;
  std::vector<std::string> names;
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#' || line[0] == '"') continue;
    const auto cells = split(line);
    if (names.empty()) {
      names = cells;
      continue;
    }
    Row row;
    for (std::size_t at = 0; at < names.size() && at < cells.size(); ++at) row[names[at]] = cells[at];
    rows.push_back(std::move(row));
  }
  return rows;
}
inline std::vector<Row> rows_in(const std::string& path) {
  std::ifstream file(path);
  return rows_of(file);
}

/// The name a column has as input or result: without its unit, without "exact".
inline std::string plain_name(std::string column) {
  for (const char* end : {"_eur", "_0_1", "_pct", "_exact", "_gbp"}) {
    const std::string suffix(end);
    if (column.ends_with(suffix)) column.erase(column.size() - suffix.size());
  }
  if (column.ends_with("_exact")) column.erase(column.size() - 6);
  return column;
}

}  // namespace vireo::vector_table
