#pragma once
// ChangeRecorder: SQLite's session extension around one action. It records the rows an action changes in the
// undoable tables, so that undo can apply the inverse. Private to core/store.
#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3_session;

namespace vireo {

/// The tables whose changes undo takes back. Not among them: audit and undo themselves, derived sums, blobs,
/// counters.
std::span<const std::string_view> undoable_tables();

class ChangeRecorder {
 public:
  explicit ChangeRecorder(SQLite::Database& database);

  void stop();
  /// The changes so far; empty when nothing changed.
  std::string changeset() const;

 private:
  struct End {
    void operator()(sqlite3_session* session) const;
  };
  std::unique_ptr<sqlite3_session, End> session_;
};

/// Applies a changeset, or its inverse, all or nothing. False when the book no longer looks as the changeset
/// expects.
bool apply_changeset(SQLite::Database& database, const std::string& changeset, bool inverse);

}  // namespace vireo
