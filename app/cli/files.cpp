#include "app/cli/files.h"

#include <fstream>

#include "core/store/whole_file.h"

namespace vireo::cli {

std::optional<std::string> bytes_of_file(Invocation& invocation, const std::string& path) {
  auto bytes = whole_file(path);
  if (bytes && !bytes->empty()) return std::move(bytes).value();
  invocation.refuse(bytes ? Problems{problem("file.unreadable", {path})} : bytes.problems());
  return std::nullopt;
}

bool write_file(Invocation& invocation, const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) invocation.refuse(problem("file.unwritable", {path}));
  return !file.fail();
}

std::optional<std::string> typed_passphrase(Invocation& invocation) {
  if (!invocation.given("passphrase-file")) return std::nullopt;
  const std::string path = invocation.text("passphrase-file");
  std::ifstream file(path);
  std::string line;
  if (std::getline(file, line)) {
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }
  invocation.refuse(problem("file.unreadable", {path}));
  return std::nullopt;
}

}  // namespace vireo::cli
