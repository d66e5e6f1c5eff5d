#include "reports/sheets/vat.h"

#include "reports/sheets/period_title.h"

namespace vireo {
namespace {

SheetRow heading(const std::string& text) {
  return {{text}, SheetRow::Weight::heading};
}

/// Accounts and documents of the three kinds, and what differs.
void add_comparisons(const VatPosition& position, const Wording& wording, Sheet& sheet) {
  sheet.rows.push_back(heading(wording.text("vat.report.compared")));
  for (const VatComparison& each : position.comparisons)
    sheet.rows.push_back({{{},
                           wording.text("vat.compared." + each.kind),
                           {},
                           each.ledger,
                           each.documents,
                           Formula{"D{row}-E{row}", each.difference()}},
                          SheetRow::Weight::plain});
}

}  // namespace

Sheet vat_sheet(const VatPosition& position, const Wording& wording) {
  Sheet sheet = titled_sheet("report.vat", position.period, wording);
  sheet.columns = {{wording.text("ledger.account"), CellKind::text, 10},
                   {wording.text("ledger.account_label"), CellKind::text, 40},
                   {wording.text("vat.report.opening"), CellKind::money},
                   {wording.text("vat.report.movement"), CellKind::money},
                   {wording.text("vat.report.settled"), CellKind::money},
                   {wording.text("ledger.balance"), CellKind::money}};
  for (const VatAccountRow& row : position.rows)
    sheet.rows.push_back({{row.code, row.label, row.opening, row.movement, row.settled,
                           Formula{"C{row}+D{row}+E{row}", row.balance}},
                          SheetRow::Weight::plain,
                          {"account", row.account.value(), {}}});
  const auto say = [&](const char* id, const Money& amount) {
    sheet.rows.push_back({{{}, wording.text(id), {}, {}, {}, amount}, SheetRow::Weight::subtotal});
  };
  say("vat.report.owed", position.owed);
  say("vat.report.pending", position.pending);
  say("vat.report.payable", position.payable);
  say("vat.report.credit", position.credit);
  if (!position.comparisons.empty()) add_comparisons(position, wording, sheet);
  sheet.autofilter = false;
  return sheet;
}

Sheet recapitulative_sheet(const std::vector<RecapitulativeRow>& rows, const Period& period,
                           const Wording& wording) {
  Sheet sheet = titled_sheet("report.recapitulative", period, wording);
  sheet.columns = {{wording.text("flow.month"), CellKind::text, 18},
                   {wording.text("flow.client"), CellKind::text, 40},
                   {wording.text("recapitulative.vat_number"), CellKind::text, 20},
                   {wording.text("recapitulative.documents"), CellKind::text, 30},
                   {wording.text("recapitulative.amount"), CellKind::money}};
  if (rows.empty()) return sheet;
  Money sum(rows.front().amount.currency());
  for (const RecapitulativeRow& row : rows) {
    std::string pieces;
    for (const Link& link : row.documents) pieces += (pieces.empty() ? "" : ", ") + link.label;
    sheet.rows.push_back({{wording.month(row.month.year(), row.month.month()), row.client_name,
                           row.vat_number.empty() ? wording.text("recapitulative.missing") : row.vat_number,
                           pieces, row.amount},
                          SheetRow::Weight::plain,
                          row.documents.front()});
    sum += row.amount;
  }
  sheet.totals = {{}, {}, {}, wording.text("ledger.total"), sum_of_column(sum)};
  return sheet;
}

}  // namespace vireo
