#pragma once
// LedgerBulk: while it lives, lines are written without indexes and triggers; finish() makes both again, with
// the sums by account and month, all within the same transaction. Only for a book without entries. Private to
// core/store.
#include <string>
#include <vector>

#include "core/store/book.h"

namespace vireo {

class LedgerBulk {
 public:
  explicit LedgerBulk(Book::Write& write);
  /// Without it the transaction must be given up.
  void finish();

 private:
  SQLite::Database& database_;
  std::vector<std::string> definitions_;
};

/// Makes the sums by account and month from the lines.
void rebuild_account_months(SQLite::Database& database);

}  // namespace vireo
