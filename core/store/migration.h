#pragma once
// Migrations: numbered SQL files (core/store/migrations/NNNN_name.sql) that bring a book from one schema to
// the next.
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <span>

#include "core/base/checked.h"
#include "core/store/embedded.h"

namespace vireo {

/// Marks a SQLite file as a book: "VIRE".
inline constexpr int book_application_id = 0x56495245;

/// The schema version these migrations lead to.
int newest_schema(std::span<const EmbeddedFile> migrations);
int schema_of(SQLite::Database& database);

/// Brings an older book to the newest schema. A verified copy is put beside the book first
/// ("<book>-before-<version>"), undo history is cleared. One transaction: a failure leaves the book as it
/// was. An empty database is simply built.
Checked<Done> migrate(SQLite::Database& database, const std::filesystem::path& book,
                      std::span<const EmbeddedFile> migrations);

}  // namespace vireo
