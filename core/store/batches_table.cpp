#include "core/store/batches_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/argument_json.h"
#include "core/store/ledger_bulk.h"

namespace vireo {
namespace {

constexpr const char* batch_columns =
    "SELECT b.id, b.kind, b.file_name, b.imported_at, b.row_count, b.facts, "
    "(SELECT min(date) FROM entry WHERE batch_id = b.id), "
    "EXISTS (SELECT 1 FROM entry r JOIN entry e ON e.id = r.reverses_id WHERE r.reverses_id IS NOT NULL AND "
    "e.batch_id = b.id AND r.batch_id IS NOT b.id) FROM import_batch b ";

ImportBatch batch_of(SQLite::Statement& read) {
  ImportBatch batch{
      BatchId(read.getColumn(0).getInt64()), read.getColumn(1).getString(),
      read.getColumn(2).getString(),         read.getColumn(3).getString(),
      read.getColumn(4).getInt64(),          arguments_from_json(read.getColumn(5).getString())};
  if (!read.getColumn(6).isNull()) batch.first_day = Date::parse(read.getColumn(6).getString());
  batch.is_reversed = read.getColumn(7).getInt() != 0;
  return batch;
}

}  // namespace

std::optional<ImportBatch> import_batch(const Book& book, BatchId id) {
  SQLite::Statement read(book.connection(), std::string(batch_columns) + "WHERE b.id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  return batch_of(read);
}

std::vector<ImportBatch> import_batches(const Book& book) {
  std::vector<ImportBatch> all;
  SQLite::Statement read(book.connection(), std::string(batch_columns) + "ORDER BY b.id");
  while (read.executeStep()) all.push_back(batch_of(read));
  return all;
}

void remove_batch(Book::Write& write, BatchId id) {
  auto& database = write.connection();
  const std::string batch = std::to_string(id.value());
  database.exec("DELETE FROM bank_line WHERE batch_id = " + batch);
  const std::string entries = "(SELECT id FROM entry WHERE batch_id = " + batch + ")";
  database.exec("DELETE FROM line_detail WHERE id IN (SELECT id FROM line WHERE entry_id IN " + entries +
                ")");
  database.exec("DELETE FROM line WHERE entry_id IN " + entries);
  database.exec("DELETE FROM entry WHERE batch_id = " + batch);
  database.exec(
      "DELETE FROM subaccount WHERE party_id IS NULL AND NOT EXISTS "
      "(SELECT 1 FROM line WHERE subaccount_id = subaccount.id)");
  database.exec("DELETE FROM import_batch WHERE id = " + batch);
  // Without final entries the sequence of numbers begins anew.
  database.exec(
      "DELETE FROM counter WHERE name = 'entry_number' AND NOT EXISTS "
      "(SELECT 1 FROM entry WHERE valid_date IS NOT NULL)");
}

}  // namespace vireo
