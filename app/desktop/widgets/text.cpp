#include "app/desktop/widgets/text.h"

#include <algorithm>
#include "app/desktop/platform/accessibility.h"

#include "app/desktop/strings.h"

namespace vireo {
namespace {

wxStaticText* text_in(wxWindow* parent, const std::string& text, const wxFont& font, const wxColour& colour) {
  auto* label = new wxStaticText(parent, wxID_ANY, wxString());
  label->SetFont(font);
  label->SetForegroundColour(colour);
  label->SetLabelText(U(text));
  return label;
}

}  // namespace

wxStaticText* heading(wxWindow* parent, const Look& look, const std::string& text) {
  auto* label = text_in(parent, text, look.fonts.page_title, look.theme.text);
  set_accessible_role(label, AccessibleRole::heading);
  return label;
}

wxStaticText* card_heading(wxWindow* parent, const Look& look, const std::string& text) {
  auto* label = text_in(parent, text, look.fonts.card_title, look.theme.text);
  set_accessible_role(label, AccessibleRole::heading);
  return label;
}

wxStaticText* plain_text(wxWindow* parent, const Look& look, const std::string& text, Tone tone) {
  return text_in(parent, text, look.fonts.body, look.theme.of(tone));
}

wxStaticText* note(wxWindow* parent, const Look& look, const std::string& text, Tone tone) {
  return text_in(parent, text, look.fonts.small, look.theme.of(tone));
}

WrappedText::WrappedText(wxWindow* parent, const Look& look, const std::string& text, Tone tone)
    // Its sizer gives it its width: resizing itself to its lines would ask for other lines.
    : wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE) {
  SetFont(look.fonts.body);
  SetForegroundColour(look.theme.of(tone));
  set_text(text);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    wrap_to(event.GetSize().x);
  });
}

void WrappedText::set_text(const std::string& text) {
  whole_ = wxControl::EscapeMnemonics(U(text));
  wrapped_at_ = 0;
  SetLabel(whole_);
  SetMinSize(wxSize(FromDIP(120), -1));
  wrap_to(GetSize().x);
}

void WrappedText::wrap_to(int width) {
  if (width < FromDIP(60) || width == wrapped_at_) return;
  wrapped_at_ = width;
  SetLabel(whole_);
  Wrap(width);
  // A text on a page not yet shown tells the height of one line only.
  const int lines = GetLabel().Freq('\n') + 1;
  SetMinSize(wxSize(FromDIP(120), std::max(GetBestSize().y, lines * GetCharHeight())));
  // The new height reaches the sizers once this layout is done.
  CallAfter([this] {
    if (GetParent()) GetParent()->Layout();
  });
}

}  // namespace vireo
