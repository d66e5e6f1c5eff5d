#pragma once
// Writes a Sheet as CSV for people and spreadsheets. Texts that a spreadsheet would run as a formula
// (beginning with = + - @, a tab or a carriage return) get a leading apostrophe; numbers are plain, dates
// ISO, rates fractions.
#include <ostream>

#include "reports/model/sheet.h"

namespace vireo {

struct CsvOptions {
  char separator = ';';
  char decimal_mark = ',';       // a separator "," needs the decimal mark "."
  bool byte_order_mark = false;  // some spreadsheets read UTF-8 only with it
  bool totals = false;           // a file of data has no totals row unless asked
};

void write_csv(const Sheet& sheet, const CsvOptions& options, std::ostream& out);

}  // namespace vireo
