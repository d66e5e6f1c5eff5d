#include "app/desktop/platform/accessibility.h"

#include <wx/window.h>

#include "app/desktop/strings.h"

namespace vireo {

void set_names(wxWindow* window, const std::string& stable, const std::string& spoken) {
  window->SetName(U(stable));
  set_accessible(window, spoken);
}

#ifndef __WXGTK__

void set_accessible(wxWindow*, const std::string&, const std::string&) {}
void set_accessible_role(wxWindow*, AccessibleRole) {}
std::string accessible_name(wxWindow*) {
  return {};
}
std::string accessible_description(wxWindow*) {
  return {};
}

#endif

}  // namespace vireo
