#include "core/store/backup.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <vector>

#include "core/store/audit.h"
#include "core/store/embedded.h"
#include "core/store/migration.h"
#include "core/store/sealed_file.h"
#include "core/store/snapshot.h"

namespace vireo {
namespace {

namespace fs = std::filesystem;

constexpr const char* folder_property = "second_place.folder";
constexpr const char* key_property = "second_place.key";
constexpr const char* sealed_extension = ".vireo-backup";

/// A file of our own that goes away unless it was renamed to where it belongs.
class Unfinished {
 public:
  explicit Unfinished(fs::path path) : path_(std::move(path)) { remove(); }
  ~Unfinished() { remove(); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  const fs::path& path() const { return path_; }
  void appear_as(const fs::path& name) const { fs::rename(path_, name); }

 private:
  void remove() const {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  fs::path path_;
};

fs::path with_suffix(fs::path path, const char* suffix) {
  return path += suffix;
}

std::optional<Problem> unfit_destination(const fs::path& to) {
  if (fs::exists(to)) return problem("backup.exists", {to.string()});
  const auto folder = fs::absolute(to).parent_path();
  if (!fs::is_directory(folder))
    return problem("book.no_folder", {to.string()}, {{"folder", folder.string()}});
  return std::nullopt;
}

/// What keeps a copy from being a book that can be trusted.
Problems unfit_copy(SQLite::Database& copy, const std::string& name) {
  if (copy.execAndGet("PRAGMA application_id").getInt() != book_application_id)
    return {problem("book.not_a_book", {name})};
  const int known = newest_schema(embedded_migrations());
  if (schema_of(copy) > known)
    return {problem("book.from_the_future", {name}, {{"version", schema_of(copy)}, {"known", known}})};
  if (copy.execAndGet("PRAGMA integrity_check(1)").getString() != "ok")
    return {problem("backup.damaged", {name})};
  return check_audit_chain(copy);
}

Checked<Done> bring_plain_copy(const fs::path& from, const fs::path& to) {
  SQLite::Database source(from.string(), SQLite::OPEN_READONLY);
  source.execAndGet("PRAGMA application_id");
  copy_database(source, to);
  return Done{};
}

void set_property(Book::Write& write, const char* name, const std::string& value) {
  SQLite::Statement set(write.connection(),
                        "INSERT INTO book_property (name, value) VALUES (?, ?) "
                        "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
  set.bind(1, name);
  set.bind(2, value);
  set.exec();
}

std::string property(const Book& book, const char* name) {
  SQLite::Statement get(book.connection(), "SELECT value FROM book_property WHERE name = ?");
  get.bind(1, name);
  return get.executeStep() ? get.getColumn(0).getString() : std::string();
}

/// The copies of one book in a folder bear the start of its uuid, since several books may share the place.
std::string copy_prefix(const Book& book) {
  return book.path().stem().string() + "-" + book.uuid().substr(0, 8) + "-";
}

void keep_newest_copies(const fs::path& folder, const std::string& prefix) {
  std::vector<fs::path> copies;
  for (const auto& item : fs::directory_iterator(folder))
    if (item.path().filename().string().starts_with(prefix) && item.path().extension() == sealed_extension)
      copies.push_back(item.path());
  std::sort(copies.rbegin(), copies.rend());
  for (std::size_t i = snapshots_kept; i < copies.size(); ++i) fs::remove(copies[i]);
}

void seal_copy_of(const Book& book, const fs::path& to, const SealingKey& key) {
  // The plain copy stands beside the book for a moment, never in the second place.
  const Unfinished plain(with_suffix(book.path(), "-to-seal"));
  copy_database(book.connection(), plain.path());
  const Unfinished sealed(with_suffix(to, ".partial"));
  seal_file(plain.path(), sealed.path(), key);
  sealed.appear_as(to);
}

}  // namespace

Checked<Done> back_up(const Book& book, const fs::path& to, const std::optional<std::string>& passphrase) {
  if (auto found = unfit_destination(to)) return std::move(*found);
  if (passphrase) {
    const auto key = sealing_key(*passphrase);
    if (!key) return key.problems();
    seal_copy_of(book, to, *key);
    return Done{};
  }
  const Unfinished copy(with_suffix(to, ".copy"));
  copy_database(book.connection(), copy.path());
  verify_copy(copy.path());
  copy.appear_as(to);
  return Done{};
}

Checked<Done> restore(const fs::path& from, const fs::path& to,
                      const std::optional<std::string>& passphrase) {
  if (!fs::is_regular_file(from)) return problem("book.missing", {from.string()});
  if (auto found = unfit_destination(to)) return std::move(*found);
  const bool sealed = is_sealed_file(from);
  if (sealed && !passphrase) return problem("backup.needs_passphrase", {from.string()});
  const Unfinished copy(with_suffix(to, ".restored"));
  try {
    const auto brought =
        sealed ? unseal_file(from, copy.path(), *passphrase) : bring_plain_copy(from, copy.path());
    if (!brought) return brought.problems();
    SQLite::Database database(copy.path().string(), SQLite::OPEN_READONLY);
    if (auto found = unfit_copy(database, from.string()); !found.empty()) return found;
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() == SQLITE_NOTADB) return problem("book.not_a_book", {from.string()});
    if (error.getErrorCode() == SQLITE_CORRUPT) return problem("book.truncated", {from.string()});
    throw;
  }
  copy.appear_as(to);
  return Done{};
}

Checked<Done> set_up_second_place(Book::Write& write, const fs::path& folder, const std::string& passphrase) {
  if (!fs::is_directory(folder))
    return problem("book.no_folder", {folder.string()}, {{"folder", folder.string()}});
  const auto key = sealing_key(passphrase);
  if (!key) return key.problems();
  set_property(write, folder_property, fs::absolute(folder).string());
  set_property(write, key_property, key->text());
  return Done{};
}

void forget_second_place(Book::Write& write) {
  SQLite::Statement forget(write.connection(), "DELETE FROM book_property WHERE name IN (?, ?)");
  forget.bind(1, folder_property);
  forget.bind(2, key_property);
  forget.exec();
}

std::optional<fs::path> second_place(const Book& book) {
  const std::string folder = property(book, folder_property);
  if (folder.empty()) return std::nullopt;
  return fs::path(folder);
}

Problems write_second_copy(const Book& book) {
  const auto folder = second_place(book);
  if (!folder) return {};
  if (!fs::is_directory(*folder))
    return {warning("backup.second_place_missing", {}, {{"folder", folder->string()}})};
  try {
    const auto key = SealingKey::parse(property(book, key_property));
    if (!key) return key.problems();
    std::string moment = book.now().text();
    std::replace(moment.begin(), moment.end(), ':', '-');
    const std::string prefix = copy_prefix(book);
    seal_copy_of(book, *folder / (prefix + moment + sealed_extension), *key);
    keep_newest_copies(*folder, prefix);
  } catch (const std::exception& error) {
    return {
        warning("backup.second_place_failed", {}, {{"folder", folder->string()}, {"reason", error.what()}})};
  }
  return {};
}

}  // namespace vireo
