#include "app/desktop/widgets/button.h"

#include <wx/button.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/icons.h"
#include "app/desktop/theme/native_style.h"

namespace vireo {
namespace {

const wxColour& colour_of(ButtonKind kind, const Theme& theme) {
  switch (kind) {
    case ButtonKind::primary:
      return theme.on_accent;
    case ButtonKind::danger:
      return theme.bad;
    case ButtonKind::link:
      return theme.accent_text;
    case ButtonKind::flat:
      return theme.text_muted;
    case ButtonKind::normal:
      break;
  }
  return theme.text;
}

const char* class_of(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return "primary";
    case ButtonKind::danger:
      return "danger";
    case ButtonKind::flat:
      return "flat";
    case ButtonKind::link:
      return "link";
    case ButtonKind::normal:
      break;
  }
  return "normal";
}

std::string without_mnemonic(const std::string& text) {
  return S(wxControl::RemoveMnemonics(U(text)));
}

}  // namespace

wxButton* make_button(wxWindow* parent, const Look& look, const ButtonSpec& spec) {
  // Links are as wide as their words, so that several below each other begin in one line.
  const bool is_tight = spec.text.empty() || spec.kind == ButtonKind::link;
  const long style = is_tight ? wxBU_EXACTFIT : 0;
  auto* button = new wxButton(parent, wxID_ANY, U(spec.text), wxDefaultPosition, wxDefaultSize, style);
  if (!spec.icon.empty()) {
    button->SetBitmap(icon(spec.icon, colour_of(spec.kind, look.theme), 16));
    button->SetBitmapDisabled(icon(spec.icon, look.theme.text_muted, 16));
    if (!spec.text.empty()) button->SetBitmapMargins(4, 0);
  }
  add_style_class(button, class_of(spec.kind));
  const std::string spoken = spec.spoken.empty() ? without_mnemonic(spec.text) : spec.spoken;
  set_names(button, spec.name, spoken);
  if (!spec.spoken.empty()) button->SetToolTip(U(spec.spoken));
  if (spec.run) button->Bind(wxEVT_BUTTON, [run = spec.run](wxCommandEvent&) { run(); });
  button->InvalidateBestSize();
  return button;
}

void set_button_text(wxButton* button, const std::string& text) {
  button->SetLabel(U(text));
  set_accessible(button, without_mnemonic(text));
}

}  // namespace vireo
