#pragma once
// Debits and credits per account between two days: whole months from account_month, the days at the edges
// from the lines. Private to core/store: people ask ledger_queries.h.
#include <cstdint>
#include <map>
#include <optional>

#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"

namespace vireo {

struct LedgerSums {
  std::int64_t debit = 0;
  std::int64_t credit = 0;
  std::int64_t balance() const { return debit - credit; }
};
using SumsByAccount = std::map<AccountId, LedgerSums>;

/// Half-open; a missing end is the beginning or the end of the book.
struct LedgerSpan {
  std::optional<Date> begin{};
  std::optional<Date> end{};
};

SumsByAccount ledger_sums(const Book& book, const LedgerSpan& span);
/// The same of one account.
LedgerSums ledger_sums(const Book& book, const LedgerSpan& span, AccountId account);

/// What each account brings into a period that begins on `day`: see trial_balance. Positive is debit.
std::map<AccountId, std::int64_t> openings_on(const Book& book, Date day, const FiscalYearStart& start);

}  // namespace vireo
