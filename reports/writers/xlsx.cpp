#include "reports/writers/xlsx.h"

#include <xlsxwriter.h>

#include <stdexcept>

#include "reports/writers/number_locale.h"
#include "reports/writers/xlsx_file.h"
#include "reports/writers/xlsx_formats.h"
#include "reports/writers/xlsx_names.h"
#include "reports/writers/xlsx_sheet.h"

namespace vireo {

void write_xlsx(const Workbook& workbook, const std::filesystem::path& file, const XlsxOptions& options) {
  expect(!workbook.sheets.empty(), "a workbook has a sheet");
  const NumberLocale numbers_with_a_point;
  // Written beside its place, then moved there: an older workbook survives a full disk.
  const auto unfinished = unfinished_xlsx(file);
  std::string folder = unfinished.parent_path().string();
  // Each row leaves memory once the next one begins; texts stand in their cells instead of a shared table.
  lxw_workbook_options settings = {};
  settings.constant_memory = LXW_TRUE;
  settings.tmpdir = folder.empty() ? nullptr : folder.data();
  settings.use_zip64 = LXW_FALSE;
  XlsxPointer target(workbook_new_opt(unfinished.string().c_str(), &settings));
  if (!target) throw std::runtime_error("xlsx: no memory for a workbook");
  set_xlsx_properties(target.get(), workbook.title, workbook.author, workbook.created);
  XlsxFormats formats(target.get());
  XlsxNames names;
  for (const auto& sheet : workbook.sheets)
    XlsxSheet({target.get(), formats, names, options.rows_per_tab}, sheet).write();
  close_xlsx(std::move(target), file);
}

}  // namespace vireo
