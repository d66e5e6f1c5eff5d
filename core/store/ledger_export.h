#pragma once
// A book's lines as files carry them, streamed: what an import brought comes back field by field in its
// order, the book's own entries follow: opening balances first, then by validation. Used by the writers of
// reports/standards.
#include <functional>
#include <vector>

#include "core/ledger/file_line.h"
#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"

namespace vireo {

/// Every line whose entry is dated within `period`, copies of opening balances too.
void export_lines(const Book& book, const Period& period, const std::function<void(const FileLine&)>& reader);

/// What the accounts bring into a fiscal year for which the book holds no entry of opening balances: the
/// lines such an entry would have. Empty for the book's first year.
struct AccountOpening {
  std::string account{};
  std::string account_label{};
  Money balance{};  // positive is debit
};
std::vector<AccountOpening> account_openings(const Book& book, const Period& year,
                                             const FiscalYearStart& start);

bool has_imported_entries(const Book& book, const Period& period);

/// The fiscal years that have entries, oldest first.
std::vector<Period> fiscal_years(const Book& book, const FiscalYearStart& start);

}  // namespace vireo
