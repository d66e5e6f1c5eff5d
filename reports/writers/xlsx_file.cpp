#include "reports/writers/xlsx_file.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "reports/writers/xlsx_sheet.h"

namespace vireo {
namespace {

/// Up to 2^53 the division gives the double nearest to the exact amount.
std::optional<double> nearest_double(std::int64_t coefficient, int scale) {
  constexpr std::int64_t exact_in_a_double = std::int64_t{1} << 53;
  constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8, 1e9,
                               1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};
  if (coefficient > exact_in_a_double || coefficient < -exact_in_a_double) return std::nullopt;
  return static_cast<double>(coefficient) / powers[scale];
}

}  // namespace

std::filesystem::path unfinished_xlsx(const std::filesystem::path& file) {
  std::filesystem::path unfinished = file;
  unfinished += ".part";
  return unfinished;
}

void set_xlsx_properties(lxw_workbook* target, std::string title, std::string author, Date created) {
  constexpr time_t seconds_a_day = 86'400;
  lxw_doc_properties properties = {};
  properties.title = title.data();
  properties.author = author.data();
  // Midnight UTC of the first day would be 0, which the library takes for "now".
  properties.created = std::max<time_t>(1, created.days_since_1970() * seconds_a_day);
  check_xlsx(workbook_set_properties(target, &properties), title, "its properties");
}

void close_xlsx(XlsxPointer target, const std::filesystem::path& file) {
  const std::filesystem::path unfinished = unfinished_xlsx(file);
  // workbook_close frees the workbook, whatever it returns.
  const lxw_error closed = workbook_close(target.release());
  if (closed != LXW_NO_ERROR) {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    check_xlsx(closed, file.string(), "the file");
  }
  std::filesystem::rename(unfinished, file);
}

double spreadsheet_number(const Decimal& value) {
  if (const auto coefficient = value.at_places(value.scale()))
    if (const auto number = nearest_double(*coefficient, value.scale())) return *number;
  return std::strtod(value.text().c_str(), nullptr);
}

}  // namespace vireo
