#pragma once
// A bank's CSV file as rows of cells, with what each column is found to hold. For csv_reader.cpp.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/banking/bank_preset.h"

namespace vireo::bank {

struct CsvRow {
  std::vector<std::string> cells{};  // trimmed
  int line = 0;

  const std::string& at(std::size_t column) const;
};

struct CsvTable {
  char separator = ';';
  std::vector<CsvRow> rows{};
  std::size_t columns = 0;  // of most rows
  bool is_too_large = false;
  bool ends_line = false;  // the last line is whole
};

/// Split at whichever separator gives the most rows of one width.
CsvTable table_of(std::string_view text);

/// What stands where. Several text columns are joined.
struct Layout {
  std::string preset{};
  std::string currency{};  // named in a header: "Betrag (EUR)"
  std::string date_order{};
  std::size_t first_row = 0;  // of the movements
  std::multimap<ColumnRole, std::size_t> columns{};

  std::optional<std::size_t> first(ColumnRole role) const;
  std::vector<std::size_t> all(ColumnRole role) const;
  bool has(ColumnRole role) const { return columns.count(role) > 0; }
};

/// By its header row, wherever that stands; nothing when no row of the first ones is one.
std::optional<Layout> layout_by_header(const CsvTable& table, const BankKnowledge& knowledge,
                                       const std::string& wanted_preset);
/// By what the cells look like, in files without a header.
std::optional<Layout> layout_by_content(const CsvTable& table, const BankKnowledge& knowledge);

/// "Montant de l'opération (EUR)" -> "montant de l operation".
std::string header_key(std::string_view header);

}  // namespace vireo::bank
