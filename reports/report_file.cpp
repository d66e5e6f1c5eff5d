#include "reports/report_file.h"

#include <algorithm>
#include <fstream>
#include <functional>

#include <nlohmann/json.hpp>

#include "reports/papers/sheet_paper.h"
#include "reports/writers/csv.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"
#include "reports/writers/text.h"
#include "reports/writers/xlsx.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Cell& cell) {
  const Cell value = shown(cell);
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  return canonical_text(value);
}

Json json_of(const Sheet& sheet) {
  Json json{
      {"name", sheet.name}, {"title", sheet.title}, {"columns", Json::array()}, {"rows", Json::array()}};
  for (const SheetColumn& column : sheet.columns) json["columns"].push_back(column.header);
  for_each_row(sheet, [&](const SheetRow& row) {
    Json cells = Json::array();
    for (const Cell& cell : row.cells) cells.push_back(json_of(cell));
    json["rows"].push_back(std::move(cells));
  });
  for (const Cell& cell : totals_of(sheet)) json["totals"].push_back(json_of(cell));
  return json;
}

}  // namespace

Checked<Done> write_whole(const std::filesystem::path& file,
                          const std::function<void(std::ostream&)>& write) {
  std::filesystem::path beside = file;
  beside += ".part";
  std::ofstream out(beside, std::ios::binary);
  if (out) write(out);
  out.close();
  std::error_code failure;
  if (out) std::filesystem::rename(beside, file, failure);
  if (out && !failure) return Done{};
  std::filesystem::remove(beside, failure);
  return problem("file.unwritable", {file.string()});
}

const std::vector<std::string>& report_formats() {
  static const std::vector<std::string> formats{"xlsx", "pdf", "csv", "text", "json"};
  return formats;
}

std::string report_format_of(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (ending == ".txt") return "text";
  for (const std::string& format : report_formats())
    if (ending == "." + format) return format;
  return {};
}

Checked<Done> write_report(const Sheet& sheet, const ReportFileFacts& facts, const Wording& wording,
                           const std::string& format, const std::filesystem::path& file) {
  if (format == "xlsx") {
    Workbook workbook{facts.title, facts.sender, facts.day, {}};
    workbook.sheets.push_back(sheet);
    write_xlsx(workbook, file);
    return Done{};
  }
  return write_whole(file, [&](std::ostream& out) {
    if (format == "csv")
      write_csv(sheet, {';', wording.style().decimal_mark.front(), true}, out);
    else if (format == "pdf")
      out << write_pdf(sheet_paper(sheet, facts.sender, wording), {fonts_folder(), facts.day, std::nullopt});
    else if (format == "json")
      out << json_of(sheet).dump(2) << "\n";
    else
      out << write_text(sheet, wording);
  });
}

}  // namespace vireo
