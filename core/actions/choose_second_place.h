#pragma once
// The second place of backups, where an encrypted copy is written at every closing: chosen and forgotten.
#include <filesystem>
#include <string>

#include "core/store/book.h"

namespace vireo {

/// Problems "book.no_folder", "backup.weak_passphrase".
Checked<Done> choose_second_place(Book& book, const std::filesystem::path& folder,
                                  const std::string& passphrase);
Checked<Done> leave_second_place(Book& book);

}  // namespace vireo
