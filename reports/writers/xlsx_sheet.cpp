#include "reports/writers/xlsx_sheet.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "core/base/text.h"
#include "reports/writers/xlsx_chart.h"
#include "reports/writers/xlsx_file.h"

namespace vireo {
namespace {

double spreadsheet_number(const Money& amount) {
  return spreadsheet_number(amount.value());
}

double spreadsheet_number(const Formula::Value& value) {
  struct Told {
    double operator()(const Money& amount) const { return spreadsheet_number(amount); }
    double operator()(const Decimal& number) const { return spreadsheet_number(number); }
    double operator()(const Rate& rate) const { return spreadsheet_number(rate.fraction()); }
    double operator()(std::int64_t number) const { return static_cast<double>(number); }
  };
  return std::visit(Told{}, value);
}

constexpr int first_serial_day = 25'569;  // 1 January 1970 in a spreadsheet's count
constexpr int day_after_the_false_leap_day = 61;

/// At most 32,767 characters of valid UTF-8, as a cell can hold; bytes that are no UTF-8 become "?".
std::string cell_text(const std::string& text) {
  constexpr std::size_t longest = 32'767;
  std::string valid = text;
  if (!is_valid_utf8(valid))
    for (char& byte : valid)
      if (static_cast<unsigned char>(byte) >= 0x80) byte = '?';
  std::size_t count = 0;
  for (std::size_t at = 0; at < valid.size(); ++at) {
    if ((static_cast<unsigned char>(valid[at]) & 0xC0) == 0x80 || ++count < longest) continue;
    if (valid.size() - at > 4) return valid.substr(0, at) + "…";
  }
  return valid;
}

bool fits_a_cell(const std::string& text) {
  constexpr std::size_t surely_short_enough = 32'767;
  return text.size() <= surely_short_enough && is_valid_utf8(text);
}

int width_of(const SheetColumn& column) {
  if (column.width > 0) return column.width;
  const int headed = static_cast<int>(std::min<std::size_t>(column.header.size() + 3, 24));
  switch (column.kind) {
    case CellKind::text:
      return std::max(headed, 28);
    case CellKind::money:
      return std::max(headed, 15);
    case CellKind::date:
      return std::max(headed, 12);
    case CellKind::quantity:
    case CellKind::rate:
    case CellKind::integer:
      return std::max(headed, 10);
  }
  return headed;
}

/// In points: Excel finds the height of wrapped lines by itself, LibreOffice takes what the file says.
double height_of(const SheetRow& row, const Sheet& sheet) {
  constexpr double line = 15;
  constexpr std::size_t most_lines = 20;
  std::size_t lines = 1;
  for (std::size_t at = 0; at < row.cells.size(); ++at)
    if (const auto* text = std::get_if<std::string>(&row.cells[at])) {
      const auto letters = static_cast<std::size_t>(std::count_if(text->begin(), text->end(), [](char each) {
        return (static_cast<unsigned char>(each) & 0xC0) != 0x80;
      }));
      // Lines end at words: about a tenth of each stays empty.
      const auto width = static_cast<std::size_t>(width_of(sheet.columns[at])) * 9 / 10;
      lines = std::max(lines, (letters + width - 1) / width);
    }
  return line * static_cast<double>(std::min(lines, most_lines));
}

/// Its style goes on over empty cells.
bool is_marked(XlsxFormats::Look look) {
  return look != XlsxFormats::Look::plain && look != XlsxFormats::Look::tall;
}

/// "&" begins a code in a page header, which holds at most 255 characters.
std::string for_page_header(const std::string& text) {
  std::string safe;
  for (const char sign : text) safe += sign == '&' ? std::string("&&") : std::string(1, sign);
  return safe.size() > 200 ? std::string() : safe;
}

std::string column_name(lxw_col_t column) {
  char name[LXW_MAX_COL_NAME_LENGTH] = {};
  lxw_col_to_name(name, column, 0);
  return name;
}

std::string replaced(std::string text, const std::string& mark, const std::string& value) {
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
    text.replace(at, mark.size(), value);
  return text;
}

}  // namespace

void check_xlsx(lxw_error result, const std::string& sheet, const std::string& what) {
  if (result != LXW_NO_ERROR)
    throw std::runtime_error("xlsx: " + sheet + ": " + what + " cannot be written: " + lxw_strerror(result));
}

void XlsxSheet::check(lxw_error result) const {
  if (result != LXW_NO_ERROR) check_xlsx(result, parts_.back().name, "row " + std::to_string(row_ + 1));
}

void XlsxSheet::write() {
  expect(!sheet_.columns.empty(), "a sheet has a column");
  expect(target_.rows_per_tab >= 3, "a tab holds a header, a row and the totals");
  begin_part();
  const auto last_data_row = static_cast<lxw_row_t>(target_.rows_per_tab - 2);
  for_each_row(sheet_, [&](const SheetRow& row) {
    if (row_ > last_data_row) {
      end_part();
      begin_part();
    }
    const bool tall = sheet_.wraps && row.weight == SheetRow::Weight::plain;
    if (tall) check(worksheet_set_row(tab_, row_, height_of(row, sheet_), nullptr));
    write_cells(row.cells, tall ? XlsxFormats::Look::tall : XlsxFormats::look_of(row.weight));
    parts_.back().last_row = row_++;
  });
  end_part();
  write_totals();
  if (sheet_.chart && parts_.back().last_row > 0)
    add_xlsx_chart(target_.workbook, tab_, {parts_.back().name, parts_.back().last_row, sheet_});
  check_disk();
}

void XlsxSheet::begin_part() {
  const int number = static_cast<int>(parts_.size()) + 1;
  parts_.push_back({target_.names.tab(sheet_.name, number), 0});
  tab_ = workbook_add_worksheet(target_.workbook, parts_.back().name.c_str());
  if (!tab_) throw std::runtime_error("xlsx: the sheet " + parts_.back().name + " cannot be added");
  row_ = 0;
  for (std::size_t at = 0; at < sheet_.columns.size(); ++at) {
    const auto column = static_cast<lxw_col_t>(at);
    check(worksheet_set_column(tab_, column, column, width_of(sheet_.columns[at]), nullptr));
  }
  if (sheet_.frozen_header) worksheet_freeze_panes(tab_, 1, 0);
  constexpr uint8_t a4 = 9;
  constexpr std::size_t most_upright_columns = 6;
  worksheet_set_paper(tab_, a4);
  if (sheet_.columns.size() > most_upright_columns) worksheet_set_landscape(tab_);
  worksheet_fit_to_pages(tab_, 1, 0);
  check(worksheet_repeat_rows(tab_, 0, 0));
  check(worksheet_set_header(tab_, ("&L&B" + for_page_header(sheet_.title)).c_str()));
  check(worksheet_set_footer(tab_, "&R&P / &N"));
  write_header();
}

void XlsxSheet::end_part() {
  // Before the totals: the filter does not hide them, and the library takes no range above the row it is in.
  const auto last_column = static_cast<lxw_col_t>(sheet_.columns.size() - 1);
  if (sheet_.autofilter) check(worksheet_autofilter(tab_, 0, 0, parts_.back().last_row, last_column));
  check_disk();
}

void XlsxSheet::check_disk() {
  // The library does not look whether the rows it sets aside on disk really arrived there.
  FILE* rows = tab_->optimize_tmpfile;
  if (rows && (std::fflush(rows) != 0 || std::ferror(rows) != 0))
    throw std::runtime_error("xlsx: " + parts_.back().name + ": no room on the disk for its rows");
}

void XlsxSheet::write_header() {
  for (std::size_t at = 0; at < sheet_.columns.size(); ++at) {
    const auto& column = sheet_.columns[at];
    write_text(static_cast<lxw_col_t>(at), column.header, target_.formats.header(column.kind));
  }
  ++row_;
}

void XlsxSheet::write_totals() {
  const auto totals = totals_of(sheet_);
  if (!totals.empty()) write_cells(totals, XlsxFormats::Look::totals);
}

void XlsxSheet::write_cells(const std::vector<Cell>& cells, XlsxFormats::Look look) {
  expect(cells.size() <= sheet_.columns.size(), "a row has no more cells than the sheet has columns");
  for (std::size_t at = 0; at < cells.size(); ++at) write_cell(static_cast<lxw_col_t>(at), cells[at], look);
  if (!is_marked(look)) return;
  for (std::size_t at = cells.size(); at < sheet_.columns.size(); ++at)
    write_cell(static_cast<lxw_col_t>(at), Cell(), look);
}

lxw_format* XlsxSheet::format_of(const Formula::Value& value, XlsxFormats::Look look) {
  if (const auto* amount = std::get_if<Money>(&value))
    return target_.formats.cell(CellKind::money, amount->currency().decimals(), look);
  if (const auto* rate = std::get_if<Rate>(&value))
    return target_.formats.cell(CellKind::rate, std::max(2, rate->fraction().significant_scale() - 2), look);
  const bool whole = std::holds_alternative<std::int64_t>(value);
  return target_.formats.cell(whole ? CellKind::integer : CellKind::quantity, 0, look);
}

void XlsxSheet::write_cell(lxw_col_t column, const Cell& cell, XlsxFormats::Look look) {
  struct Written {
    XlsxSheet& sheet;
    lxw_col_t column;
    XlsxFormats::Look look;

    void operator()(std::monostate) const { sheet.write_blank(column, look); }
    void operator()(const std::string& text) const {
      sheet.write_text(column, text, sheet.target_.formats.cell(CellKind::text, 0, look));
    }
    void operator()(Date day) const { sheet.write_date(column, day, look); }
    void operator()(const Formula& formula) const { sheet.write_formula(column, formula, look); }
    void operator()(const Money& amount) const { sheet.write_number(column, amount, look); }
    void operator()(const Decimal& number) const { sheet.write_number(column, number, look); }
    void operator()(const Rate& rate) const { sheet.write_number(column, rate, look); }
    void operator()(std::int64_t number) const { sheet.write_number(column, number, look); }
  };
  std::visit(Written{*this, column, look}, cell);
}

void XlsxSheet::write_blank(lxw_col_t column, XlsxFormats::Look look) {
  if (!is_marked(look)) return;
  lxw_format* format = target_.formats.cell(sheet_.columns[column].kind, 0, look);
  check(worksheet_write_blank(tab_, row_, column, format));
}

void XlsxSheet::write_number(lxw_col_t column, const Formula::Value& value, XlsxFormats::Look look) {
  check(worksheet_write_number(tab_, row_, column, spreadsheet_number(value), format_of(value, look)));
}

void XlsxSheet::write_date(lxw_col_t column, Date day, XlsxFormats::Look look) {
  // Spreadsheets count a 29 February 1900 that never was; earlier days are told as text.
  const int serial = day.days_since_1970() + first_serial_day;
  lxw_format* format = target_.formats.cell(CellKind::date, 0, look);
  if (serial < day_after_the_false_leap_day) return write_text(column, day.text(), format);
  check(worksheet_write_number(tab_, row_, column, serial, format));
}

void XlsxSheet::write_text(lxw_col_t column, const std::string& text, lxw_format* format) {
  // worksheet_write_string never makes a formula, whatever the text begins with.
  if (fits_a_cell(text)) return check(worksheet_write_string(tab_, row_, column, text.c_str(), format));
  check(worksheet_write_string(tab_, row_, column, cell_text(text).c_str(), format));
}

void XlsxSheet::write_formula(lxw_col_t column, const Formula& formula, XlsxFormats::Look look) {
  const std::string written = "=" + expression(formula, column);
  check(worksheet_write_formula_num(tab_, row_, column, written.c_str(), format_of(formula.value, look),
                                    spreadsheet_number(formula.value)));
}

std::string XlsxSheet::expression(const Formula& formula, lxw_col_t column) const {
  std::string text = replaced(formula.expression, "{row}", std::to_string(row_ + 1));
  text = replaced(std::move(text), "{previous}", std::to_string(row_));
  return text.find("{cells}") == std::string::npos ? text : replaced(text, "{cells}", data_cells(column));
}

std::string XlsxSheet::data_cells(lxw_col_t column) const {
  const std::string name = column_name(column);
  std::string all;
  for (const auto& part : parts_) {
    const std::string tab = parts_.size() > 1 ? quoted_tab(part.name) + "!" : "";
    // Without data, the header's text stands for it: its sum is nought, and the formula does not meet itself.
    const std::string first = part.last_row == 0 ? "1" : "2";
    const std::string last = std::to_string(part.last_row + 1);
    all += (all.empty() ? "" : ",") + tab + name + first + ":" + name + last;
  }
  return all;
}

}  // namespace vireo
