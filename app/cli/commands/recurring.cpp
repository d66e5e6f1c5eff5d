// recurring add, list, remove.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/add_recurring.h"
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
  if (const auto amount = invocation.money("amount", ledger_currency(*book))) item.amount = *amount;
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
    invocation.answer["rows"].push_back({{"recurring", item.id.value()},
                                         {"direction", direction},
                                         {"label", item.label},
                                         {"amount", item.amount.text()},
                                         {"every_months", item.months_between},
                                         {"from", item.first.text()},
                                         {"to", item.last ? item.last->text() : ""}});
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

}  // namespace vireo::cli
