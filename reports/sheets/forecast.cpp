#include "reports/sheets/forecast.h"

#include <algorithm>

namespace vireo {
namespace {

std::string title_of(const Forecast& forecast, const Wording& wording) {
  const Date day = forecast.rows.empty() ? Date{} : forecast.rows.front().month.begin();
  return wording.text("forecast.title", {{"day", day}});
}

std::string kind_of(ForecastKind kind, const Wording& wording) {
  return wording.text(std::string("forecast.") + name_of(kind));
}

/// Columns that stay empty are left out; what clients still owe always has its own.
std::vector<ForecastKind> kinds_that_move(const Forecast& forecast) {
  std::vector<ForecastKind> kinds;
  for (const ForecastKind kind : forecast_kinds()) {
    const bool moves = std::any_of(forecast.rows.begin(), forecast.rows.end(),
                                   [&](const ForecastRow& row) { return !row.flow(kind).amount.is_zero(); });
    if (moves || kind == ForecastKind::receipts_invoices) kinds.push_back(kind);
  }
  return kinds;
}

}  // namespace

Sheet forecast_sheet(const Forecast& forecast, const Wording& wording) {
  const std::vector<ForecastKind> kinds = kinds_that_move(forecast);
  Sheet sheet;
  sheet.name = wording.text("forecast.sheet");
  sheet.title = title_of(forecast, wording);
  sheet.columns.push_back({wording.text("forecast.month"), CellKind::text});
  sheet.columns.push_back({wording.text("forecast.column.opening"), CellKind::money});
  for (const auto kind : kinds) sheet.columns.push_back({kind_of(kind, wording), CellKind::money});
  sheet.columns.push_back({wording.text("forecast.column.closing"), CellKind::money});
  std::vector<Money> sums(kinds.size(), Money(forecast.opening.currency()));
  // The opening balance stands in column B, the flows behind it.
  const std::string last_flow(1, static_cast<char>('B' + kinds.size()));
  const std::string closing(1, static_cast<char>('C' + kinds.size()));
  for (const auto& row : forecast.rows) {
    const Date month = row.month.begin();
    SheetRow line{{wording.month(month.year(), month.month()), row.opening.amount}};
    if (!sheet.rows.empty()) line.cells.back() = Formula{closing + "{previous}", row.opening.amount};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      const Money& amount = row.flow(kinds[i]).amount;
      sums[i] = sums[i] + amount;
      line.cells.emplace_back(amount);
    }
    // The balance is what the cells before it make: a changed cell carries on in a spreadsheet.
    line.cells.emplace_back(Formula{"SUM(B{row}:" + last_flow + "{row})", row.closing.amount});
    sheet.rows.push_back(std::move(line));
  }
  SheetChart chart{.title = sheet.title, .lines = {kinds.size() + 2}};
  for (std::size_t i = 0; i < kinds.size(); ++i) chart.bars.push_back(i + 2);
  sheet.chart = std::move(chart);
  sheet.totals.resize(2);
  for (const auto& sum : sums) sheet.totals.emplace_back(sum_of_column(sum));
  return sheet;
}

Sheet forecast_items_sheet(const Forecast& forecast, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("forecast.items");
  sheet.title = title_of(forecast, wording);
  sheet.columns = {{wording.text("forecast.column.date"), CellKind::date},
                   {wording.text("forecast.column.kind"), CellKind::text},
                   {wording.text("forecast.column.what"), CellKind::text, 50},
                   {wording.text("forecast.column.amount"), CellKind::money}};
  for (const auto& item : forecast.items)
    sheet.rows.push_back(
        {{item.date, kind_of(item.kind, wording), wording.text(item.why.label), item.amount}});
  return sheet;
}

}  // namespace vireo
