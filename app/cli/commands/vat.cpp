// vat show, settle: the VAT accounts of a period beside what the documents say, and its settlement entry.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/settle_vat.h"
#include "core/store/accounts_table.h"

namespace vireo::cli {
namespace {

Json row_of(const VatAccountRow& row) {
  return {{"account", row.code},           {"label", row.label},
          {"opening", row.opening.text()}, {"movement", row.movement.text()},
          {"settled", row.settled.text()}, {"balance", row.balance.text()}};
}

}  // namespace

void vat_show(Invocation& invocation) {
  Book* book = invocation.book();
  const auto period = invocation.period("from", "to");
  if (!book || !period || invocation.refused()) return;
  const VatPosition position = vat_position(*book, *period);
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer["currency"] = position.owed.currency().code();
  answer["from"] = period->begin().text();
  answer["to"] = period->last().text();
  answer["rows"] = Json::array();
  Columns columns(invocation, {{"account"},
                               {"label"},
                               {"opening", CellKind::money},
                               {"movement", CellKind::money},
                               {"settled", CellKind::money},
                               {"balance", CellKind::money}});
  for (const VatAccountRow& row : position.rows) {
    answer["rows"].push_back(row_of(row));
    columns.add({row.code, row.label, row.opening, row.movement, row.settled, row.balance});
  }
  answer["owed"] = position.owed.text();
  answer["pending"] = position.pending.text();
  answer["payable"] = position.payable.text();
  answer["credit"] = position.credit.text();
  columns.print();
  invocation.print(wording.text("vat.position", {{"owed", position.owed},
                                                 {"pending", position.pending},
                                                 {"payable", position.payable},
                                                 {"credit", position.credit}}));
  answer["comparisons"] = Json::array();
  Columns compared(invocation, {{"about"},
                                {"ledger", CellKind::money},
                                {"documents", CellKind::money},
                                {"difference", CellKind::money}});
  for (const VatComparison& each : position.comparisons) {
    answer["comparisons"].push_back({{"kind", each.kind},
                                     {"ledger", each.ledger.text()},
                                     {"documents", each.documents.text()},
                                     {"difference", each.difference().text()}});
    compared.add({wording.text("vat.compared." + each.kind), each.ledger, each.documents, each.difference()});
  }
  compared.print();
}

void vat_settle(Invocation& invocation) {
  Book* book = invocation.book();
  const auto period = invocation.period("from", "to");
  if (!book || !period) return;
  VatSettlementRequest request{.period = *period};
  request.label =
      invocation.wording().text("vat.entry_label", {{"from", period->begin()}, {"to", period->last()}});
  request.date = invocation.date("date");
  request.declared = invocation.money("amount", ledger_currency(*book));
  if (invocation.refused()) return;
  const auto done = invocation.take(settle_vat(*book, request, invocation.today()));
  if (!done) return;
  invocation.answer = {{"entry", done->entry.value()},
                       {"date", done->date.text()},
                       {"currency", done->exact.currency().code()},
                       {"exact", done->exact.text()},
                       {"rounding", done->rounding.text()},
                       {"payable", done->payable.text()},
                       {"credit", done->credit.text()}};
  invocation.say("cli.said.vat_settled",
                 {{"day", period->last()}, {"payable", done->payable}, {"credit", done->credit}});
}

}  // namespace vireo::cli
