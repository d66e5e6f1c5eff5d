#pragma once
// Icons: the embedded Tabler icons in any colour and size, crisp on every scale.
//
//   button->SetBitmap(icon("plus", look.theme.on_accent, 16));
#include <string_view>

#include <wx/bmpbndl.h>
#include <wx/colour.h>

namespace vireo {

/// `name` is the file's name without ".svg"; an unknown one is a bug. `size` in pixels at scale 1.
wxBitmapBundle icon(std::string_view name, const wxColour& colour, int size = 20);
bool has_icon(std::string_view name);

}  // namespace vireo
