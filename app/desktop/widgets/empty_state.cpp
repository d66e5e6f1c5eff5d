#include "app/desktop/widgets/empty_state.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/desktop/strings.h"
#include "app/desktop/widgets/icon_tile.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

EmptyState::EmptyState(wxWindow* parent, const Look& look, const EmptyStateSpec& spec) : wxPanel(parent) {
  auto* column = new wxBoxSizer(wxVERTICAL);
  column->AddStretchSpacer(2);
  column->Add(new IconTile(this, look, spec.icon, Tone::accent, 68), 0, wxALIGN_CENTRE_HORIZONTAL | wxBOTTOM,
              FromDIP(18));
  column->Add(card_heading(this, look, spec.title), 0, wxALIGN_CENTRE_HORIZONTAL);
  if (!spec.text.empty()) {
    // The alignment of lines is fixed when the text is made.
    auto* text = new wxStaticText(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                  wxALIGN_CENTRE_HORIZONTAL);
    text->SetFont(look.fonts.body);
    text->SetForegroundColour(look.theme.text_muted);
    text->SetLabelText(U(spec.text));
    text->Wrap(FromDIP(420));
    column->Add(text, 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(6));
  }
  if (!spec.button.text.empty()) {
    ButtonSpec button = spec.button;
    if (button.kind == ButtonKind::normal) button.kind = ButtonKind::primary;
    column->Add(make_button(this, look, button), 0, wxALIGN_CENTRE_HORIZONTAL | wxTOP, FromDIP(18));
  }
  column->AddStretchSpacer(3);
  SetSizer(column);
}

}  // namespace vireo
