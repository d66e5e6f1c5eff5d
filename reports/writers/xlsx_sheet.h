#pragma once
// One sheet on its way into a workbook: rows in order, a new tab when one is full, then the totals. Used by
// xlsx.cpp.
#include <xlsxwriter.h>

#include <string>
#include <vector>

#include "reports/model/sheet.h"
#include "reports/writers/xlsx_formats.h"
#include "reports/writers/xlsx_names.h"

namespace vireo {

/// Throws std::runtime_error with the library's reason unless `result` is success.
void check_xlsx(lxw_error result, const std::string& sheet, const std::string& what);

/// What the sheets of one workbook share.
struct XlsxTarget {
  lxw_workbook* workbook;
  XlsxFormats& formats;
  XlsxNames& names;
  std::int64_t rows_per_tab;
};

class XlsxSheet {
 public:
  XlsxSheet(XlsxTarget target, const Sheet& sheet) : target_(target), sheet_(sheet) {}
  void write();

 private:
  struct Part {
    std::string name;
    lxw_row_t last_row = 0;  // of its data, from 0; 0 = none yet
  };

  void begin_part();
  void end_part();
  void check_disk();
  void write_header();
  void write_totals();
  void write_cells(const std::vector<Cell>& cells, XlsxFormats::Look look);
  void write_cell(lxw_col_t column, const Cell& cell, XlsxFormats::Look look);
  void write_blank(lxw_col_t column, XlsxFormats::Look look);
  void write_number(lxw_col_t column, const Formula::Value& value, XlsxFormats::Look look);
  void write_date(lxw_col_t column, Date day, XlsxFormats::Look look);
  void write_text(lxw_col_t column, const std::string& text, lxw_format* format);
  void write_formula(lxw_col_t column, const Formula& formula, XlsxFormats::Look look);
  lxw_format* format_of(const Formula::Value& value, XlsxFormats::Look look);
  std::string expression(const Formula& formula, lxw_col_t column) const;
  std::string data_cells(lxw_col_t column) const;
  void check(lxw_error result) const;

  XlsxTarget target_;
  const Sheet& sheet_;
  lxw_worksheet* tab_ = nullptr;
  std::vector<Part> parts_;
  lxw_row_t row_ = 0;
};

}  // namespace vireo
