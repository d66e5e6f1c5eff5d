#include "app/desktop/platform/screen_room.h"

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

}  // namespace vireo
