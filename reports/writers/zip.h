#pragma once
// Writes and reads ZIP archives. Equal files and days give equal bytes. The only door to libzip.
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"

namespace vireo {

struct ZippedFile {
  std::string name{};  // "receipts/2026-03-04 Orange.pdf"
  std::string bytes{};
};

/// All or nothing: written beside `path` and put in its place. Throws std::runtime_error when the disk fails.
void write_zip(const std::vector<ZippedFile>& files, Date made_on, const std::filesystem::path& path);

/// What an archive may hold before it is refused unread; sizes are those it says and those it really has.
struct ZipLimits {
  std::size_t files = 1000;
  std::size_t bytes = 512U * 1024U * 1024U;
  std::size_t bytes_of_one = 512U * 1024U * 1024U;
};

bool is_zip(std::string_view bytes);
/// Its files in their order, folders left out. Problems: "zip.unreadable", "zip.link", "zip.too_many"
/// {limit}, "zip.too_large" {limit}, "zip.file_too_large" {limit}, "zip.encrypted" and "zip.name_unsafe" with
/// the file's name as place.
Checked<std::vector<ZippedFile>> read_zip(std::string_view bytes, const ZipLimits& limits = {});

/// One after the other, so that no more than one is held: those of a `wanted` name are given to `take`, what
/// is wrong with one of them is told (problems of read_zip) and the others follow. Names that nobody wants
/// are not unpacked and count for nothing but their number.
Problems each_zipped_file(std::string_view bytes, const ZipLimits& limits,
                          const std::function<bool(std::string_view name)>& wanted,
                          const std::function<void(ZippedFile file)>& take);

}  // namespace vireo
