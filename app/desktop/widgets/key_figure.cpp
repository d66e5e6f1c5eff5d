#include "app/desktop/widgets/key_figure.h"

#include <wx/dcclient.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/icons.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

KeyFigure::KeyFigure(wxWindow* parent, const Look& look, KeyFigureSpec spec)
    : Card(parent, look), spec_(std::move(spec)) {
  SetName(U(spec_.name));
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  auto* picture = new wxStaticBitmap(this, wxID_ANY, icon(spec_.icon, look.theme.text_muted, 18));
  auto* title = plain_text(this, look, spec_.title, Tone::muted);
  top->Add(picture, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(8));
  top->Add(title, 1, wxALIGN_CENTRE_VERTICAL);
  value_ = plain_text(this, look, "");
  value_->SetFont(look.fonts.figure);
  note_ = note(this, look, "");
  content()->Add(top, 0, wxEXPAND);
  content()->Add(value_, 0, wxEXPAND | wxTOP | wxBOTTOM, FromDIP(9));
  content()->Add(note_, 0, wxEXPAND);
  if (!spec_.open) return;
  set_accessible_role(this, AccessibleRole::button);
  for (wxWindow* part :
       {static_cast<wxWindow*>(this), static_cast<wxWindow*>(picture), static_cast<wxWindow*>(title),
        static_cast<wxWindow*>(value_), static_cast<wxWindow*>(note_)})
    make_clickable(part);
  Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_SPACE ||
        event.GetKeyCode() == WXK_NUMPAD_ENTER)
      spec_.open();
    else
      event.Skip();
  });
}

void KeyFigure::make_clickable(wxWindow* part) {
  part->SetCursor(wxCursor(wxCURSOR_HAND));
  part->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { spec_.open(); });
}

void KeyFigure::show(const std::string& value, const std::string& text, Tone note_tone) {
  value_->SetLabelText(U(value));
  note_->SetLabelText(U(text));
  note_->SetForegroundColour(look_.theme.of(note_tone));
  set_accessible(this, spec_.title + ": " + value, text);
  Layout();
}

}  // namespace vireo
