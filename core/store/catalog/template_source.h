#pragma once
// TemplateSource: where the knowledge is read from: the files that travel inside the program, or those of an
// override folder, which win path by path. A lawyer or a teacher changes a copy; nothing is compiled. Used by
// every loader.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vireo {

struct TemplateSource {
  std::optional<std::filesystem::path> folder;
};

/// The text of "charts/pcg.toml", from the folder when it has that path, else the embedded one. Nothing when
/// neither has it; a file that is there but cannot be read is an exception.
std::optional<std::string> template_text(const TemplateSource& source, std::string_view path);

/// The paths of the .toml files that stand directly in `folder` ("messages"), of both origins, sorted.
std::vector<std::string> template_paths(const TemplateSource& source, std::string_view folder);

/// The names of the folders that stand directly in `folder` ("regimes" -> "fr-micro"), sorted.
std::vector<std::string> template_folders(const TemplateSource& source, std::string_view folder);

}  // namespace vireo
