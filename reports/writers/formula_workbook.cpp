#include "reports/writers/formula_workbook.h"

#include <xlsxwriter.h>

#include <fstream>
#include <map>
#include <stdexcept>

#include "reports/writers/number_locale.h"
#include "reports/writers/xlsx_file.h"
#include "reports/writers/xlsx_sheet.h"

namespace vireo {
namespace {

// The library takes widths as doubles, in characters.
constexpr double label_width = 34;
constexpr double number_width = 12;
constexpr lxw_color_t input_colour = 0xFFF6D5;
constexpr lxw_color_t heading_colour = 0xE8EDF2;

struct LookRule {
  CellLook look;
  const char* format;  // of money: by its currency
  bool is_bold;
  bool is_input;
};

constexpr LookRule looks[] = {
    {CellLook::label, "", false, false},
    {CellLook::title, "", true, false},
    {CellLook::heading, "", true, false},
    {CellLook::note, "", false, false},
    {CellLook::money, "", false, false},
    {CellLook::number, "#,##0.00", false, false},
    {CellLook::rate, "0.00%", false, false},
    {CellLook::input_money, "", false, true},
    {CellLook::input_number, "#,##0.######", false, true},
    {CellLook::input_rate, "0.00%", false, true},
};

class Writer {
 public:
  Writer(lxw_workbook* workbook, int decimals) : workbook_(workbook) {
    const std::string money =
        decimals > 0 ? "#,##0." + std::string(static_cast<std::size_t>(decimals), '0') : "#,##0";
    for (const LookRule& rule : looks) {
      lxw_format* format = workbook_add_format(workbook_);
      const bool is_money = rule.look == CellLook::money || rule.look == CellLook::input_money;
      if (is_money || *rule.format) format_set_num_format(format, is_money ? money.c_str() : rule.format);
      if (rule.is_bold) format_set_bold(format);
      if (rule.look == CellLook::title) format_set_font_size(format, 14);
      if (rule.look == CellLook::note) format_set_italic(format);
      if (rule.look == CellLook::heading) format_set_bg_color(format, heading_colour);
      if (rule.is_input) {
        format_set_unlocked(format);
        format_set_bg_color(format, input_colour);
      }
      formats_[rule.look] = format;
    }
  }

  void write(const FormulaSheet& sheet) {
    lxw_worksheet* target = workbook_add_worksheet(workbook_, sheet.name.c_str());
    if (!target) throw std::runtime_error("xlsx: a sheet cannot be made: " + sheet.name);
    worksheet_set_column(target, 0, 0, label_width, nullptr);
    worksheet_set_column(target, 1, 60, number_width, nullptr);
    worksheet_freeze_panes(target, sheet.frozen_rows, sheet.frozen_columns);
    for (const FormulaCell& cell : sheet.cells) {
      lxw_format* format = formats_.at(cell.look);
      check_xlsx(written(target, cell, format), sheet.name, cell_name(cell.row, cell.column));
    }
    for (const FormulaChart& chart : sheet.charts) draw(target, chart);
    lxw_protection open_to_looking = {};
    open_to_looking.format_columns = 1;
    open_to_looking.format_rows = 1;
    worksheet_protect(target, nullptr, &open_to_looking);
    worksheet_set_landscape(target);
    worksheet_fit_to_pages(target, 1, 0);
  }

 private:
  static lxw_error written(lxw_worksheet* target, const FormulaCell& cell, lxw_format* format) {
    const double number = spreadsheet_number(cell.number);
    if (!cell.formula.empty())
      return worksheet_write_formula_num(target, cell.row, cell.column, cell.formula.c_str(), format, number);
    if (!cell.text.empty())
      return worksheet_write_string(target, cell.row, cell.column, cell.text.c_str(), format);
    return worksheet_write_number(target, cell.row, cell.column, number, format);
  }

  void add_series(lxw_chart* chart, const FormulaChart& from, const FormulaChart::Series& series) {
    lxw_chart_series* added = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(added, from.sheet.c_str(), from.category_row, from.first_column,
                                from.category_row, from.last_column);
    chart_series_set_values(added, from.sheet.c_str(), series.row, from.first_column, series.row,
                            from.last_column);
    chart_series_set_name(added, series.name.c_str());
  }

  void draw(lxw_worksheet* target, const FormulaChart& from) {
    const bool is_line = from.columns.empty();
    lxw_chart* chart =
        workbook_add_chart(workbook_, static_cast<std::uint8_t>(is_line ? LXW_CHART_LINE : LXW_CHART_COLUMN));
    for (const auto& series : is_line ? from.lines : from.columns) add_series(chart, from, series);
    chart_title_set_name(chart, from.title.c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_options options = {};
    options.x_scale = 1.6;
    options.y_scale = 1.2;
    worksheet_insert_chart_opt(target, from.at_row, 0, chart, &options);
  }

  lxw_workbook* workbook_;
  std::map<CellLook, lxw_format*> formats_{};
};

}  // namespace

std::string cell_name(std::uint32_t row, std::uint16_t column, bool fixed) {
  std::string letters;
  for (unsigned rest = column + 1U; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  const std::string mark = fixed ? "$" : "";
  return mark + letters + mark + std::to_string(row + 1);
}

Checked<Done> write_formula_workbook(const FormulaWorkbook& workbook, const std::filesystem::path& file) {
  const auto unfinished = unfinished_xlsx(file);
  // Asked first: the library would tell the terminal of it.
  if (!std::ofstream(unfinished)) return problem("file.unwritable", {file.string()});
  const NumberLocale numbers_with_a_point;
  XlsxPointer target(workbook_new(unfinished.string().c_str()));
  if (!target) throw std::runtime_error("xlsx: no memory for a workbook");
  set_xlsx_properties(target.get(), workbook.title, workbook.author, workbook.created);
  Writer writer(target.get(), workbook.decimals);
  for (const FormulaSheet& sheet : workbook.sheets) writer.write(sheet);
  close_xlsx(std::move(target), file);
  return Done{};
}

}  // namespace vireo
