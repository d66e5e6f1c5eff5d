#include "core/store/ledger_bulk.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace vireo {

LedgerBulk::LedgerBulk(Book::Write& write) : database_(write.connection()) {
  std::vector<std::string> drops;
  SQLite::Statement read(database_,
                         "SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ('entry', 'line') "
                         "AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid");
  while (read.executeStep()) {
    drops.push_back("DROP " + read.getColumn(0).getString() + " " + read.getColumn(1).getString());
    definitions_.push_back(read.getColumn(2).getString());
  }
  read.reset();
  for (const std::string& drop : drops) database_.exec(drop);
}

void LedgerBulk::finish() {
  rebuild_account_months(database_);
  for (const std::string& definition : definitions_) database_.exec(definition);
}

void rebuild_account_months(SQLite::Database& database) {
  database.exec("DELETE FROM account_month");
  database.exec(
      "INSERT INTO account_month (account_id, month, debit, credit, lines) "
      "SELECT account_id, substr(date, 1, 7), sum(debit), sum(credit), count(*) FROM line WHERE carried = 0 "
      "GROUP BY account_id, substr(date, 1, 7)");
}

}  // namespace vireo
