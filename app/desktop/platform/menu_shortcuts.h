#pragma once
// Shortcuts of the menu bar before those of a list: GTK's own lists take Ctrl+N (next row), Ctrl+P and Ctrl+F
// for themselves, so that "New" would not be heard while a list has the focus. Text fields keep their keys.
//
//   Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { if (!run_menu_shortcut(*this, event)) event.Skip(); });

class wxFrame;
class wxKeyEvent;

namespace vireo {

/// Runs the enabled menu item of this key (with Ctrl or Alt), if there is one; says whether it did.
bool run_menu_shortcut(wxFrame& frame, const wxKeyEvent& key);

}  // namespace vireo
