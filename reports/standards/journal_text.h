#pragma once
// Plain-text journal that hledger and ledger both read: https://hledger.org/1.25/hledger.html#journal-format.
// Accounts are "code label"; journal and piece stand in comments. One way only: Vireo does not read it back.
#include <optional>
#include <ostream>

#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"

namespace vireo {

struct JournalTextRequest {
  std::optional<Period>
      year{};  // a fiscal year, which then begins with its opening balances; else the whole book
  FiscalYearStart start{};
};

/// Streams; returns how many transactions were written. Copies of opening balances are left out of the whole
/// book.
std::int64_t write_journal_text(const Book& book, const JournalTextRequest& request, std::ostream& out);

}  // namespace vireo
