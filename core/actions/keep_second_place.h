#pragma once
// The second place of backups: chosen with a passphrase, or forgotten. The first encrypted copy is written at
// once, so that a mistake in the folder shows now; later ones at each closing (core/store/backup.h).
#include <filesystem>
#include <string>

#include "core/store/book.h"

namespace vireo {

/// Problems: "book.no_folder", "backup.weak_passphrase"; warnings beside the value: those of
/// write_second_copy.
Checked<Done> keep_second_place(Book& book, const std::filesystem::path& folder,
                                const std::string& passphrase);
/// Problem "backup.no_second_place".
Checked<Done> drop_second_place(Book& book);

}  // namespace vireo
