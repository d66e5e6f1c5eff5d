#include "reports/writers/xlsx.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <memory>

#include <stdexcept>

#include "reports/writers/number_locale.h"
#include "reports/writers/xlsx_formats.h"
#include "reports/writers/xlsx_names.h"
#include "reports/writers/xlsx_sheet.h"

namespace vireo {
namespace {

struct Freed {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using WorkbookPointer = std::unique_ptr<lxw_workbook, Freed>;

void set_properties(lxw_workbook* target, const Workbook& workbook) {
  constexpr time_t seconds_a_day = 86'400;
  std::string title = workbook.title;
  std::string author = workbook.author;
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.author = author.data();
  // Midnight UTC of the first day would be 0, which the library takes for "now".
  properties.created = std::max<time_t>(1, workbook.created.days_since_1970() * seconds_a_day);
  check_xlsx(workbook_set_properties(target, &properties), workbook.title, "its properties");
}

}  // namespace

void write_xlsx(const Workbook& workbook, const std::filesystem::path& file, const XlsxOptions& options) {
  expect(!workbook.sheets.empty(), "a workbook has a sheet");
  const NumberLocale numbers_with_a_point;
  // Written beside its place, then moved there: an older workbook survives a full disk.
  auto unfinished = file;
  unfinished += ".part";
  std::string folder = unfinished.parent_path().string();
  // Each row leaves memory once the next one begins; texts stand in their cells instead of a shared table.
  lxw_workbook_options settings = {};
  settings.constant_memory = LXW_TRUE;
  settings.tmpdir = folder.empty() ? nullptr : folder.data();
  settings.use_zip64 = LXW_FALSE;
  WorkbookPointer target(workbook_new_opt(unfinished.string().c_str(), &settings));
  if (!target) throw std::runtime_error("xlsx: no memory for a workbook");
  set_properties(target.get(), workbook);
  XlsxFormats formats(target.get());
  XlsxNames names;
  for (const auto& sheet : workbook.sheets)
    XlsxSheet({target.get(), formats, names, options.rows_per_tab}, sheet).write();
  // workbook_close frees the workbook, whatever it returns.
  const lxw_error closed = workbook_close(target.release());
  if (closed != LXW_NO_ERROR) {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    check_xlsx(closed, file.string(), "the file");
  }
  std::filesystem::rename(unfinished, file);
}

}  // namespace vireo
