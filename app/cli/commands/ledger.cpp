// ledger trial-balance.
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
  const Wording& wording = invocation.wording();
  invocation.answer["currency"] = ledger_currency(*book).code();
  invocation.answer["rows"] = Json::array();
  for (const TrialBalanceRow& row : balance.rows) {
    invocation.answer["rows"].push_back({{"account", row.code},
                                         {"label", row.label},
                                         {"debit", row.debit.text()},
                                         {"credit", row.credit.text()},
                                         {"balance", row.balance.text()}});
    invocation.print(row.code + "  " + row.label + "  " + wording.amount(row.debit) + "  " +
                     wording.amount(row.credit) + "  " + wording.amount(row.balance));
  }
  invocation.answer["totals"] = {{"debit", balance.debit.text()}, {"credit", balance.credit.text()}};
}

}  // namespace vireo::cli
