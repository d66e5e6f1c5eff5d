#pragma once
// Book: one business in one SQLite file. Reading is free; writing goes through Book::write alone, which makes
// one transaction, one audit row and one undo step of an action. A writing function of the store needs a
// Book::Write&, which nothing else can make. Tables of the book are read and written by core/store/*_table.h.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace vireo {

/// What the world gives a book: the machine's clock (audit rows, snapshot names) and the program's habits.
struct BookWorld {
  std::function<Instant()> now{};
  /// Told to a second process that wants to write: program and process id.
  std::string who{};
  /// A window keeps its book open for hours: write-ahead log after the first change, a snapshot at every
  /// close. A command opens it for one action: a snapshot at most once a day.
  bool long_lived = false;
};

/// How an action is told in the log and in the undo menu.
struct Deed {
  Message what{};  // "deed.client_added" {name}
};

/// A step of the undo list, newest first.
struct UndoStep {
  StepId id{};
  Message what{};
  bool undone = false;
  /// Set when this step cannot be taken back: the message id of what to do instead.
  std::string reversal{};
};

struct AuditRow {
  std::int64_t id = 0;
  std::string at{};
  Message what{};
  bool erased = false;
  std::string hash{};
};

class Book {
 public:
  enum class Access { write, read };

  /// A new book at `path`, which must not exist ("book.exists"). Holds the newest schema and nothing else.
  static Checked<Book> create(const std::filesystem::path& path, BookWorld world);
  /// Problems: "book.missing", "book.not_a_book", "book.truncated", "book.from_the_future" {version},
  /// "book.read_only", "book.open_elsewhere" {who}. Opening changes no byte unless an older book is migrated,
  /// which needs write access and is preceded by a verified backup beside it.
  static Checked<Book> open(const std::filesystem::path& path, Access access, BookWorld world);

  Book(Book&&) noexcept;
  Book& operator=(Book&&) noexcept;
  /// Closes: snapshot when due, leaves write-ahead mode so that a book at rest is one file, gives the lock
  /// back.
  ~Book();
  /// What the destructor does, with what could not be done: warnings "book.no_snapshot",
  /// "backup.second_place_missing". Nothing else may be asked of the book afterwards.
  Problems close();

  class Write;

  /// Runs `work(Write&)`, which returns a Checked<T>. A refusal or an exception leaves the book as it was; a
  /// value is committed together with its audit row and undo step. "book.read_only" when opened for reading.
  template <typename Work>
  auto write(const Deed& deed, Work&& work) -> std::invoke_result_t<Work, Write&>;

  /// Takes back the newest step, or "undo.nothing" / "undo.blocked" {what} with the reversal to use as its
  /// hint.
  Checked<Message> undo();
  Checked<Message> redo();
  std::vector<UndoStep> undo_steps(int at_most) const;
  std::vector<AuditRow> audit_rows(int at_most) const;

  const std::filesystem::path& path() const;
  Access access() const;
  std::string uuid() const;
  /// The machine's clock, as the book's world tells it.
  Instant now() const;
  /// Moves with every committed change of this process; a page compares it to know that it is out of date.
  std::int64_t revision() const;

  /// The connection, for core/store alone (a house test keeps SQLiteCpp inside that room).
  SQLite::Database& connection() const;

 private:
  struct State;
  explicit Book(std::unique_ptr<State> state);
  void begin_write();
  void commit_write(const Deed& deed, Write& write);
  void roll_back() noexcept;
  void enter_log() noexcept;
  void leave_log() noexcept;
  bool snapshot_is_due() const;
  std::optional<Problem> refusal_to_write() const;
  std::unique_ptr<State> state_;
};

/// The one key to writing tables; exists only inside Book::write.
class Book::Write {
 public:
  Write(const Write&) = delete;
  Write& operator=(const Write&) = delete;

  /// The next `count` ids: returns the first. Never given twice, even after undo.
  std::int64_t new_ids(std::int64_t count);
  template <typename Tag>
  Id<Tag> new_id() {
    return Id<Tag>(new_ids(1));
  }
  /// This action validates something (issues, locks, declares): undo stops here and offers `reversal`
  /// (message id).
  void make_final(std::string reversal) { reversal_ = std::move(reversal); }
  /// A bulk import: its rows are not recorded for undo one by one; undo offers to delete the batch instead,
  /// so make_final must name that.
  void stop_recording();
  /// Kept for the log beside the deed's own arguments.
  void note(std::string name, Argument value) { notes_.emplace_back(std::move(name), std::move(value)); }

  SQLite::Database& connection() const;

 private:
  friend class Book;
  explicit Write(Book& book) : book_(book) {}
  Book& book_;
  bool recording_ = true;
  std::string reversal_;
  Arguments notes_;
};

template <typename Work>
auto Book::write(const Deed& deed, Work&& work) -> std::invoke_result_t<Work, Write&> {
  if (auto refusal = refusal_to_write()) return std::move(*refusal);
  begin_write();
  try {
    Write write(*this);
    auto result = work(write);
    if (result.ok())
      commit_write(deed, write);
    else
      roll_back();
    return result;
  } catch (...) {
    roll_back();
    throw;
  }
}

}  // namespace vireo
