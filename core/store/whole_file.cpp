#include "core/store/whole_file.h"

#include <array>
#include <fstream>

namespace vireo {

Checked<std::string> whole_file(const std::filesystem::path& path, std::size_t most_bytes) {
  // What is not a plain file (a pipe, standard input) tells its size only by its end.
  std::ifstream file(path, std::ios::binary);
  std::string bytes;
  std::array<char, 65536> piece{};
  while (file && bytes.size() <= most_bytes) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    bytes.append(piece.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (bytes.size() > most_bytes)
    return problem("file.too_large", {path.string()},
                   {{"limit", static_cast<std::int64_t>(most_bytes / (1024U * 1024U))}});
  if (!file.eof()) return problem("file.unreadable", {path.string()});
  return bytes;
}

}  // namespace vireo
