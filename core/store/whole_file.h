#pragma once
// A file read whole into memory: what people choose, drop on the window or name in a command. Never more of
// it than the caller can use, so that a file of many gigabytes is refused and not swallowed. Reading in
// pieces: reports/standards/text_lines.h.
#include <cstddef>
#include <filesystem>
#include <string>

#include "core/base/checked.h"

namespace vireo {

inline constexpr std::size_t most_file_bytes = 64U * 1024U * 1024U;

/// The bytes, perhaps none. Problems: "file.unreadable" (not there, a folder, no right to read),
/// "file.too_large" {limit, in megabytes}; both with the file as their place.
Checked<std::string> whole_file(const std::filesystem::path& path, std::size_t most_bytes = most_file_bytes);

}  // namespace vireo
