#include "core/store/ledger_queries.h"

#include "core/store/accounts_table.h"
#include "core/store/ledger_sums.h"

namespace vireo {
namespace {

LedgerSpan until(Date day) {
  return {std::nullopt, day.plus_days(1)};
}

}  // namespace

TrialBalance trial_balance(const Book& book, const std::optional<Period>& period,
                           const FiscalYearStart& start) {
  const Currency currency = ledger_currency(book);
  auto sums = period ? ledger_sums(book, {period->begin(), period->end()}) : ledger_sums(book, {});
  const auto openings =
      period ? openings_on(book, period->begin(), start) : std::map<AccountId, std::int64_t>{};
  TrialBalance balance{{}, Money(currency), Money(currency)};
  for (const AccountRow& account : accounts(book)) {
    const LedgerSums moved = sums[account.id];
    const auto opening = openings.find(account.id);
    const std::int64_t end = moved.balance() + (opening == openings.end() ? 0 : opening->second);
    if (moved.debit == 0 && moved.credit == 0 && end == 0) continue;
    balance.rows.push_back({account.id, account.code, account.label, account.account_class,
                            Money::of_minor(moved.debit, currency), Money::of_minor(moved.credit, currency),
                            Money::of_minor(end, currency)});
    balance.debit += balance.rows.back().debit;
    balance.credit += balance.rows.back().credit;
  }
  return balance;
}

Money account_balance(const Book& book, AccountId account, Date day) {
  return Money::of_minor(ledger_sums(book, until(day), account).balance(), ledger_currency(book));
}

Money account_balance(const Book& book, std::string_view role, Date day) {
  return account_balance(book, account_for_role(book, role), day);
}

}  // namespace vireo
