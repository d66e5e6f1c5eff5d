#pragma once
// A report as a file in one of the formats people ask for: xlsx, pdf, csv, text, json.
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/wording.h"
#include "reports/model/sheet.h"

namespace vireo {

struct ReportFileFacts {
  std::string title{};   // "Grand livre"
  std::string sender{};  // the business
  Date day{};
};

/// Written beside the file and put in its place once whole. Problem "file.unwritable".
Checked<Done> write_whole(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write);

/// "xlsx", "pdf", "csv", "text", "json".
const std::vector<std::string>& report_formats();
/// By the ending of the name: ".txt" is text; empty when it is none of them.
std::string report_format_of(const std::filesystem::path& file);

/// CSV is UTF-8 with a byte order mark, semicolons and the decimal mark of the language. JSON has "columns",
/// "rows" and "totals" as canonical texts. Problem "file.unwritable"; a failure leaves no half file.
Checked<Done> write_report(const Sheet& sheet, const ReportFileFacts& facts, const Wording& wording,
                           const std::string& format, const std::filesystem::path& file);

}  // namespace vireo
