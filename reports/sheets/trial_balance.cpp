#include "reports/sheets/trial_balance.h"

#include "reports/sheets/period_title.h"

namespace vireo {

Sheet trial_balance_sheet(const TrialBalance& balance, const std::optional<Period>& period,
                          const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("report.trial_balance");
  sheet.title = period ? period_title(sheet.name, *period, wording) : sheet.name;
  sheet.columns = {{wording.text("ledger.account"), CellKind::text, 10},
                   {wording.text("ledger.account_label"), CellKind::text, 40},
                   {wording.text("ledger.debit"), CellKind::money},
                   {wording.text("ledger.credit"), CellKind::money},
                   {wording.text("ledger.balance"), CellKind::money}};
  Money sum(balance.debit.currency());
  for (const TrialBalanceRow& row : balance.rows) {
    sheet.rows.push_back({{row.code, row.label, row.debit, row.credit, row.balance},
                          SheetRow::Weight::plain,
                          {"account", row.account.value(), {}}});
    sum += row.balance;
  }
  sheet.totals = {std::monostate{}, wording.text("ledger.total"), sum_of_column(balance.debit),
                  sum_of_column(balance.credit), sum_of_column(sum)};
  return sheet;
}

}  // namespace vireo
