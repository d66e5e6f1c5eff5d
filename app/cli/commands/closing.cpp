// period close, reopen.
#include "app/cli/commands/all.h"
#include "core/actions/close_year.h"
#include "core/store/profile_table.h"

namespace vireo::cli {

void period_close(Invocation& invocation) {
  const auto year = invocation.whole_number("year");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !year) return;
  const FiscalYearStart start = fiscal_year_start(profile_on(*book, invocation.today()));
  const Period period = start.year_ending_in(*year);
  const ClosingObstacles waiting = closing_obstacles(*book, period);
  const auto closed =
      invocation.take(close_year(*book, period, start, invocation.given("force"), invocation.today()));
  if (!closed && invocation.problems().back().code() == "close.obstacles") {
    for (const BankLine& each : waiting.open_bank_lines)
      invocation.refuse(problem("close.bank_line", {"", 0, "line"},
                                {{"id", std::to_string(each.id.value())},
                                 {"date", each.date},
                                 {"amount", each.amount},
                                 {"text", each.text}}));
  }
  if (!closed) return;
  invocation.answer = {{"from", period.begin().text()},
                       {"to", period.last().text()},
                       {"entries_validated", closed->entries_validated},
                       {"result", closed->result.text()},
                       {"opening_entry", closed->opening ? Json(closed->opening->value()) : Json(nullptr)}};
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

}  // namespace vireo::cli
