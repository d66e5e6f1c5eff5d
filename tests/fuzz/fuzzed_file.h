#pragma once
// A file in memory for readers that want a path: one a process, written anew for each input.
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace vireo::fuzz {

inline std::filesystem::path fuzzed_folder() {
  const std::filesystem::path memory = "/dev/shm";
  const auto folder =
      (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) /
      ("vireo-fuzz-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  return folder;
}

inline void write_fuzzed(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace vireo::fuzz
