#pragma once
// The style sheet of the window on GTK, filled with a theme's colours. Only native_style_gtk.cpp uses it.
#include <string>

namespace vireo {

struct Theme;

std::string style_sheet(const Theme& theme);

}  // namespace vireo
