#pragma once
// The same made-up transactions as a FEC and as a plain-text journal: five years of sales, purchases and
// payments. Equal counts give equal bytes.
#include <cstdint>
#include <filesystem>

namespace vireo::bench {

struct MadeYears {
  std::filesystem::path fec{};
  std::filesystem::path journal{};
};

/// Writes both files into `folder`.
MadeYears make_years(const std::filesystem::path& folder, std::int64_t transactions);

}  // namespace vireo::bench
