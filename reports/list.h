#pragma once
// THE TABLE of reports: what can be told of a book as a table, each under an id; menus, the command line and
// the accountant's workbook read it. A report takes everything it needs from the book when it is made; long
// ones stream.
#include <optional>
#include <string>
#include <vector>

#include "core/base/wording.h"
#include "core/store/book.h"
#include "core/store/catalog/template_source.h"
#include "reports/model/sheet.h"

namespace vireo {

/// What a report is asked for. Everything is kept by address: it must outlive the sheet, whose rows may
/// stream.
struct ReportRequest {
  const Book& book;
  const Wording& wording;
  TemplateSource templates{};
  Date today{};
  std::optional<Period> period{};       // none: the fiscal year of today, or what suits the report
  std::optional<AccountId> account{};   // the general ledger of one account
  std::optional<std::int64_t> entry{};  // the journal's lines of one entry
};

/// One row. Its name is message "report.<id>", what it is for "report.<id>.about".
struct Report {
  std::string id;
  bool in_workbook = true;
  /// The sheet, or why it cannot be made ("report.no_regime" ...).
  Checked<Sheet> (*make)(const ReportRequest&) = nullptr;
  bool is_at_a_day = false;  // how things stand on the last day of the period: a first day means nothing
};

const std::vector<Report>& reports();
const Report* report_named(std::string_view id);

/// The accountant's workbook: every report that belongs to it and can be made of this book.
Workbook accountant_workbook(const ReportRequest& request);

}  // namespace vireo
