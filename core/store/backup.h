#pragma once
// Backups a person asks for, and the second place, which gets an encrypted copy at each closing without
// asking. The plain snapshots beside the book are core/store/snapshot.h; the form of an encrypted copy is
// core/store/sealed_file.h.
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/checked.h"
#include "core/store/book.h"

namespace vireo {

/// A consistent copy of an open book at `to`, encrypted when a passphrase is given. Problems:
/// "backup.exists", "book.no_folder", "backup.weak_passphrase".
Checked<Done> back_up(const Book& book, const std::filesystem::path& to,
                      const std::optional<std::string>& passphrase);

/// Brings a copy (a book, a snapshot or an encrypted backup) back as the book `to`, which must not exist
/// ("backup.exists"). It appears under that name only after it was checked. Problems also:
/// "backup.needs_passphrase", "backup.wrong_passphrase", "backup.truncated", "backup.damaged", and those of
/// opening a book.
Checked<Done> restore(const std::filesystem::path& from, const std::filesystem::path& to,
                      const std::optional<std::string>& passphrase);

/// Remembers the folder and the public half of the passphrase in the book. Problems: "book.no_folder",
/// "backup.weak_passphrase".
Checked<Done> set_up_second_place(Book::Write& write, const std::filesystem::path& folder,
                                  const std::string& passphrase);
void forget_second_place(Book::Write& write);
std::optional<std::filesystem::path> second_place(const Book& book);

/// Writes an encrypted copy to the second place, if there is one, and keeps the last ten of this book there.
/// What the world refuses comes back as warnings "backup.second_place_missing" {folder},
/// "backup.second_place_failed" {reason}.
Problems write_second_copy(const Book& book);

}  // namespace vireo
