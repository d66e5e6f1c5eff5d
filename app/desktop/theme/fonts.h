#pragma once
// Fonts: the bundled Inter in the sizes the window uses. The files stand in share/vireo/fonts beside the
// folder of the programs; bundled_fonts_folder() (platform/paths.h) finds them, for the PDF writer too.
#include <filesystem>

#include <wx/font.h>

namespace vireo {

struct Fonts {
  wxFont body;
  wxFont strong;  // body, semibold
  wxFont small;   // notes, errors, axis labels
  wxFont card_title;
  wxFont page_title;
  wxFont figure;  // the number of a key figure
};

/// Makes the faces of `folder` known to wx and to GTK's CSS: once, before the first window. A missing file is
/// passed over: the system's font stands in.
void register_fonts(const std::filesystem::path& folder);
/// `scale` 1.0 is 10.5 pt.
Fonts make_fonts(double scale = 1.0);

}  // namespace vireo
