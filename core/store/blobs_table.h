#pragma once
// Blobs: bytes kept by their SHA-256 (an archived paper, a receipt, a logo). The same bytes are kept once.
// Blobs stand outside undo: a step taken back leaves them behind, harmless and ready for redo.
#include <optional>
#include <string>
#include <string_view>

#include "core/store/book.h"

namespace vireo {

/// Keeps the bytes and gives their hash.
std::string put_blob(Book::Write& write, std::string_view bytes);
/// Exactly the bytes that were put, or nothing.
std::optional<std::string> blob_bytes(const Book& book, std::string_view hash);

}  // namespace vireo
