#pragma once
// Writes a ZIP archive. Equal files and days give equal bytes. The only door to libzip.
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/date.h"

namespace vireo {

struct ZippedFile {
  std::string name{};  // "receipts/2026-03-04 Orange.pdf"
  std::string bytes{};
};

/// All or nothing: written beside `path` and put in its place. Throws std::runtime_error when the disk fails.
void write_zip(const std::vector<ZippedFile>& files, Date made_on, const std::filesystem::path& path);

}  // namespace vireo
