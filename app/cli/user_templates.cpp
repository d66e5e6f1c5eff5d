#include "app/cli/user_templates.h"

#include <cstdlib>

namespace vireo::cli {
namespace {

std::filesystem::path folder_in(const char* variable) {
  const char* value = std::getenv(variable);
  const std::filesystem::path path = value ? value : "";
  return path.is_absolute() ? path : std::filesystem::path();
}

}  // namespace

std::filesystem::path user_templates_folder() {
#ifdef _WIN32
  const auto data = folder_in("APPDATA");
#else
  auto data = folder_in("XDG_DATA_HOME");
  if (data.empty() && !folder_in("HOME").empty()) data = folder_in("HOME") / ".local" / "share";
#endif
  return data.empty() ? data : data / "vireo" / "templates";
}

}  // namespace vireo::cli
