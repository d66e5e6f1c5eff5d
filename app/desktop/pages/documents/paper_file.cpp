#include "app/desktop/pages/documents/paper_file.h"

#include <filesystem>
#include <fstream>

#include "app/desktop/platform/open_file.h"

namespace vireo {
namespace {

std::string text_of(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

}  // namespace

void show_paper(const std::string& bytes, const std::string& name, const PageWorld& world) {
  std::error_code failed;
  const auto folder = std::filesystem::temp_directory_path(failed) / "vireo";
  std::filesystem::create_directories(folder, failed);
  const auto file = folder / std::filesystem::path(std::u8string(name.begin(), name.end()));
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) {
    world.tell_problems({problem("file.failed", {}, {{"reason", text_of(file)}})});
    return;
  }
  if (!open_file(file))
    world.tell(world.look.wording.text("documents.file_lies", {{"path", text_of(file)}}), false);
}

}  // namespace vireo
