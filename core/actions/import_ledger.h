#pragma once
// The action that reads another program's ledger into a book without entries, all or nothing. What the file
// looks like is the business of reports/standards, which makes the LedgerSource.
#include "core/ledger/file_line.h"
#include "core/ledger/fiscal_year.h"
#include "core/store/book.h"
#include "core/store/ledger_import.h"

namespace vireo {

/// Problems: "import.book_not_empty", "import.entry_unbalanced" ..., and all of the file's own; warnings come
/// beside the value. Undo offers to delete the batch (delete_batch.h). `today` is the day of the import.
Checked<ImportedLedger> import_ledger(Book& book, const LedgerSource& source, const FiscalYearStart& start,
                                      Date today);

}  // namespace vireo
