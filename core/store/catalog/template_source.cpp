#include "core/store/catalog/template_source.h"

#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "core/store/embedded.h"

namespace vireo {
namespace {

namespace fs = std::filesystem;

fs::path below(const fs::path& folder, std::string_view path) {
  return folder / fs::path(std::u8string(path.begin(), path.end()));
}

/// Every path of both origins that begins with `folder` and a slash, relative to it.
std::set<std::string> paths_below(const TemplateSource& source, std::string_view folder) {
  const std::string prefix = std::string(folder) + "/";
  std::set<std::string> found;
  for (const auto& file : embedded_templates())
    if (file.path.starts_with(prefix)) found.emplace(file.path.substr(prefix.size()));
  if (!source.folder || !fs::is_directory(below(*source.folder, folder))) return found;
  const fs::path root = below(*source.folder, folder);
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    const auto relative = entry.path().lexically_relative(root).generic_u8string();
    found.emplace(relative.begin(), relative.end());
  }
  return found;
}

}  // namespace

std::optional<std::string> template_text(const TemplateSource& source, std::string_view path) {
  if (source.folder) {
    const fs::path file = below(*source.folder, path);
    if (fs::is_regular_file(file)) {
      std::ifstream stream(file, std::ios::binary);
      std::string text{std::istreambuf_iterator<char>(stream), {}};
      if (!stream && !stream.eof()) throw std::runtime_error("cannot read the template " + file.string());
      return text;
    }
  }
  for (const auto& file : embedded_templates())
    if (file.path == path) return std::string(file.text);
  return std::nullopt;
}

std::vector<std::string> template_paths(const TemplateSource& source, std::string_view folder) {
  std::vector<std::string> found;
  for (const auto& path : paths_below(source, folder))
    if (path.ends_with(".toml") && path.find('/') == std::string::npos)
      found.push_back(std::string(folder) + "/" + path);
  return found;
}

std::vector<std::string> template_folders(const TemplateSource& source, std::string_view folder) {
  std::set<std::string> names;
  for (const auto& path : paths_below(source, folder))
    if (const auto slash = path.find('/'); slash != std::string::npos) names.insert(path.substr(0, slash));
  return {names.begin(), names.end()};
}

}  // namespace vireo
