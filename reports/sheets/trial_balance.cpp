#include "reports/sheets/trial_balance.h"

#include "reports/sheets/period_title.h"

namespace vireo {

namespace {

/// A balance on the side it stands on; the other one is nothing.
struct Sides {
  Money debit{};
  Money credit{};
};

Sides sides_of(const Money& balance) {
  const Money nothing(balance.currency());
  return balance.is_negative() ? Sides{nothing, -balance} : Sides{balance, nothing};
}

void add(Sides& sum, const Sides& more) {
  sum.debit += more.debit;
  sum.credit += more.credit;
}

}  // namespace

Sheet trial_balance_sheet(const TrialBalance& balance, const std::optional<Period>& period,
                          const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("report.trial_balance");
  sheet.title = period ? period_title(sheet.name, *period, wording) : sheet.name;
  sheet.columns = {{wording.text("ledger.account"), CellKind::text, 10},
                   {wording.text("ledger.account_label"), CellKind::text, 40},
                   {wording.text("ledger.opening_debit"), CellKind::money},
                   {wording.text("ledger.opening_credit"), CellKind::money},
                   {wording.text("ledger.debit"), CellKind::money},
                   {wording.text("ledger.credit"), CellKind::money},
                   {wording.text("ledger.balance_debit"), CellKind::money},
                   {wording.text("ledger.balance_credit"), CellKind::money}};
  const Money nothing(balance.debit.currency());
  Sides openings{nothing, nothing};
  Sides closings{nothing, nothing};
  for (const TrialBalanceRow& row : balance.rows) {
    const Sides opening = sides_of(row.balance - row.debit + row.credit);
    const Sides closing = sides_of(row.balance);
    sheet.rows.push_back({{row.code, row.label, opening.debit, opening.credit, row.debit, row.credit,
                           closing.debit, closing.credit},
                          SheetRow::Weight::plain,
                          {"account", row.account.value(), {}}});
    add(openings, opening);
    add(closings, closing);
  }
  sheet.totals = {std::monostate{},
                  wording.text("ledger.total"),
                  sum_of_column(openings.debit),
                  sum_of_column(openings.credit),
                  sum_of_column(balance.debit),
                  sum_of_column(balance.credit),
                  sum_of_column(closings.debit),
                  sum_of_column(closings.credit)};
  return sheet;
}

}  // namespace vireo
