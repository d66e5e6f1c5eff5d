#include "reports/standards/bank/csv_columns.h"

#include <algorithm>

#include "reports/standards/bank/csv_table.h"
#include "reports/standards/bank/statement_text.h"

namespace vireo {
namespace {

/// The row of the headers: the one the reader takes, else the first that fills every column.
std::optional<std::size_t> header_row(const bank::CsvTable& table,
                                      const std::optional<bank::Layout>& layout) {
  if (layout) return layout->first_row == 0 ? std::nullopt : std::optional(layout->first_row - 1);
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const auto& cells = table.rows[at].cells;
    if (cells.size() == table.columns &&
        std::none_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); }))
      return at;
  }
  return std::nullopt;
}

}  // namespace

std::vector<CsvColumn> csv_columns(std::string_view bytes, const BankKnowledge& knowledge,
                                   const std::string& preset) {
  const bank::CsvTable table = bank::table_of(bank::statement_text(bytes).text);
  if (table.columns < 2) return {};
  const auto layout = bank::layout_by_header(table, knowledge, preset);
  const auto head = header_row(table, layout);
  if (!head) return {};
  std::vector<CsvColumn> all;
  for (std::size_t column = 0; column < table.rows[*head].cells.size(); ++column) {
    CsvColumn each{table.rows[*head].at(column), {}, {}};
    for (std::size_t at = *head + 1; at < table.rows.size() && each.sample.empty(); ++at)
      each.sample = table.rows[at].at(column);
    if (layout)
      for (const auto& [role, where] : layout->columns)
        if (where == column) each.role = role;
    if (!each.header.empty()) all.push_back(std::move(each));
  }
  return all;
}

}  // namespace vireo
