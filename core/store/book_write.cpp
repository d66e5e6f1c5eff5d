// The one door: what happens around an action's work.
#include "core/store/argument_json.h"
#include "core/store/audit.h"
#include "core/store/book.h"
#include "core/store/book_state.h"

namespace vireo {
namespace {

/// Older steps are forgotten, so that a book does not grow with its history of small changes.
constexpr int undo_steps_kept = 500;

}  // namespace

std::optional<Problem> Book::refusal_to_write() const {
  if (state_->access == Access::read) return problem("book.read_only", {state_->path.string()});
  return std::nullopt;
}

void Book::begin_write() {
  expect(!state_->transaction, "one action at a time");
  state_->transaction =
      std::make_unique<SQLite::Transaction>(*state_->database, SQLite::TransactionBehavior::IMMEDIATE);
  try {
    state_->recorder = std::make_unique<ChangeRecorder>(*state_->database);
  } catch (...) {
    roll_back();
    throw;
  }
}

void Book::roll_back() noexcept {
  state_->recorder.reset();
  state_->transaction.reset();  // SQLiteCpp rolls back what was not committed
}

void Book::commit_write(const Deed& deed, Write& write) {
  expect(write.recording_ || !write.reversal_.empty(), "what is not recorded names its reversal");
  auto& database = *state_->database;
  const std::string changes = state_->recorder->changeset();
  state_->recorder.reset();
  Message what = deed.what;
  const Arguments told = what.arguments;
  for (auto& note : write.notes_) what.arguments.push_back(note);
  const std::int64_t audit_id = add_audit_row(database, state_->world.now(), what);
  if (!changes.empty() || !write.reversal_.empty()) {
    database.exec("DELETE FROM undo_step WHERE state = 'undone'");
    // A step bears its audit row's number, so that a step's number is never given twice.
    SQLite::Statement add(database,
                          "INSERT INTO undo_step (id, audit_id, what, arguments, reversal, changeset, state) "
                          "VALUES (?1, ?1, ?2, ?3, ?4, ?5, 'done')");
    add.bind(1, audit_id);
    add.bind(2, what.id);
    add.bind(3, arguments_to_json(told));
    add.bind(4, write.reversal_);
    if (write.reversal_.empty()) add.bindNoCopy(5, changes.data(), static_cast<int>(changes.size()));
    add.exec();
    database.exec(
        "DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET " +
        std::to_string(undo_steps_kept) + ")");
  }
  state_->transaction->commit();
  state_->transaction.reset();
  ++state_->revision;
  if (state_->world.long_lived && state_->revision == 1) enter_log();
}

void Book::enter_log() noexcept {
  // The action is committed: that a reader keeps the book from changing its journal must not look like a
  // failure.
  try {
    state_->database->exec("PRAGMA journal_mode = WAL");
  } catch (const std::exception&) {
    return;
  }
}

std::int64_t Book::Write::new_ids(std::int64_t count) {
  expect(count > 0, "at least one id is asked for");
  SQLite::Statement take(connection(), "UPDATE counter SET next = next + ? WHERE name = 'id' RETURNING next");
  take.bind(1, count);
  expect(take.executeStep(), "a book has its id counter");
  const std::int64_t next = take.getColumn(0).getInt64();
  take.executeStep();  // an update with RETURNING is complete only when its last row was read
  return next - count;
}

void Book::Write::stop_recording() {
  recording_ = false;
  book_.state_->recorder->stop();
}

SQLite::Database& Book::Write::connection() const {
  return book_.connection();
}

}  // namespace vireo
