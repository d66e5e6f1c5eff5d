#pragma once
// Writes a Workbook as an .xlsx file through libxlsxwriter: typed cells, frozen header, filter, totals as
// formulas with the engine's value. Equal workbooks give equal bytes. Memory stays bounded for sheets that
// stream.
#include <cstdint>
#include <filesystem>

#include "reports/model/sheet.h"

namespace vireo {

struct XlsxOptions {
  /// Rows of one tab, with header and totals; a longer sheet goes on in "Name (2)".
  std::int64_t rows_per_tab = 1'048'576;
};

/// Throws std::runtime_error naming sheet and reason when the file cannot be written; an older file of that
/// name is replaced only by a whole new one. Sources are read once. A text over 32,767 characters, which no
/// cell can hold, is cut and ends in "…".
void write_xlsx(const Workbook& workbook, const std::filesystem::path& file, const XlsxOptions& options = {});

}  // namespace vireo
