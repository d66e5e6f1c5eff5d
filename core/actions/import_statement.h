#pragma once
// Takes the movements of a statement into the book: what it knows already is passed over, nothing is posted
// yet (match_bank_line.h does). One step, which undo takes back; or, later, delete_batch.
#include <functional>
#include <string>
#include <vector>

#include "core/banking/statement.h"
#include "core/store/bank_table.h"

namespace vireo {

struct StatementToImport {
  StatementFile file{};
  std::string file_name{};
  std::string bytes{};    // kept with the book
  std::string account{};  // name or number; empty: by the statement's own number
  bool dates_are_sure = true;
};

struct ImportedStatement {
  BankAccountId account{};
  std::string account_name{};
  std::int64_t added = 0;
  std::int64_t duplicates = 0;
};

struct ImportedFile {
  BatchId batch{};
  std::vector<ImportedStatement> statements{};
};

/// Problems: "bank.dates_ambiguous" (as an error: say which), "bank.account_unknown" {account},
/// "bank.currency_differs" {currency, wanted}, "bank.nothing_new" as a warning beside the value. An amount
/// with more decimals than its currency is rounded half_away_from_zero: warning "bank.amount_rounded"
/// {value}.
/// `told` hears how many lines are written, now and then; what it throws stops the import, and nothing of it
/// stays.
Checked<ImportedFile> import_statement(Book& book, const StatementToImport& statement,
                                       const std::function<void(std::int64_t lines)>& told = {});

}  // namespace vireo
