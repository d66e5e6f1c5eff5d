#include "reports/papers/sheet_paper.h"

#include <algorithm>

namespace vireo {
namespace {

paper::TableRow row_of(const std::vector<Cell>& cells, std::size_t columns, bool emphasised,
                       const Wording& wording) {
  paper::TableRow row;
  row.emphasised = emphasised;
  for (std::size_t at = 0; at < columns; ++at)
    row.cells.push_back({at < cells.size() ? worded(cells[at], wording) : std::string(), {}});
  return row;
}

constexpr std::size_t short_text = 14;  // bytes: a code, a number

/// Columns of codes are as wide as they need; longer texts share what is left.
void set_widths(paper::Table& table, const std::vector<SheetColumn>& columns) {
  bool any_long = false;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (columns[at].kind != CellKind::text) continue;
    const bool is_long = std::any_of(table.rows.begin(), table.rows.end(), [&](const paper::TableRow& row) {
      return row.cells[at].text.size() > short_text;
    });
    table.columns[at].weight = is_long ? 1 : 0;
    any_long = any_long || is_long;
  }
  if (!any_long)
    for (auto& column : table.columns) column.weight = column.align == paper::Align::left ? 1 : 0;
}

paper::Table table_of(const Sheet& sheet, const Wording& wording) {
  paper::Table table;
  for (const SheetColumn& column : sheet.columns) {
    const bool is_text = column.kind == CellKind::text;
    const bool is_left = is_text || column.kind == CellKind::date;
    table.columns.push_back({column.header, is_left ? paper::Align::left : paper::Align::right, 0});
  }
  const std::size_t columns = sheet.columns.size();
  for_each_row(sheet, [&](const SheetRow& row) {
    table.rows.push_back(row_of(row.cells, columns, row.weight != SheetRow::Weight::plain, wording));
  });
  if (const auto totals = totals_of(sheet); !totals.empty())
    table.rows.push_back(row_of(totals, columns, true, wording));
  set_widths(table, sheet.columns);
  return table;
}

}  // namespace

std::string worded(const Cell& cell, const Wording& wording) {
  const Cell value = shown(cell);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* money = std::get_if<Money>(&value)) return wording.amount(*money);
  if (const auto* number = std::get_if<Decimal>(&value)) return wording.number(*number);
  if (const auto* rate = std::get_if<Rate>(&value)) return wording.percent(*rate);
  if (const auto* day = std::get_if<Date>(&value)) return wording.date(*day);
  if (const auto* count = std::get_if<std::int64_t>(&value)) return wording.number(Decimal::of(*count));
  return {};
}

Paper sheet_paper(const Sheet& sheet, const std::string& sender, const Wording& wording) {
  Paper paper;
  paper.language = wording.language();
  paper.author = sender;
  paper.title = sheet.title;
  paper.layout = paper::Layout::sober;
  paper.header = {.sender = sender, .title = sheet.name};
  paper.footer = sheet.title;
  paper.page_label_always = true;
  paper.blocks.emplace_back(paper::Paragraph{sheet.title, paper::TextStyle::heading});
  paper.blocks.emplace_back(table_of(sheet, wording));
  return paper;
}

}  // namespace vireo
