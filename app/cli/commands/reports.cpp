// report list, export; receipts show; ledger general and journal.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/store/accounts_table.h"
#include "core/store/profile_table.h"
#include "reports/dossier.h"
#include "reports/list.h"
#include "reports/report_file.h"
#include "reports/writers/text.h"
#include "reports/writers/xlsx.h"

namespace vireo::cli {
namespace {

std::optional<ReportRequest> request_of(Invocation& invocation) {
  const auto period = invocation.period("from", "to");
  if (invocation.refused()) return std::nullopt;
  const Book* book = invocation.book();
  if (!book) return std::nullopt;
  ReportRequest request{*book, invocation.wording(), invocation.templates(), invocation.today(), period};
  if (!invocation.given("account")) return request;
  const std::string code = invocation.text("account");
  for (const AccountRow& each : accounts(*book))
    if (each.code == code) request.account = each.id;
  if (request.account) return request;
  invocation.refuse(problem("ledger.account_unknown", {{}, 0, "--account"}, {{"account", code}}));
  return std::nullopt;
}

void refuse_unknown(Invocation& invocation, const std::string& typed) {
  std::string known = "workbook";
  for (const Report& report : reports()) known += ", " + report.id;
  invocation.refuse(problem("report.unknown", {}, {{"typed", typed}, {"known", known}}));
}

Json json_of(const Cell& cell) {
  const Cell value = shown(cell);
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  return canonical_text(value);
}

/// A report on the terminal: a table, or rows of canonical texts.
void show(Invocation& invocation, std::string_view id) {
  const auto request = request_of(invocation);
  if (!request) return;
  const auto sheet = invocation.take(report_named(id)->make(*request));
  if (!sheet) return;
  if (!invocation.globals().json) return invocation.print(write_text(*sheet, invocation.wording()));
  for (const SheetColumn& column : sheet->columns) invocation.answer["columns"].push_back(column.header);
  invocation.answer["rows"] = Json::array();
  for_each_row(*sheet, [&](const SheetRow& row) {
    Json cells = Json::array();
    for (const Cell& cell : row.cells) cells.push_back(json_of(cell));
    invocation.answer["rows"].push_back(std::move(cells));
  });
  for (const Cell& cell : totals_of(*sheet)) invocation.answer["totals"].push_back(json_of(cell));
}

}  // namespace

void report_list(Invocation& invocation) {
  const Wording& wording = invocation.wording();
  Columns columns(invocation, {{"id"}, {"name"}, {"about"}});
  const auto add = [&](const std::string& id) {
    const std::string name = wording.text("report." + id);
    const std::string about = wording.text("report." + id + ".about");
    invocation.answer["reports"].push_back({{"id", id}, {"name", name}, {"about", about}});
    columns.add({id, name, about});
  };
  add("workbook");
  for (const Report& report : reports()) add(report.id);
  columns.print();
}

void report_export(Invocation& invocation) {
  const std::string id = invocation.text("report");
  const std::string path = invocation.text("o");
  const Report* report = report_named(id);
  if (!report && id != "workbook") return refuse_unknown(invocation, id);
  const std::string format = invocation.given("format") ? invocation.text("format") : report_format_of(path);
  if (format.empty())
    return invocation.refuse(problem("report.format_unknown", {{}, 0, "-o"}, {{"typed", path}}));
  if (!report && format != "xlsx")
    return invocation.refuse(problem("report.workbook_format", {{}, 0, "--format"}, {{"typed", format}}));
  if (report && report->is_at_a_day && invocation.given("from"))
    return invocation.refuse(problem("report.at_a_day", {{}, 0, "--from"}));
  const auto request = request_of(invocation);
  if (!request) return;
  std::size_t sheets = 1;
  if (report) {
    const auto sheet = invocation.take(report->make(*request));
    if (!sheet) return;
    const std::string sender = profile_on(request->book, request->today).get("name");
    if (!invocation.take(write_report(*sheet,
                                      {invocation.wording().text("report." + id), sender, request->today},
                                      invocation.wording(), format, path)))
      return;
  } else {
    const Workbook workbook = accountant_workbook(*request);
    sheets = workbook.sheets.size();
    write_xlsx(workbook, path);
  }
  invocation.answer = {{"file", path}, {"format", format}, {"sheets", sheets}};
  invocation.say("cli.said.written", {{"file", path}});
}

void report_dossier(Invocation& invocation) {
  const auto typed = invocation.whole_number("year");
  if (invocation.refused()) return;
  const Book* book = invocation.book();
  if (!book) return;
  const FiscalYearStart start = fiscal_year_start(profile_on(*book, invocation.today()));
  const Period year = typed ? start.year_ending_in(*typed) : start.year_with(invocation.today());
  const ReportRequest request{*book, invocation.wording(), invocation.templates(), invocation.today(), year};
  const std::string path = invocation.text("o");
  const auto made = invocation.take(write_dossier(request, year, start, path));
  if (!made) return;
  invocation.answer = {{"file", path}, {"files", made->files}, {"checks", Json::array()}};
  for (const DossierCheck& each : made->checks)
    invocation.answer["checks"].push_back({{"what", each.what}, {"open", each.open}});
  invocation.say("cli.said.written", {{"file", path}});
}

void receipts_show(Invocation& invocation) {
  show(invocation, "receipts_book");
}
void ledger_general(Invocation& invocation) {
  show(invocation, "general_ledger");
}
void ledger_journal(Invocation& invocation) {
  show(invocation, "journals");
}

}  // namespace vireo::cli
