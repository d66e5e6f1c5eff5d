// Opening and closing a book.
#include "core/store/book.h"

#include <sqlite3.h>

#include <random>

#include "core/store/backup.h"
#include "core/store/book_state.h"
#include "core/store/embedded.h"
#include "core/store/migration.h"
#include "core/store/snapshot.h"

namespace vireo {
namespace {

constexpr int busy_milliseconds = 5000;

std::string random_uuid() {
  // Chance is allowed here alone: it names the book and nothing is computed from it.
  std::random_device device;
  std::uniform_int_distribution<int> digit(0, 15);
  std::string uuid = "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx";
  for (char& c : uuid)
    if (c == 'x') c = "0123456789abcdef"[digit(device)];
  return uuid;
}

void prepare(SQLite::Database& database) {
  database.setBusyTimeout(busy_milliseconds);
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA cache_size = -32768");
}

/// Whether somebody may write there. Asked of the mode, since an administrator may write anything.
bool writable(const std::filesystem::path& path) {
  const auto mode = std::filesystem::status(path).permissions();
  return (mode & (std::filesystem::perms::owner_write | std::filesystem::perms::group_write |
                  std::filesystem::perms::others_write)) != std::filesystem::perms::none;
}

Problem problem_of(const SQLite::Exception& error, const std::filesystem::path& path) {
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
      return problem("book.not_a_book", {path.string()});
    case SQLITE_CORRUPT:
      return problem("book.truncated", {path.string()});
    case SQLITE_BUSY:
      return problem("book.open_elsewhere", {path.string()}, {{"who", ""}});
    case SQLITE_CANTOPEN:
      return problem("book.unreadable", {path.string()});
    case SQLITE_READONLY:
      return problem("book.read_only", {path.string()});
    default:
      throw;
  }
}

/// What is wrong with an opened file before anything is read from it.
std::optional<Problem> unfit(SQLite::Database& database, const std::filesystem::path& path,
                             Book::Access access) {
  const int application = database.execAndGet("PRAGMA application_id").getInt();
  const int schema = schema_of(database);
  if (application != book_application_id) return problem("book.not_a_book", {path.string()});
  const int known = newest_schema(embedded_migrations());
  if (schema > known)
    return problem("book.from_the_future", {path.string()}, {{"version", schema}, {"known", known}});
  if (schema < known && access == Book::Access::read) return problem("book.needs_upgrade", {path.string()});
  // A cut file is found by its length alone, before a page beyond the end is met.
  const auto pages = database.execAndGet("PRAGMA page_count").getInt64();
  const auto page_size = database.execAndGet("PRAGMA page_size").getInt64();
  const bool has_log = std::filesystem::exists(path.string() + "-wal");
  if (!has_log && static_cast<std::int64_t>(std::filesystem::file_size(path)) < pages * page_size)
    return problem("book.truncated", {path.string()});
  return std::nullopt;
}

/// Builds a whole new book in a file of its own, so that a half-made one never stands under the book's name.
Checked<Done> build_new(const std::filesystem::path& file) {
  std::filesystem::remove(file);
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  prepare(database);
  if (const auto built = migrate(database, file, embedded_migrations()); !built) return built.problems();
  SQLite::Statement name(database, "INSERT INTO book_property (name, value) VALUES ('uuid', ?)");
  name.bind(1, random_uuid());
  name.exec();
  return Done{};
}

std::unique_ptr<SQLite::Database> connected(const std::filesystem::path& path, Book::Access access) {
  const bool write = access == Book::Access::write;
  try {
    auto database = std::make_unique<SQLite::Database>(
        path.string(), write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY);
    prepare(*database);
    database->execAndGet("PRAGMA application_id");  // the first look at the file
    return database;
  } catch (const SQLite::Exception& error) {
    // A writer that was killed left a journal, which only a connection that may write can settle.
    const bool unsettled = error.getErrorCode() == SQLITE_READONLY || error.getErrorCode() == SQLITE_CANTOPEN;
    if (write || !unsettled || !writable(path)) throw;
  }
  auto database = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE);
  prepare(*database);
  database->execAndGet("PRAGMA application_id");
  database->exec("PRAGMA query_only = ON");
  return database;
}

std::optional<Problem> unfit_place(const std::filesystem::path& path, Book::Access access) {
  const auto kind = std::filesystem::status(path).type();
  if (kind == std::filesystem::file_type::not_found) return problem("book.missing", {path.string()});
  if (kind != std::filesystem::file_type::regular) return problem("book.not_a_book", {path.string()});
  if (access == Book::Access::read) return std::nullopt;
  if (!writable(path) || !writable(std::filesystem::absolute(path).parent_path()))
    return problem("book.read_only", {path.string()});
  return std::nullopt;
}

}  // namespace

Book::Book(std::unique_ptr<State> state) : state_(std::move(state)) {}
Book::Book(Book&&) noexcept = default;

Book& Book::operator=(Book&& other) noexcept {
  if (this != &other) {
    Book former(std::move(state_));  // closes as every book does
    state_ = std::move(other.state_);
  }
  return *this;
}

Checked<Book> Book::create(const std::filesystem::path& path, BookWorld world) {
  const auto folder = std::filesystem::absolute(path).parent_path();
  if (std::filesystem::exists(path)) return problem("book.exists", {path.string()});
  if (!std::filesystem::is_directory(folder))
    return problem("book.no_folder", {path.string()}, {{"folder", folder.string()}});
  if (!writable(folder)) return problem("book.read_only", {path.string()});
  auto lock = WriterLock::acquire(path, world.who);
  if (!lock) return lock.problems();
  auto state = std::make_unique<State>();
  state->path = path;
  state->world = std::move(world);
  state->created_here = true;
  state->lock = std::move(lock).value();
  auto half_made = path;
  half_made += ".partial";
  try {
    if (const auto built = build_new(half_made); !built) return built.problems();
    std::filesystem::rename(half_made, path);
    state->database = connected(path, Access::write);
  } catch (const SQLite::Exception& error) {
    std::error_code ignored;
    std::filesystem::remove(half_made, ignored);
    return problem_of(error, path);
  }
  return Book(std::move(state));
}

Checked<Book> Book::open(const std::filesystem::path& path, Access access, BookWorld world) {
  if (auto found = unfit_place(path, access)) return std::move(*found);
  auto state = std::make_unique<State>();
  state->path = path;
  state->access = access;
  state->world = std::move(world);
  try {
    state->database = connected(path, access);
    if (auto found = unfit(*state->database, path, access)) return std::move(*found);
    if (access == Access::write) {
      if (sqlite3_db_readonly(state->database->getHandle(), "main") != 0)
        return problem("book.read_only", {path.string()});
      auto lock = WriterLock::acquire(path, state->world.who);
      if (!lock) return lock.problems();
      state->lock = std::move(lock).value();
      if (const auto done = migrate(*state->database, path, embedded_migrations()); !done)
        return done.problems();
    }
  } catch (const SQLite::Exception& error) {
    return problem_of(error, path);
  }
  return Book(std::move(state));
}

Book::~Book() {
  try {
    close();
  } catch (const std::exception&) {
    // The book itself is complete; whoever wants to know what its closing met calls close().
  }
}

Problems Book::close() {
  if (!state_ || !state_->database) return {};
  Problems found;
  const bool changed = state_->revision > 0;
  if (changed && (state_->world.long_lived || (!state_->created_here && snapshot_is_due()))) {
    try {
      take_snapshot(*state_->database, state_->path, state_->world.now());
    } catch (const std::exception& error) {
      found.push_back(warning("book.no_snapshot", {state_->path.string()}, {{"reason", error.what()}}));
    }
    append(found, write_second_copy(*this));
  }
  if (state_->access == Access::write) leave_log();
  state_.reset();
  return found;
}

void Book::leave_log() noexcept {
  // A book that was killed may still keep its log although this process never asked for one. Another process
  // that reads keeps the log in use: then the next close leaves it.
  try {
    state_->database->setBusyTimeout(0);
    if (state_->database->execAndGet("PRAGMA journal_mode").getString() == "wal")
      state_->database->exec("PRAGMA journal_mode = DELETE");
  } catch (const std::exception&) {
    return;
  }
}

bool Book::snapshot_is_due() const {
  const auto snapshots = snapshots_of(state_->path);
  if (snapshots.empty()) return true;
  const std::string today = state_->world.now().text().substr(0, 10);
  return snapshots.front().filename().string().substr(0, 10) < today;
}

const std::filesystem::path& Book::path() const {
  return state_->path;
}
Book::Access Book::access() const {
  return state_->access;
}
Instant Book::now() const {
  return state_->world.now();
}
std::int64_t Book::revision() const {
  return state_->revision;
}
SQLite::Database& Book::connection() const {
  return *state_->database;
}

std::string Book::uuid() const {
  return state_->database->execAndGet("SELECT value FROM book_property WHERE name = 'uuid'").getString();
}

}  // namespace vireo
