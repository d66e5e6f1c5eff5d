// recurring invoice, invoices, due, run, pause, price, end: invoices that come back.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/book_recurring.h"
#include "core/actions/recur_invoice.h"
#include "core/store/recurring_invoices_table.h"

namespace vireo::cli {
namespace {

Context recurring_context_of(const Invocation& invocation) {
  return {invocation.templates(), invocation.today()};
}

Json row_of(const RecurringInvoice& each) {
  return {{"recurring", each.id},       {"label", each.label},
          {"client", each.client_name}, {"every_months", each.months_between},
          {"next", each.next.text()},   {"to", each.last ? each.last->text() : ""},
          {"paused", each.paused}};
}

}  // namespace

void recurring_invoice_add(Invocation& invocation) {
  RecurringRequest request;
  request.draft.client = invocation.text("client");
  request.draft.lines.emplace();
  for (const std::string& typed : invocation.texts("line"))
    if (const auto line = invocation.take(parse_line(typed))) request.draft.lines->push_back(*line);
  if (invocation.given("currency")) request.draft.currency = invocation.text("currency");
  if (invocation.given("reference")) request.draft.reference = invocation.text("reference");
  if (invocation.given("notes")) request.draft.notes = invocation.text("notes");
  request.label = invocation.text("label");
  request.months_between = invocation.whole_number("every-months").value_or(1);
  request.first = invocation.date("from").value_or(invocation.today());
  request.last = invocation.date("to");
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  const auto id = invocation.take(add_recurring_invoice(*book, request, recurring_context_of(invocation)));
  if (!id) return;
  invocation.answer = {{"recurring", *id}, {"next", request.first.text()}};
  invocation.say("cli.said.recurring_invoice", {{"date", request.first}});
}

void recurring_invoice_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"label"},
                               {"client"},
                               {"months", CellKind::integer},
                               {"from", CellKind::date},
                               {"to", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const RecurringInvoice& each : recurring_invoices(*book)) {
    invocation.answer["rows"].push_back(row_of(each));
    columns.add({each.id, each.label, each.client_name, std::int64_t{each.months_between}, each.next,
                 each.last ? Cell(*each.last) : Cell()});
  }
  columns.print();
}

void recurring_due(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"id", CellKind::integer}, {"label"}, {"client"}, {"due", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  for (const RecurringInvoice& each : recurring_invoices(*book))
    for (const Date day : due_days(each, invocation.today())) {
      Json row = row_of(each);
      row["kind"] = "invoice";
      row["day"] = day.text();
      invocation.answer["rows"].push_back(std::move(row));
      columns.add({each.id, each.label, each.client_name, day});
    }
  for (const DueExpense& each : due_expenses(*book, invocation.today())) {
    invocation.answer["rows"].push_back({{"recurring", each.item.id.value()},
                                         {"label", each.item.label},
                                         {"kind", "expense"},
                                         {"supplier", each.item.supplier},
                                         {"amount", each.item.amount.text()},
                                         {"day", each.day.text()}});
    columns.add({each.item.id.value(), each.item.label, each.item.supplier, each.day});
  }
  columns.print();
}

void recurring_run(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto drafted = invocation.take(draft_due_invoices(*book, recurring_context_of(invocation)));
  if (!drafted) return;
  invocation.answer["drafts"] = Json::array();
  for (const DraftedRecurring& each : *drafted)
    invocation.answer["drafts"].push_back(
        {{"draft", each.draft.value()}, {"recurring", each.recurring}, {"day", each.day.text()}});
  invocation.say("cli.said.recurring_drafted", {{"count", static_cast<std::int64_t>(drafted->size())}});
}

void recurring_pause(Invocation& invocation) {
  const auto id = invocation.whole_number("recurring");
  Book* book = invocation.book();
  if (!book || !id) return;
  const auto change = invocation.given("back") ? RecurringChange::resume : RecurringChange::pause;
  if (!invocation.take(change_recurring_invoice(*book, *id, change))) return;
  invocation.answer = {{"recurring", *id}, {"paused", change == RecurringChange::pause}};
  invocation.say("cli.said.changed");
}

void recurring_price(Invocation& invocation) {
  const auto id = invocation.whole_number("recurring");
  const auto percent = invocation.decimal("percent");
  Book* book = invocation.book();
  if (!book || !id || !percent || invocation.refused()) return;
  if (!invocation.take(change_recurring_prices(*book, *id, *percent))) return;
  invocation.answer = {{"recurring", *id}, {"percent", percent->text()}};
  invocation.say("cli.said.changed");
}

void recurring_end(Invocation& invocation) {
  const auto id = invocation.whole_number("recurring");
  Book* book = invocation.book();
  if (!book || !id) return;
  if (!invocation.take(change_recurring_invoice(*book, *id, RecurringChange::remove))) return;
  invocation.answer = {{"recurring", *id}};
  invocation.say("cli.said.recurring_removed");
}

}  // namespace vireo::cli
