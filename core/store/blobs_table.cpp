#include "core/store/blobs_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/digest.h"

namespace vireo {

std::string put_blob(Book::Write& write, std::string_view bytes) {
  const std::string hash = sha256_hex(bytes);
  SQLite::Statement find(write.connection(), "SELECT 1 FROM blob WHERE hash = ?");
  find.bind(1, hash);
  if (find.executeStep()) return hash;
  SQLite::Statement add(write.connection(), "INSERT INTO blob (id, hash, bytes) VALUES (?, ?, ?)");
  add.bind(1, write.new_ids(1));
  add.bind(2, hash);
  // Without bytes SQLite would take a null pointer for NULL.
  add.bind(3, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
  add.exec();
  return hash;
}

std::optional<std::string> blob_bytes(const Book& book, std::string_view hash) {
  SQLite::Statement read(book.connection(), "SELECT bytes FROM blob WHERE hash = ?");
  read.bind(1, std::string(hash));
  if (!read.executeStep()) return std::nullopt;
  const auto column = read.getColumn(0);
  const auto* first = static_cast<const char*>(column.getBlob());
  return std::string(first, first + column.getBytes());
}

}  // namespace vireo
