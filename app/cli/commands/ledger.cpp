// ledger trial-balance.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/store/accounts_table.h"
#include "core/store/ledger_queries.h"
#include "core/store/profile_table.h"

namespace vireo::cli {

void ledger_trial_balance(Invocation& invocation) {
  const auto period = invocation.period("from", "to");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const std::string start_text = profile_on(*book, invocation.today()).get("fiscal_year_start");
  FiscalYearStart start;
  if (!start_text.empty())
    if (const auto read = invocation.take(FiscalYearStart::parse(start_text))) start = *read;
  const TrialBalance balance = trial_balance(*book, period, start);
  Columns columns(invocation, {{"account"},
                               {"label"},
                               {"debit", CellKind::money},
                               {"credit", CellKind::money},
                               {"balance", CellKind::money}});
  invocation.answer["currency"] = ledger_currency(*book).code();
  invocation.answer["rows"] = Json::array();
  for (const TrialBalanceRow& row : balance.rows) {
    invocation.answer["rows"].push_back({{"account", row.code},
                                         {"label", row.label},
                                         {"debit", row.debit.text()},
                                         {"credit", row.credit.text()},
                                         {"balance", row.balance.text()}});
    columns.add({row.code, row.label, row.debit, row.credit, row.balance});
  }
  invocation.answer["totals"] = {{"debit", balance.debit.text()}, {"credit", balance.credit.text()}};
  columns.total({invocation.wording().text("cli.column.total"), {}, balance.debit, balance.credit});
  columns.print();
}

}  // namespace vireo::cli
