#pragma once
// Theme: the colours of the window by meaning, light or dark. Widgets ask it, never the system (wx does not
// tell when the system's colours change). The native side (CSS, dark menus) is applied by native_style.h.
#include <wx/colour.h>

#include "app/desktop/model/tone.h"

namespace vireo {

struct Theme {
  bool dark = false;
  bool high_contrast = false;  // the system's own colours are kept then
  wxColour window;
  wxColour sidebar;
  wxColour card;
  wxColour field;
  wxColour border;
  wxColour border_strong;
  wxColour text;
  wxColour text_muted;
  wxColour accent;
  wxColour accent_text;  // on the soft accent
  wxColour accent_soft;  // behind a selection, an icon tile
  wxColour on_accent;
  wxColour good;
  wxColour warning;
  wxColour bad;
  wxColour good_soft;
  wxColour warning_soft;
  wxColour bad_soft;
  wxColour grid;  // lines of a chart
  wxColour tooltip;
  wxColour tooltip_text;

  /// The colour of a text or mark that means this.
  const wxColour& of(Tone tone) const;
  /// A quiet background for it.
  const wxColour& soft(Tone tone) const;
};

Theme light_theme();
Theme dark_theme();

}  // namespace vireo
