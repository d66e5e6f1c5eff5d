#include "app/desktop/widgets/card.h"

#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

constexpr int padding = 14;
constexpr double radius = 10;

}  // namespace

Card::Card(wxWindow* parent, const Look& look, const std::string& title)
    : wxPanel(), look_(look), content_(new wxBoxSizer(wxVERTICAL)), outer_(new wxBoxSizer(wxVERTICAL)) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
         wxTAB_TRAVERSAL | wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
  SetFont(look.fonts.body);
#ifndef __WXGTK__
  SetBackgroundColour(look.theme.card);  // where children paint their own background
#endif
  auto* room = new wxBoxSizer(wxVERTICAL);
  room->Add(outer_, 1, wxEXPAND | wxALL, FromDIP(padding));
  outer_->Add(content_, 1, wxEXPAND);
  SetSizer(room);
  if (!title.empty()) header()->Insert(0, card_heading(this, look, title), 0, wxALIGN_CENTRE_VERTICAL);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
  const auto show_focus = [this](wxFocusEvent& event) {
    event.Skip();
    Refresh();
  };
  Bind(wxEVT_SET_FOCUS, show_focus);
  Bind(wxEVT_KILL_FOCUS, show_focus);
}

wxBoxSizer* Card::header() {
  if (!header_) {
    header_ = new wxBoxSizer(wxHORIZONTAL);
    header_->AddStretchSpacer();
    header_->SetMinSize(-1, FromDIP(34));  // as with a button, so that titles of neighbours stand on one line
    outer_->Insert(0, header_, 0, wxEXPAND | wxBOTTOM, FromDIP(6));
  }
  return header_;
}

void Card::paint() {
  wxAutoBufferedPaintDC dc(this);
  dc.SetBackground(look_.theme.window);
  dc.Clear();
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  const wxSize size = GetClientSize();
  // A card that is a button shows that it has the focus.
  const bool focused = HasFocus();
  const wxColour& edge = focused ? look_.theme.accent : look_.theme.border;
  gc->SetPen(gc->CreatePen(wxGraphicsPenInfo(edge).Width(focused ? 2 : 1)));
  gc->SetBrush(wxBrush(look_.theme.card));
  gc->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, FromDIP(static_cast<int>(radius)));
}

}  // namespace vireo
