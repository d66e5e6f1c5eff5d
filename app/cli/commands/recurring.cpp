// recurring add, list, remove; book, skip: costs whose day has come.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "core/actions/add_recurring.h"
#include "core/actions/book_recurring.h"
#include "core/store/accounts_table.h"
#include "core/store/recurring_table.h"

namespace vireo::cli {

void recurring_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Recurring item;
  item.direction = invocation.given("income") ? Recurring::Direction::in : Recurring::Direction::out;
  item.label = invocation.text("label");
  item.category = invocation.text("category");
  item.supplier = invocation.text("supplier");
  if (const auto amount = invocation.money("amount", typed_currency(invocation, *book)))
    item.amount = *amount;
  item.months_between = invocation.whole_number("every-months").value_or(1);
  item.first = invocation.date("from").value_or(invocation.today());
  item.last = invocation.date("to");
  if (invocation.refused()) return;
  const auto id = invocation.take(add_recurring(*book, item));
  if (!id) return;
  invocation.answer = {{"recurring", id->value()}};
  invocation.say("cli.said.recurring_added", {{"label", item.label}, {"amount", item.amount}});
}

void recurring_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const Wording& wording = invocation.wording();
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"label"},
                               {"direction"},
                               {"amount", CellKind::money},
                               {"months", CellKind::integer},
                               {"from", CellKind::date},
                               {"to", CellKind::date}});
  invocation.answer["rows"] = Json::array();
  invocation.answer["currency"] = ledger_currency(*book).code();
  for (const Recurring& item : recurring_items(*book)) {
    const std::string direction = item.direction == Recurring::Direction::in ? "in" : "out";
    invocation.answer["rows"].push_back(
        {{"recurring", item.id.value()},
         {"direction", direction},
         {"label", item.label},
         {"supplier", item.supplier},
         {"category", item.category},
         {"amount", item.amount.text()},
         {"currency", item.amount.currency().code()},
         {"every_months", item.months_between},
         {"from", item.first.text()},
         {"to", item.last ? item.last->text() : ""},
         {"settled_until", item.settled_until ? item.settled_until->text() : ""}});
    columns.add({item.id.value(), item.label, wording.text("cli.column." + direction), item.amount,
                 std::int64_t{item.months_between}, item.first, item.last ? Cell(*item.last) : Cell()});
  }
  columns.print();
}

void recurring_remove(Invocation& invocation) {
  const auto id = invocation.whole_number("recurring");
  if (!id) return;
  Book* book = invocation.book();
  if (!book || !invocation.take(remove_recurring(*book, RecurringId(*id)))) return;
  invocation.answer = {{"recurring", *id}};
  invocation.say("cli.said.recurring_removed");
}

void recurring_book(Invocation& invocation) {
  RecurringBooking booking;
  booking.until = invocation.date("until").value_or(invocation.today());
  booking.category = invocation.text("category");
  if (invocation.given("recurring"))
    if (const auto id = invocation.whole_number("recurring")) booking.only = RecurringId(*id);
  if (invocation.given("exchange-rate")) booking.exchange_rate = invocation.decimal("exchange-rate");
  Book* book = invocation.book();
  if (!book || invocation.refused()) return;
  const auto booked =
      invocation.take(book_due_expenses(*book, booking, {invocation.templates(), invocation.today()}));
  if (!booked) return;
  invocation.answer["expenses"] = Json::array();
  for (const BookedRecurring& each : *booked)
    invocation.answer["expenses"].push_back(
        {{"expense", each.expense.value()}, {"recurring", each.recurring.value()}, {"day", each.day.text()}});
  invocation.say("cli.said.recurring_booked", {{"count", static_cast<std::int64_t>(booked->size())}});
}

void recurring_skip(Invocation& invocation) {
  const auto id = invocation.whole_number("recurring");
  const Date until = invocation.date("until").value_or(invocation.today());
  Book* book = invocation.book();
  if (!book || !id || invocation.refused()) return;
  if (!invocation.take(skip_due_expenses(*book, RecurringId(*id), until, invocation.today()))) return;
  invocation.answer = {{"recurring", *id}, {"settled_until", until.text()}};
  invocation.say("cli.said.recurring_skipped");
}

}  // namespace vireo::cli
