#include "reports/sheets/invoices.h"

#include "reports/sheets/period_title.h"

namespace vireo {
namespace {

constexpr std::size_t invoice_net_column = 5;

void add_invoice_columns(Sheet& sheet, const Wording& wording) {
  const auto column = [&](const char* id, CellKind kind, int width = 0) {
    sheet.columns.push_back({wording.text(id), kind, width});
  };
  column("invoices.number", CellKind::text, 16);
  column("invoices.kind", CellKind::text, 12);
  column("invoices.client", CellKind::text);
  column("invoices.issued", CellKind::date);
  column("invoices.due", CellKind::date);
  column("invoices.net", CellKind::money);
  column("invoices.tax", CellKind::money);
  column("invoices.gross", CellKind::money);
  column("invoices.settled", CellKind::money);
  column("invoices.open", CellKind::money);
}

}  // namespace

Sheet invoices_sheet(const std::vector<DocumentRow>& rows, const Period& period, Currency currency,
                     const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("invoices.sheet");
  sheet.title = period_title(wording.text("report.invoices"), period, wording);
  add_invoice_columns(sheet, wording);
  std::vector<Money> sums(5, Money(currency));
  bool one_currency = true;
  for (const DocumentRow& row : rows) {
    if (row.kind == DocumentKind::quote || row.number.empty()) continue;
    const bool back = row.kind == DocumentKind::credit_note;
    std::vector<Money> amounts{row.total_net, row.total_tax, row.total_gross, row.settled, row.open};
    for (std::size_t at = 0; at < amounts.size(); ++at) {
      if (back) amounts[at] = -amounts[at];
      if (amounts[at].currency() == currency) sums[at] += amounts[at];
    }
    one_currency = one_currency && row.total_gross.currency() == currency;
    SheetRow line;
    line.cells = {row.number, wording.text(back ? "invoices.kind.credit_note" : "invoices.kind.invoice"),
                  row.client_name, row.issue_date ? Cell(*row.issue_date) : Cell(),
                  row.due_date ? Cell(*row.due_date) : Cell()};
    line.cells.insert(line.cells.end(), amounts.begin(), amounts.end());
    line.link = {"document", row.id.value(), row.number};
    sheet.rows.push_back(std::move(line));
  }
  sheet.totals.resize(invoice_net_column);
  sheet.totals[2] = wording.text("ledger.total");
  // A formula would add every currency together; then the sums stand as plain amounts.
  for (const Money& sum : sums) sheet.totals.push_back(one_currency ? Cell(sum_of_column(sum)) : Cell(sum));
  return sheet;
}

}  // namespace vireo
