#include "app/desktop/platform/menu_shortcuts.h"

#include <memory>

#include <wx/accel.h>
#include <wx/frame.h>
#include <wx/menu.h>
#include <wx/textentry.h>

namespace vireo {
namespace {

const wxMenuItem* item_of(const wxMenu& menu, const wxKeyEvent& key) {
  for (const wxMenuItem* item : menu.GetMenuItems()) {
    if (const wxMenu* sub = item->GetSubMenu()) {
      if (const wxMenuItem* found = item_of(*sub, key)) return found;
      continue;
    }
    const std::unique_ptr<wxAcceleratorEntry> shortcut(item->GetAccel());
    if (shortcut && shortcut->GetKeyCode() == key.GetKeyCode() &&
        (shortcut->GetFlags() & (wxACCEL_CTRL | wxACCEL_ALT | wxACCEL_SHIFT)) == key.GetModifiers())
      return item;
  }
  return nullptr;
}

}  // namespace

bool run_menu_shortcut(wxFrame& frame, const wxKeyEvent& key) {
  const bool is_command = key.ControlDown() || key.AltDown();
  if (!is_command || !frame.GetMenuBar() || dynamic_cast<wxTextEntry*>(wxWindow::FindFocus())) return false;
  for (std::size_t at = 0; at < frame.GetMenuBar()->GetMenuCount(); ++at) {
    wxMenu& menu = *frame.GetMenuBar()->GetMenu(at);
    const wxMenuItem* item = item_of(menu, key);
    if (!item) continue;
    menu.UpdateUI();  // whether it is possible now
    if (!item->IsEnabled()) return false;
    wxCommandEvent chosen(wxEVT_MENU, item->GetId());
    chosen.SetEventObject(&frame);
    return frame.GetEventHandler()->ProcessEvent(chosen);
  }
  return false;
}

}  // namespace vireo
