#include "app/desktop/platform/open_file.h"

#include <wx/utils.h>

#include "app/desktop/strings.h"

namespace vireo {

bool open_file(const std::filesystem::path& file) {
  const auto text = file.u8string();
  return wxLaunchDefaultApplication(U({reinterpret_cast<const char*>(text.data()), text.size()}));
}

bool open_link(const std::string& link) {
  return wxLaunchDefaultBrowser(U(link));
}

}  // namespace vireo
