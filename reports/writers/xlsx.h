#pragma once
// Writes a Workbook as an .xlsx file through libxlsxwriter: typed cells, frozen header, filter, totals as
// formulas with the engine's value. Equal workbooks give equal bytes. Memory stays bounded for sheets that
// stream.
#include <filesystem>

#include "reports/model/sheet.h"

namespace vireo {

/// Throws std::runtime_error naming sheet and reason when the file cannot be written. Sources are read once.
void write_xlsx(const Workbook& workbook, const std::filesystem::path& file);

}  // namespace vireo
