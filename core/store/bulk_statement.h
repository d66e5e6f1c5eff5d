#pragma once
// BulkStatement: a prepared statement for a million rows: binds views without copying them. The bound text
// must live until run() returns. Private to core/store, where SQLiteCpp's own statement is not quick enough.
#include <sqlite3.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace vireo {

class BulkStatement {
 public:
  BulkStatement(SQLite::Database& database, std::string_view sql) : database_(database.getHandle()) {
    require(sqlite3_prepare_v3(database_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                               &statement_, nullptr));
  }
  ~BulkStatement() { sqlite3_finalize(statement_); }
  BulkStatement(const BulkStatement&) = delete;
  BulkStatement& operator=(const BulkStatement&) = delete;

  void bind(int index, std::int64_t value) { require(sqlite3_bind_int64(statement_, index, value)); }
  void bind(int index, std::string_view text) {
    // A null pointer would be stored as NULL, an empty text must stay one.
    require(sqlite3_bind_text(statement_, index, text.data() == nullptr ? "" : text.data(),
                              static_cast<int>(text.size()), SQLITE_STATIC));
  }
  void bind_null(int index) { require(sqlite3_bind_null(statement_, index)); }
  void bind_text_or_null(int index, std::string_view text) {
    if (text.empty())
      bind_null(index);
    else
      bind(index, text);
  }

  /// Executes a writing statement.
  void run() {
    const int code = sqlite3_step(statement_);
    sqlite3_reset(statement_);
    if (code != SQLITE_DONE) require(code);
  }

 private:
  void require(int code) const {
    if (code != SQLITE_OK)
      throw std::runtime_error(std::string("writing many lines: ") + sqlite3_errmsg(database_));
  }
  sqlite3* database_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace vireo
