#include "core/store/audit.h"

#include "core/store/argument_json.h"
#include "core/store/digest.h"

namespace vireo {
namespace {

std::string chained(const std::string& previous, const std::string& at, const std::string& what,
                    const std::string& payload_digest) {
  return sha256_hex(previous + "\n" + at + "\n" + what + "\n" + payload_digest);
}

}  // namespace

std::int64_t add_audit_row(SQLite::Database& database, const Instant& now, const Message& what) {
  std::string previous;
  {
    SQLite::Statement last(database, "SELECT hash FROM audit ORDER BY id DESC LIMIT 1");
    if (last.executeStep()) previous = last.getColumn(0).getString();
  }
  const std::string payload = arguments_to_json(what.arguments);
  const std::string digest = sha256_hex(payload);
  SQLite::Statement add(database,
                        "INSERT INTO audit (at, what, payload, payload_digest, previous_hash, hash) "
                        "VALUES (?, ?, ?, ?, ?, ?)");
  add.bind(1, now.text());
  add.bind(2, what.id);
  add.bind(3, payload);
  add.bind(4, digest);
  add.bind(5, previous);
  add.bind(6, chained(previous, now.text(), what.id, digest));
  add.exec();
  return database.getLastInsertRowid();
}

Problems check_audit_chain(SQLite::Database& database) {
  Problems found;
  std::string previous;
  SQLite::Statement rows(
      database, "SELECT id, at, what, payload, payload_digest, previous_hash, hash FROM audit ORDER BY id");
  std::int64_t expected_id = 1;
  while (rows.executeStep()) {
    const auto text = [&](int column) { return rows.getColumn(column).getString(); };
    const std::int64_t id = rows.getColumn(0).getInt64();
    const bool payload_fits = rows.getColumn(3).isNull() || sha256_hex(text(3)) == text(4);
    const bool chain_fits = text(5) == previous && chained(previous, text(1), text(2), text(4)) == text(6);
    if (!payload_fits || !chain_fits || id != expected_id)
      found.push_back(problem("check.audit_broken", {}, {{"row", id}}));
    previous = text(6);
    expected_id = id + 1;
  }
  // Rows cut off the end leave undo steps that name them.
  SQLite::Statement lost(database,
                         "SELECT DISTINCT audit_id FROM undo_step WHERE audit_id >= ? ORDER BY audit_id");
  lost.bind(1, expected_id);
  while (lost.executeStep())
    found.push_back(problem("check.audit_broken", {}, {{"row", lost.getColumn(0).getInt64()}}));
  return found;
}

}  // namespace vireo
