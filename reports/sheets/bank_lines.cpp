#include "reports/sheets/bank_lines.h"

#include "reports/sheets/period_title.h"

namespace vireo {

Sheet bank_lines_sheet(const std::vector<BankLine>& lines, const Period& period, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("report.bank_lines");
  sheet.title = period_title(sheet.name, period, wording);
  sheet.columns = {{wording.text("bank.column.date"), CellKind::date},
                   {wording.text("bank.column.text"), CellKind::text, 50},
                   {wording.text("bank.column.amount"), CellKind::money},
                   {wording.text("bank.column.state"), CellKind::text, 16}};
  for (const BankLine& each : lines)
    sheet.rows.push_back(
        {{each.date, each.text, each.amount, wording.text("bank.state." + std::string(name_of(each.state)))},
         SheetRow::Weight::plain});
  return sheet;
}

Sheet reconciliation_sheet(const ReconciliationState& state, const std::string& account,
                           const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("report.reconciliation");
  sheet.title = wording.text("reconcile.title", {{"account", account}, {"date", state.what.date}});
  sheet.columns = {{wording.text("bank.column.date"), CellKind::date},
                   {wording.text("bank.column.text"), CellKind::text, 50},
                   {wording.text("bank.column.amount"), CellKind::money},
                   {wording.text("reconcile.ticked"), CellKind::text, 10}};
  const auto sum = [&](const char* id, const Money& amount) {
    sheet.rows.push_back({{Cell(), wording.text(id), amount}, SheetRow::Weight::subtotal});
  };
  sum("reconcile.before", state.reconciled_before);
  for (const LineToTick& each : state.lines)
    sheet.rows.push_back(
        {{each.date, each.label, each.amount, std::string(each.ticked ? "✓" : "")}, SheetRow::Weight::plain});
  sum("reconcile.sum_ticked", state.ticked);
  sum("reconcile.balance", state.what.balance);
  sum("reconcile.difference", state.difference);
  return sheet;
}

}  // namespace vireo
