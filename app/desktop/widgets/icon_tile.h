#pragma once
// IconTile: an icon on a quiet rounded square, before a line of a list on a card or above an empty page.
//
//   row->Add(new IconTile(card, look, "bell", Tone::warning));
#include <string>

#include <wx/window.h>

#include "app/desktop/theme/look.h"

namespace vireo {

class IconTile : public wxWindow {
 public:
  IconTile(wxWindow* parent, const Look& look, const std::string& icon_name, Tone tone = Tone::accent,
           int size = 34);
  bool AcceptsFocus() const override { return false; }
};

}  // namespace vireo
