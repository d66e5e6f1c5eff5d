#pragma once
// Entry: a one-line text entry in the look's font and height, with undo. FormGrid and the fields are made of
// it.
//
//   auto* name = make_entry(this, look, "service.name", "Nom du service");
#include <string>

#include <wx/textctrl.h>

#include "app/desktop/theme/look.h"

namespace vireo {

/// `name` is the stable one, `spoken` the accessible one; style as wxTextCtrl's (wxTE_RIGHT).
wxTextCtrl* make_entry(wxWindow* parent, const Look& look, const std::string& name, const std::string& spoken,
                       long style = 0);
/// Font, undo and the height of the style sheet, which wx adds twice once a font is set.
void tune_entry(wxTextCtrl* entry, const Look& look);

}  // namespace vireo
