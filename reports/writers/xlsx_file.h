#pragma once
// What every workbook does around its sheets: opened beside its place, told who made it, closed and put
// there. Used by xlsx.cpp and formula_workbook.cpp alone.
#include <xlsxwriter.h>

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

struct XlsxFreed {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using XlsxPointer = std::unique_ptr<lxw_workbook, XlsxFreed>;

/// Where a workbook stands until it is whole.
std::filesystem::path unfinished_xlsx(const std::filesystem::path& file);
/// Equal facts give equal bytes. Throws std::runtime_error.
void set_xlsx_properties(lxw_workbook* target, std::string title, std::string author, Date created);
/// Closes and frees it, whatever happens, and puts it in its place. Throws std::runtime_error.
void close_xlsx(XlsxPointer target, const std::filesystem::path& file);

/// The double nearest to a decimal, which a spreadsheet shows with its decimals again. A spreadsheet's cells
/// are binary floating point numbers: here, and only here, an amount becomes one, on its way into the file.
double spreadsheet_number(const Decimal& value);

}  // namespace vireo
