#include "core/store/migration.h"

#include <stdexcept>

#include "core/store/snapshot.h"

namespace vireo {
namespace {

int number_of(const EmbeddedFile& migration) {
  return std::stoi(std::string(migration.path.substr(0, 4)));
}

/// Foreign keys are not watched while this lives.
class KeysUnwatched {
 public:
  explicit KeysUnwatched(SQLite::Database& database)
      : database_(database), watched_(database.execAndGet("PRAGMA foreign_keys").getInt() != 0) {
    database_.exec("PRAGMA foreign_keys = OFF");
  }
  ~KeysUnwatched() { database_.tryExec(watched_ ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF"); }
  KeysUnwatched(const KeysUnwatched&) = delete;
  KeysUnwatched& operator=(const KeysUnwatched&) = delete;

 private:
  SQLite::Database& database_;
  bool watched_;
};

}  // namespace

int newest_schema(std::span<const EmbeddedFile> migrations) {
  return migrations.empty() ? 0 : number_of(migrations.back());
}

int schema_of(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

Checked<Done> migrate(SQLite::Database& database, const std::filesystem::path& book,
                      std::span<const EmbeddedFile> migrations) {
  const int from = schema_of(database);
  const int to = newest_schema(migrations);
  if (from == to) return Done{};
  if (from > to) return problem("book.from_the_future", {book.string()}, {{"version", from}, {"known", to}});
  if (from > 0) {
    auto copy = book;
    copy += "-before-" + std::to_string(to);
    copy_database(database, copy);
    verify_copy(copy);
  }
  // A migration may rebuild a table that others refer to; what they refer to is checked before it counts.
  const KeysUnwatched unwatched(database);
  SQLite::Transaction transaction(database);
  for (const EmbeddedFile& migration : migrations)
    if (number_of(migration) > from) database.exec(std::string(migration.text));
  if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
    throw std::runtime_error("the migration of " + book.string() + " would leave a broken reference");
  if (from > 0) database.exec("DELETE FROM undo_step");
  database.exec("PRAGMA user_version = " + std::to_string(to));
  database.exec("PRAGMA application_id = " + std::to_string(book_application_id));
  transaction.commit();
  return Done{};
}

}  // namespace vireo
