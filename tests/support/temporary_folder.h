#pragma once
// A folder of its own for one test, and the small things tests of files need.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "core/store/book.h"
#include "core/store/digest.h"

namespace vireo::test {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("vireo-test-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

inline std::string hash_of(const std::filesystem::path& path) {
  return sha256_hex(bytes_of(path));
}

/// A world whose clock moves one second each time it is asked, from 2026-03-05T09:30:00Z.
inline BookWorld test_world(bool long_lived = false, std::int64_t day = 0) {
  auto moment = std::make_shared<std::int64_t>(1772703000000 + day * 86400000);
  BookWorld world;
  world.now = [moment] { return Instant{*moment += 1000, "UTC"}; };
  world.who = "test " + std::to_string(::getpid());
  world.long_lived = long_lived;
  return world;
}

template <typename T>
std::string code_of(const Checked<T>& checked) {
  return checked.ok() ? "ok" : checked.problems().front().code();
}

}  // namespace vireo::test
