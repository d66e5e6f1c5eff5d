#include "app/desktop/widgets/choice_card.h"

#include <wx/stattext.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/widgets/icon_tile.h"
#include "app/desktop/widgets/text.h"

namespace vireo {

ChoiceCard::ChoiceCard(wxWindow* parent, const Look& look, ChoiceCardSpec spec)
    : Card(parent, look), spec_(std::move(spec)) {
  set_names(this, spec_.name, spec_.title + ". " + spec_.text);
  set_accessible_role(this, AccessibleRole::button);
  auto* tile = new IconTile(this, look, spec_.icon, Tone::accent, 44);
  auto* title = card_heading(this, look, spec_.title);
  auto* text = plain_text(this, look, spec_.text, Tone::muted);
  text->Wrap(FromDIP(300));
  auto* words = new wxBoxSizer(wxVERTICAL);
  words->Add(title);
  words->Add(text, 0, wxTOP, FromDIP(4));
  auto* line = new wxBoxSizer(wxHORIZONTAL);
  line->Add(tile, 0, wxRIGHT, FromDIP(14));
  line->Add(words, 1);
  content()->Add(line, 1, wxEXPAND | wxALL, FromDIP(6));
  SetMinSize(wxSize(FromDIP(400), -1));
  for (wxWindow* part : {static_cast<wxWindow*>(this), static_cast<wxWindow*>(tile),
                         static_cast<wxWindow*>(title), static_cast<wxWindow*>(text)}) {
    part->SetCursor(wxCursor(wxCURSOR_HAND));
    part->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { spec_.run(); });
  }
  Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_SPACE ||
        event.GetKeyCode() == WXK_NUMPAD_ENTER)
      spec_.run();
    else
      event.Skip();
  });
}

}  // namespace vireo
