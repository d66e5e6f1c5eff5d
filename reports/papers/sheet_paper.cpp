#include "reports/papers/sheet_paper.h"

#include <algorithm>
#include <optional>

#include "reports/papers/chart_axis.h"

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

/// The sheet's chart, of the cells its columns hold; nothing where they hold no amounts.
std::optional<paper::Chart> chart_of(const Sheet& sheet, const Wording& wording) {
  if (!sheet.chart) return std::nullopt;
  paper::Chart chart;  // the sheet's title stands above it already
  // More bars side by side could not be told apart on paper.
  constexpr std::size_t most_bars = 3;
  std::vector<std::size_t> columns;
  if (sheet.chart->bars.size() <= most_bars) columns = sheet.chart->bars;
  const std::size_t bars = columns.size();
  columns.insert(columns.end(), sheet.chart->lines.begin(), sheet.chart->lines.end());
  for (std::size_t at = 0; at < columns.size(); ++at)
    chart.series.push_back({sheet.columns[columns[at]].header, at >= bars, {}});
  Currency currency;
  for_each_row(sheet, [&](const SheetRow& row) {
    chart.labels.push_back(worded(row.cells[sheet.chart->labels], wording));
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const Cell cell = columns[at] < row.cells.size() ? shown(row.cells[columns[at]]) : Cell();
      const Money* money = std::get_if<Money>(&cell);
      chart.series[at].values.push_back(money ? money->minor() : 0);
      if (money) currency = money->currency();
    }
  });
  // A column in which nothing moves would only fill the legend.
  std::erase_if(chart.series, [](const paper::ChartSeries& series) {
    return std::all_of(series.values.begin(), series.values.end(),
                       [](std::int64_t value) { return value == 0; });
  });
  if (chart.series.empty()) return std::nullopt;
  return with_axis(std::move(chart), currency, wording);
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
  if (auto chart = chart_of(sheet, wording)) paper.blocks.emplace_back(std::move(*chart));
  paper.blocks.emplace_back(table_of(sheet, wording));
  return paper;
}

}  // namespace vireo
