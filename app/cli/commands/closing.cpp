// period close, reopen; ledger accounts.
#include <sstream>

#include "app/cli/commands/all.h"
#include "app/cli/files.h"
#include "core/actions/close_year.h"
#include "core/actions/import_chart.h"
#include "core/base/text.h"
#include "core/store/profile_table.h"
#include "reports/standards/delimited_text.h"

namespace vireo::cli {

void period_close(Invocation& invocation) {
  const auto year = invocation.whole_number("year");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !year) return;
  const FiscalYearStart start = fiscal_year_start(profile_on(*book, invocation.today()));
  const Period period = start.year_ending_in(*year);
  const ClosingObstacles waiting = closing_obstacles(*book, period);
  const ClosingRequest request{period, start, invocation.given("force"),
                               invocation.wording().text("closing.allocation", {{"day", period.last()}})};
  const auto closed = invocation.take(close_year(*book, request, invocation.today()));
  if (!closed && invocation.problems().back().code() == "close.obstacles") {
    for (const BankLine& each : waiting.open_bank_lines)
      invocation.refuse(problem("close.bank_line", {"", 0, "line"},
                                {{"id", std::to_string(each.id.value())},
                                 {"date", each.date},
                                 {"amount", each.amount},
                                 {"text", each.text}}));
  }
  if (!closed) return;
  invocation.answer = {
      {"from", period.begin().text()},
      {"to", period.last().text()},
      {"entries_validated", closed->entries_validated},
      {"result", closed->result.text()},
      {"opening_entry", closed->opening ? Json(closed->opening->value()) : Json(nullptr)},
      {"allocation_entry", closed->allocation ? Json(closed->allocation->value()) : Json(nullptr)}};
  invocation.say("cli.said.year_closed", {{"day", period.last()}, {"result", closed->result}});
}

void period_reopen(Invocation& invocation) {
  const auto after = invocation.date("after");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !after) return;
  if (!invocation.take(reopen_period(*book, *after, invocation.text("reason")))) return;
  invocation.answer = {{"after", after->text()}};
  invocation.say("cli.said.period_reopened", {{"day", *after}});
}

void ledger_accounts(Invocation& invocation) {
  const std::string path = invocation.text("file");
  const auto bytes = bytes_of_file(invocation, path);
  if (!bytes) return;
  const std::string text = is_valid_utf8(*bytes) ? *bytes : from_latin9(*bytes);
  std::istringstream stream(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
  DelimitedReader reader(stream, separator_in(text.substr(0, text.find('\n'))));
  std::vector<ChartLine> lines;
  std::vector<std::string> row;
  while (reader.next(row)) {
    const std::string code = row.empty() ? "" : trimmed(row[0]);
    // A header names its columns; it has no digit.
    if (lines.empty() && reader.line() == 1 && code.find_first_of("0123456789") == std::string::npos)
      continue;
    lines.push_back({code, row.size() > 1 ? row[1] : "", reader.line()});
  }
  Book* book = invocation.book();
  if (!book) return;
  auto imported = import_chart(*book, lines);
  if (!imported) {
    Problems told = imported.problems();
    for (Problem& each : told) each.place.file = path;
    return invocation.refuse(told);
  }
  invocation.answer = {
      {"renamed", imported->renamed}, {"added", imported->added}, {"parties", imported->parties}};
  invocation.say(
      "cli.said.chart_imported",
      {{"renamed", imported->renamed}, {"added", imported->added}, {"parties", imported->parties}});
}

}  // namespace vireo::cli
