#include "reports/writers/formula_workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <stdexcept>

#include "reports/writers/number_locale.h"

namespace vireo {
namespace {

struct Freed {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using WorkbookPointer = std::unique_ptr<lxw_workbook, Freed>;

constexpr double label_width = 34;
constexpr double number_width = 12;
constexpr lxw_color_t input_colour = 0xFFF6D5;
constexpr lxw_color_t heading_colour = 0xE8EDF2;

struct LookRule {
  CellLook look;
  const char* format;
  bool is_bold;
  bool is_input;
};

constexpr LookRule looks[] = {
    {CellLook::label, "", false, false},
    {CellLook::title, "", true, false},
    {CellLook::heading, "", true, false},
    {CellLook::note, "", false, false},
    {CellLook::money, "#,##0.00", false, false},
    {CellLook::number, "#,##0.00", false, false},
    {CellLook::rate, "0.00%", false, false},
    {CellLook::input_money, "#,##0.00", false, true},
    {CellLook::input_number, "#,##0.######", false, true},
    {CellLook::input_rate, "0.00%", false, true},
};

/// A spreadsheet's cells are binary floating point numbers: only here does a decimal become one.
double cell_number(const Decimal& value) {
  return std::strtod(value.text().c_str(), nullptr);
}

class Writer {
 public:
  explicit Writer(lxw_workbook* workbook) : workbook_(workbook) {
    for (const LookRule& rule : looks) {
      lxw_format* format = workbook_add_format(workbook_);
      if (*rule.format) format_set_num_format(format, rule.format);
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
      if (!cell.formula.empty())
        worksheet_write_formula_num(target, cell.row, cell.column, cell.formula.c_str(), format,
                                    cell_number(cell.number));
      else if (!cell.text.empty())
        worksheet_write_string(target, cell.row, cell.column, cell.text.c_str(), format);
      else
        worksheet_write_number(target, cell.row, cell.column, cell_number(cell.number), format);
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

void set_properties(lxw_workbook* target, const FormulaWorkbook& workbook) {
  constexpr time_t seconds_a_day = 86'400;
  std::string title = workbook.title;
  std::string author = workbook.author;
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.author = author.data();
  // The library takes 0 for "now".
  properties.created = std::max<time_t>(1, workbook.created.days_since_1970() * seconds_a_day);
  workbook_set_properties(target, &properties);
}

}  // namespace

std::string cell_name(std::uint32_t row, std::uint16_t column, bool fixed) {
  std::string letters;
  for (unsigned rest = column + 1U; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  const std::string mark = fixed ? "$" : "";
  return mark + letters + mark + std::to_string(row + 1);
}

void write_formula_workbook(const FormulaWorkbook& workbook, const std::filesystem::path& file) {
  const NumberLocale numbers_with_a_point;
  auto unfinished = file;
  unfinished += ".part";
  WorkbookPointer target(workbook_new(unfinished.string().c_str()));
  if (!target) throw std::runtime_error("xlsx: no memory for a workbook");
  set_properties(target.get(), workbook);
  Writer writer(target.get());
  for (const FormulaSheet& sheet : workbook.sheets) writer.write(sheet);
  // workbook_close frees the workbook, whatever it returns.
  if (workbook_close(target.release()) != LXW_NO_ERROR) {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    throw std::runtime_error("xlsx: the file cannot be written: " + file.string());
  }
  std::filesystem::rename(unfinished, file);
}

}  // namespace vireo
