#include "app/desktop/platform/paths.h"

#include <cstdlib>
#include <string>

#include <wx/stdpaths.h>
#include <wx/utils.h>

#include "app/desktop/strings.h"

namespace vireo {
namespace {

std::filesystem::path path_of(const wxString& text) {
#ifdef _WIN32
  return std::filesystem::path(text.ToStdWstring());
#else
  return std::filesystem::path(S(text));
#endif
}

#if defined(__unix__) && !defined(__APPLE__)
/// The XDG rules ignore a relative path.
std::filesystem::path xdg_folder(const char* variable, const char* below_home) {
  const char* given = std::getenv(variable);
  if (given && given[0] == '/') return std::filesystem::path(given) / "vireo";
  return path_of(wxGetHomeDir()) / below_home / "vireo";
}
#endif

std::filesystem::path made(std::filesystem::path folder) {
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace

std::filesystem::path data_folder() {
#if defined(__unix__) && !defined(__APPLE__)
  return made(xdg_folder("XDG_DATA_HOME", ".local/share"));
#else
  return made(path_of(wxStandardPaths::Get().GetUserLocalDataDir()));
#endif
}

std::filesystem::path config_folder() {
#if defined(__unix__) && !defined(__APPLE__)
  return made(xdg_folder("XDG_CONFIG_HOME", ".config"));
#else
  return made(path_of(wxStandardPaths::Get().GetUserConfigDir()) / "Vireo");
#endif
}

std::filesystem::path documents_folder() {
  return path_of(wxStandardPaths::Get().GetDocumentsDir());
}

std::filesystem::path bundled_fonts_folder() {
  const auto program = path_of(wxStandardPaths::Get().GetExecutablePath());
  return program.parent_path().parent_path() / "share" / "vireo" / "fonts";
}

}  // namespace vireo
