#pragma once
// Look: what every widget is given: colours, fonts and words. Made once per frame by the app; changing theme
// or language makes a new Look and rebuilds the frame. It must outlive the widgets, which keep a reference.
//
//   Look look = make_look(dark_theme(), wording);
//   apply_native_style(look.theme);
//   auto* card = new Card(parent, look);
#include "app/desktop/theme/fonts.h"
#include "app/desktop/theme/theme.h"
#include "core/base/wording.h"

namespace vireo {

struct Look {
  Theme theme;
  Fonts fonts;
  Wording wording;
};

inline Look make_look(Theme theme, Wording wording) {
  return {std::move(theme), make_fonts(), std::move(wording)};
}

}  // namespace vireo
