// hours deferral, defer: what was invoiced of hour banks and is not worked leaves the revenue at a closing.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/step_json.h"
#include "core/actions/defer_hours.h"
#include "core/store/accounts_table.h"
#include "core/work/capacity.h"

namespace vireo::cli {
namespace {

void tell_deferral(Invocation& invocation, const Book& book, const HourDeferral& deferral) {
  const Wording& wording = invocation.wording();
  Columns columns(
      invocation,
      {{"client"}, {"name"}, {"hours", CellKind::quantity}, {"amount", CellKind::money}, {"account"}});
  Json& answer = invocation.answer;
  answer["date"] = deferral.day.text();
  answer["currency"] = ledger_currency(book).code();
  answer["total"] = deferral.total.amount.text();
  answer["booked"] = are_hours_deferred(book, deferral.day);
  answer["rows"] = Json::array();
  for (const DeferredHours& each : deferral.rows) {
    const std::string code = account(book, each.revenue).code;
    answer["rows"].push_back({{"client", each.client},
                              {"engagement", each.engagement.name},
                              {"hours", shown_hours(each.left).shortest()},
                              {"amount", each.amount.amount.text()},
                              {"account", code},
                              {"why", step_json(each.amount.why, wording)}});
    columns.add({each.client, each.engagement.name, shown_hours(each.left), each.amount.amount, code});
  }
  columns.print();
  if (!invocation.given("explain")) return;
  for (const DeferredHours& each : deferral.rows) {
    invocation.print(wording.text(each.amount.why.label) +
                     (each.amount.why.rule ? " (" + wording.text(*each.amount.why.rule) + ")" : ""));
    for (const Step& step : each.amount.why.children) invocation.print("  " + wording.text(step.label));
  }
}

}  // namespace

void hours_deferral(Invocation& invocation) {
  const auto day = invocation.date("date");
  const Book* book = invocation.book();
  if (!book || !day) return;
  const auto found = invocation.take(hours_to_defer(*book, *day, invocation.today()));
  if (!found) return;
  tell_deferral(invocation, *book, *found);
  invocation.say(
      are_hours_deferred(*book, *day) ? "cli.said.hours_deferred_already" : "cli.said.hours_to_defer",
      {{"day", *day}, {"amount", found->total.amount}});
}

void hours_defer(Invocation& invocation) {
  const auto day = invocation.date("date");
  Book* book = invocation.book();
  if (!book || !day) return;
  if (invocation.given("remove")) {
    if (!invocation.take(drop_deferral(*book, *day))) return;
    invocation.answer = {{"date", day->text()}, {"booked", false}};
    return invocation.say("cli.said.deferral_removed", {{"day", *day}});
  }
  const Wording& wording = invocation.wording();
  const HourDeferralRequest request{*day, wording.text("deferral.entry_label", {{"day", *day}}),
                                    wording.text("deferral.reversal_label", {{"day", *day}})};
  const auto done =
      invocation.take(defer_hours(*book, request, {invocation.templates(), invocation.today()}));
  if (!done) return;
  tell_deferral(invocation, *book, done->deferral);
  invocation.answer["entry"] = done->entry.value();
  invocation.answer["reversal"] = done->reversal.value();
  invocation.say("cli.said.hours_deferred",
                 {{"day", *day}, {"next", day->plus_days(1)}, {"amount", done->deferral.total.amount}});
}

}  // namespace vireo::cli
