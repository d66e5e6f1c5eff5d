#include "core/store/snapshot.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <stdexcept>

namespace vireo {

std::filesystem::path snapshot_folder(const std::filesystem::path& book) {
  auto folder = book;
  folder += "-backups";
  return folder;
}

std::vector<std::filesystem::path> snapshots_of(const std::filesystem::path& book) {
  std::vector<std::filesystem::path> found;
  std::error_code missing;
  for (const auto& item : std::filesystem::directory_iterator(snapshot_folder(book), missing))
    if (item.path().extension() == ".vireo") found.push_back(item.path());
  std::sort(found.rbegin(), found.rend());
  return found;
}

void copy_database(SQLite::Database& from, const std::filesystem::path& to) {
  auto partial = to;
  partial += ".partial";
  std::filesystem::remove(partial);
  {
    SQLite::Database copy(partial.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(copy, from);
    // A busy or locked source is answered, not thrown: half a copy must not pass for one.
    if (backup.executeStep(-1) != SQLITE_DONE) throw std::runtime_error("the book could not be copied whole");
    copy.exec("PRAGMA journal_mode = DELETE");
  }
  std::filesystem::rename(partial, to);
}

void verify_copy(const std::filesystem::path& copy) {
  SQLite::Database database(copy.string(), SQLite::OPEN_READONLY);
  const std::string verdict = database.execAndGet("PRAGMA integrity_check").getString();
  if (verdict != "ok") throw std::runtime_error("the copy " + copy.string() + " is not sound: " + verdict);
}

namespace {

/// Copies that a killed process left half done.
std::vector<std::filesystem::path> partial_copies(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& item : std::filesystem::directory_iterator(folder))
    if (item.path().extension() == ".partial") found.push_back(item.path());
  return found;
}

}  // namespace

void take_snapshot(SQLite::Database& database, const std::filesystem::path& book, const Instant& now) {
  const auto folder = snapshot_folder(book);
  std::filesystem::create_directories(folder);
  std::string name = now.text();
  std::replace(name.begin(), name.end(), ':', '-');
  copy_database(database, folder / (name + ".vireo"));
  const auto all = snapshots_of(book);
  for (std::size_t i = snapshots_kept; i < all.size(); ++i) std::filesystem::remove(all[i]);
  for (const auto& leftover : partial_copies(folder)) std::filesystem::remove(leftover);
}

}  // namespace vireo
