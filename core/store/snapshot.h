#pragma once
// Snapshots: consistent copies of an open book, made by SQLite's online backup. The last ten stand in a
// folder beside the book; each is an ordinary book that opens by itself.
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <vector>

#include "core/base/date.h"

namespace vireo {

inline constexpr std::size_t snapshots_kept = 10;

/// "b.vireo" -> "b.vireo-backups"
std::filesystem::path snapshot_folder(const std::filesystem::path& book);
/// Newest first.
std::vector<std::filesystem::path> snapshots_of(const std::filesystem::path& book);

/// Copies the whole database into a new file, which appears under its name only when it is complete.
void copy_database(SQLite::Database& from, const std::filesystem::path& to);
/// Throws unless SQLite finds the copy sound.
void verify_copy(const std::filesystem::path& copy);
/// Adds a snapshot named after `now` and drops the oldest beyond ten.
void take_snapshot(SQLite::Database& database, const std::filesystem::path& book, const Instant& now);

}  // namespace vireo
