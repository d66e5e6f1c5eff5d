#pragma once
// LedgerImporter: writes the lines of a file into a book without entries, a million of them in seconds. It
// groups lines to entries, checks that each balances and keeps beside each line what the ledger's columns
// cannot hold. Used by core/actions/import_ledger alone.
#include <memory>

#include "core/ledger/file_line.h"
#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"

namespace vireo {

struct ImportedLedger {
  BatchId batch{};
  std::int64_t lines = 0;
  std::int64_t entries = 0;
  std::int64_t drafts = 0;  // entries that the file does not call final
  Date first_day{};
  Date last_day{};
};

class LedgerImporter {
 public:
  LedgerImporter(Book::Write& write, const LedgerSource& source, const FiscalYearStart& start);
  ~LedgerImporter();
  void add(const FileLine& line);
  /// Closes the last entry, makes indexes and sums. Problems: "import.entry_unbalanced" {number, journal,
  /// difference} of each entry, at its first line; "import.empty".
  Checked<ImportedLedger> finish(const std::string& imported_at);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

bool has_entries(const Book& book);

}  // namespace vireo
