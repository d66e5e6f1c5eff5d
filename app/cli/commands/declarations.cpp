// declaration mark, mark-paid, list.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/mark_declared.h"
#include "core/store/accounts_table.h"

namespace vireo::cli {

void declaration_mark(Invocation& invocation) {
  DeclaredPeriod declared;
  declared.obligation = invocation.text("name");
  declared.declared_on = invocation.date("date").value_or(invocation.today());
  const auto period = invocation.period("from", "to");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto base = invocation.money("base", ledger_currency(*book));
  const auto amount = invocation.money("amount", ledger_currency(*book));
  if (!period || !base || !amount || invocation.refused()) return;
  declared.period = *period;
  declared.base = *base;
  declared.amount = *amount;
  if (!invocation.take(mark_declared(*book, declared, invocation.today()))) return;
  for (const DeclaredPeriod& row : declared_periods(*book))
    if (row.period == declared.period && row.obligation == declared.obligation)
      invocation.answer["declaration"] = row.id;
  invocation.answer["name"] = declared.obligation;
  invocation.answer["from"] = declared.period.begin().text();
  invocation.answer["to"] = declared.period.last().text();
  invocation.answer["amount"] = amount->text();
  invocation.answer["currency"] = amount->currency().code();
  invocation.say("cli.said.declared", {{"name", declared.obligation},
                                       {"from", declared.period.begin()},
                                       {"to", declared.period.last()},
                                       {"amount", *amount}});
}

void declaration_mark_paid(Invocation& invocation) {
  const auto id = invocation.whole_number("declaration");
  const Date date = invocation.date("date").value_or(invocation.today());
  if (!id || invocation.refused()) return;
  Book* book = invocation.book();
  if (!book || !invocation.take(mark_declared_paid(*book, *id, date))) return;
  invocation.answer = {{"declaration", *id}, {"paid_on", date.text()}};
  invocation.say("cli.said.declaration_paid", {{"date", date}});
}

void declaration_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"declaration"},
                               {"from", CellKind::date},
                               {"to", CellKind::date},
                               {"base", CellKind::money},
                               {"amount", CellKind::money},
                               {"declared", CellKind::date},
                               {"paid", CellKind::date}});
  invocation.answer["currency"] = ledger_currency(*book).code();
  invocation.answer["rows"] = Json::array();
  for (const DeclaredPeriod& row : declared_periods(*book)) {
    invocation.answer["rows"].push_back({{"declaration", row.id},
                                         {"name", row.obligation},
                                         {"from", row.period.begin().text()},
                                         {"to", row.period.last().text()},
                                         {"base", row.base.text()},
                                         {"amount", row.amount.text()},
                                         {"declared_on", row.declared_on.text()},
                                         {"paid_on", row.paid_on ? row.paid_on->text() : ""}});
    columns.add({row.id, row.obligation, row.period.begin(), row.period.last(), row.base, row.amount,
                 row.declared_on, row.paid_on ? Cell(*row.paid_on) : Cell()});
  }
  columns.print();
}

}  // namespace vireo::cli
