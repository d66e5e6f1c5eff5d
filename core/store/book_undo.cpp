// Undo and redo: the inverse of a recorded step is itself a transaction with an audit row.
#include "core/store/argument_json.h"
#include "core/store/audit.h"
#include "core/store/book.h"
#include "core/store/book_state.h"

namespace vireo {
namespace {

struct StoredStep {
  std::int64_t id = 0;
  Message what;
  std::string reversal;
  std::string changeset;
};

std::optional<StoredStep> step_where(SQLite::Database& database, const std::string& condition) {
  SQLite::Statement find(database,
                         "SELECT id, what, arguments, reversal, changeset FROM undo_step WHERE " + condition);
  if (!find.executeStep()) return std::nullopt;
  StoredStep step{find.getColumn(0).getInt64(),
                  {find.getColumn(1).getString(), arguments_from_json(find.getColumn(2).getString())},
                  find.getColumn(3).getString(),
                  {}};
  const auto blob = find.getColumn(4);
  if (!blob.isNull())
    step.changeset.assign(static_cast<const char*>(blob.getBlob()),
                          static_cast<std::size_t>(blob.getBytes()));
  return step;
}

/// Applies one step forwards or backwards and says so in the log.
Checked<Message> replay(SQLite::Database& database, const Instant& now, const StoredStep& step,
                        bool backwards) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (!apply_changeset(database, step.changeset, backwards))
    return problem("undo.no_longer_fits", {}, {{"what", Argument::term(step.what.id)}});
  SQLite::Statement mark(database, "UPDATE undo_step SET state = ? WHERE id = ?");
  mark.bind(1, backwards ? "undone" : "done");
  mark.bind(2, step.id);
  mark.exec();
  Arguments told = step.what.arguments;
  told.emplace_back("what", Argument::term(step.what.id));
  told.emplace_back("step", step.id);
  add_audit_row(database, now, {backwards ? "deed.undone" : "deed.redone", std::move(told)});
  transaction.commit();
  return step.what;
}

}  // namespace

Checked<Message> Book::undo() {
  if (auto refusal = refusal_to_write()) return std::move(*refusal);
  const auto step = step_where(*state_->database, "state = 'done' ORDER BY id DESC LIMIT 1");
  if (!step) return problem("undo.nothing");
  if (!step->reversal.empty()) {
    Arguments told = step->what.arguments;
    told.emplace_back("what", Argument::term(step->what.id));
    told.emplace_back("instead", Argument::term(step->reversal));
    return problem("undo.blocked", {}, std::move(told));
  }
  auto done = replay(*state_->database, state_->world.now(), *step, true);
  if (done) ++state_->revision;
  return done;
}

Checked<Message> Book::redo() {
  if (auto refusal = refusal_to_write()) return std::move(*refusal);
  const auto step = step_where(*state_->database, "state = 'undone' ORDER BY id ASC LIMIT 1");
  if (!step) return problem("redo.nothing");
  auto done = replay(*state_->database, state_->world.now(), *step, false);
  if (done) ++state_->revision;
  return done;
}

std::vector<UndoStep> Book::undo_steps(int at_most) const {
  std::vector<UndoStep> steps;
  SQLite::Statement rows(
      *state_->database,
      "SELECT id, what, arguments, state, reversal FROM undo_step ORDER BY id DESC LIMIT ?");
  rows.bind(1, at_most);
  while (rows.executeStep())
    steps.push_back({StepId(rows.getColumn(0).getInt64()),
                     {rows.getColumn(1).getString(), arguments_from_json(rows.getColumn(2).getString())},
                     rows.getColumn(3).getString() == "undone",
                     rows.getColumn(4).getString()});
  return steps;
}

std::vector<AuditRow> Book::audit_rows(int at_most) const {
  std::vector<AuditRow> rows;
  SQLite::Statement read(*state_->database,
                         "SELECT id, at, what, payload, hash FROM audit ORDER BY id DESC LIMIT ?");
  read.bind(1, at_most);
  while (read.executeStep())
    rows.push_back({read.getColumn(0).getInt64(),
                    read.getColumn(1).getString(),
                    {read.getColumn(2).getString(), arguments_from_json(read.getColumn(3).getString())},
                    read.getColumn(3).isNull(),
                    read.getColumn(4).getString()});
  return rows;
}

}  // namespace vireo
