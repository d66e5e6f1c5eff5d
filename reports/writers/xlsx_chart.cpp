#include "reports/writers/xlsx_chart.h"

#include "reports/writers/xlsx_sheet.h"

namespace vireo {
namespace {

constexpr lxw_row_t rows_below_totals = 3;

void add_series(lxw_chart* chart, const XlsxChartPlace& place, std::size_t column) {
  const auto labels = static_cast<lxw_col_t>(place.sheet.chart->labels);
  const auto values = static_cast<lxw_col_t>(column);
  lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
  chart_series_set_categories(series, place.tab.c_str(), 1, labels, place.last_row, labels);
  chart_series_set_values(series, place.tab.c_str(), 1, values, place.last_row, values);
  chart_series_set_name(series, place.sheet.columns[column].header.c_str());
}

}  // namespace

void add_xlsx_chart(lxw_workbook* workbook, lxw_worksheet* tab, const XlsxChartPlace& place) {
  const SheetChart& from = *place.sheet.chart;
  // The library draws no bars and lines in one chart: the lines stand in a second one.
  lxw_row_t row = place.last_row + rows_below_totals;
  for (const auto& [columns, kind] :
       {std::pair{&from.bars, LXW_CHART_COLUMN}, {&from.lines, LXW_CHART_LINE}}) {
    if (columns->empty()) continue;
    lxw_chart* chart = workbook_add_chart(workbook, static_cast<std::uint8_t>(kind));
    for (const std::size_t column : *columns) add_series(chart, place, column);
    chart_title_set_name(chart, from.title.c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options = {};
    options.x_scale = 1.8;
    options.y_scale = 1.2;
    check_xlsx(worksheet_insert_chart_opt(tab, row, 0, chart, &options), place.tab, "its chart");
    row += 20;
  }
}

}  // namespace vireo
