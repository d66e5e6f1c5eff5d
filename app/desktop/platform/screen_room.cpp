#include "app/desktop/platform/screen_room.h"

#include <algorithm>

#include <wx/display.h>

namespace vireo {

wxSize screen_room(const wxWindow* near) {
  const int display = near ? wxDisplay::GetFromWindow(near) : wxNOT_FOUND;
  return wxDisplay(display == wxNOT_FOUND ? 0u : static_cast<unsigned>(display)).GetClientArea().GetSize();
}

wxSize within_screen(const wxWindow* near, wxSize wanted) {
  wanted.DecTo(screen_room(near));
  return wanted;
}

wxPoint within_screen(wxPoint wanted, wxSize size) {
  const int display = wxDisplay::GetFromPoint(wanted);
  const wxRect area = wxDisplay(display == wxNOT_FOUND ? 0u : static_cast<unsigned>(display)).GetClientArea();
  return {std::max(area.x, std::min(wanted.x, area.GetRight() + 1 - size.x)),
          std::max(area.y, std::min(wanted.y, area.GetBottom() + 1 - size.y))};
}

}  // namespace vireo
