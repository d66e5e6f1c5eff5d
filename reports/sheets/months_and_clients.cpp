#include "reports/sheets/months_and_clients.h"

#include "core/work/capacity.h"
#include "reports/sheets/period_title.h"

namespace vireo {

Sheet cash_flow_sheet(const std::vector<MonthFigures>& months, const Period& period, const Wording& wording) {
  Sheet sheet = titled_sheet("report.cash_flow", period, wording);
  sheet.columns = {
      {wording.text("flow.month"), CellKind::text, 18},   {wording.text("flow.turnover"), CellKind::money},
      {wording.text("flow.receipts"), CellKind::money},   {wording.text("flow.expenses"), CellKind::money},
      {wording.text("flow.difference"), CellKind::money}, {wording.text("flow.cash_end"), CellKind::money}};
  if (months.empty()) return sheet;
  const Currency currency = months.front().receipts.currency();
  Money turnover(currency), receipts(currency), expenses(currency);
  for (const MonthFigures& each : months) {
    const Date first = each.month.begin();
    sheet.rows.push_back(
        {{wording.month(first.year(), first.month()), each.turnover, each.receipts, each.expenses,
          Formula{"C{row}-D{row}", each.receipts - each.expenses}, each.cash_end},
         SheetRow::Weight::plain});
    turnover += each.turnover;
    receipts += each.receipts;
    expenses += each.expenses;
  }
  sheet.totals = {wording.text("ledger.total"), sum_of_column(turnover), sum_of_column(receipts),
                  sum_of_column(expenses), sum_of_column(receipts - expenses)};
  return sheet;
}

Sheet clients_sheet(const std::vector<ClientWork>& clients, const Period& period, const Wording& wording) {
  Sheet sheet = titled_sheet("report.clients", period, wording);
  sheet.columns = {
      {wording.text("flow.client"), CellKind::text, 40}, {wording.text("flow.turnover"), CellKind::money},
      {wording.text("flow.share"), CellKind::rate},      {wording.text("flow.client_costs"), CellKind::money},
      {wording.text("flow.left"), CellKind::money},      {wording.text("flow.hours"), CellKind::quantity},
      {wording.text("flow.hourly"), CellKind::money}};
  if (clients.empty()) return sheet;
  Money invoiced(clients.front().invoiced.currency());
  Money costs = invoiced;
  for (const ClientWork& each : clients) {
    SheetRow row{{each.name,
                  each.invoiced,
                  Rate::fraction(each.share),
                  each.costs,
                  Formula{"B{row}-D{row}", each.left()},
                  shown_hours(each.worked),
                  {}},
                 SheetRow::Weight::plain,
                 {"client", each.client.value(), {}}};
    if (each.hourly) row.cells.back() = *each.hourly;
    sheet.rows.push_back(std::move(row));
    invoiced += each.invoiced;
    costs += each.costs;
  }
  sheet.totals = {wording.text("ledger.total"),
                  sum_of_column(invoiced),
                  {},
                  sum_of_column(costs),
                  sum_of_column(invoiced - costs)};
  return sheet;
}

}  // namespace vireo
