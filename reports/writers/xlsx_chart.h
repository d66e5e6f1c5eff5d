#pragma once
// A sheet's chart as the spreadsheet's own, below its rows. Used by xlsx_sheet.cpp alone.
#include <xlsxwriter.h>

#include <string>

#include "reports/model/sheet.h"

namespace vireo {

struct XlsxChartPlace {
  std::string tab;     // its name
  lxw_row_t last_row;  // of the data, from 0; they begin in row 1
  const Sheet& sheet;
};

/// Throws std::runtime_error when the library refuses.
void add_xlsx_chart(lxw_workbook* workbook, lxw_worksheet* tab, const XlsxChartPlace& place);

}  // namespace vireo
