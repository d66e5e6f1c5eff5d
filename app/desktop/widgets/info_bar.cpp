#include "app/desktop/widgets/info_bar.h"

#include <memory>

#include <wx/button.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"
#include "app/desktop/theme/icons.h"
#include "app/desktop/widgets/button.h"
#include "app/desktop/widgets/text.h"

namespace vireo {
namespace {

const char* icon_of(Tone tone) {
  switch (tone) {
    case Tone::good:
      return "circle-check";
    case Tone::warning:
      return "alert-triangle";
    case Tone::bad:
      return "alert-circle";
    case Tone::normal:
    case Tone::muted:
    case Tone::accent:
      break;
  }
  return "info-circle";
}

}  // namespace

InfoBar::InfoBar(wxWindow* parent, const Look& look, const std::string& name)
    : wxPanel(), look_(look), name_(name), ground_(look.theme.accent_soft), timer_(this) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
         wxTAB_TRAVERSAL | wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
  SetName(U(name));
  set_accessible_role(this, AccessibleRole::alert);
  auto* room = new wxBoxSizer(wxHORIZONTAL);
  SetSizer(room);
  Hide();
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { dismiss(); });
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(look_.theme.window);
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    gc->SetPen(wxNullGraphicsPen);
    gc->SetBrush(wxBrush(ground_));
    gc->DrawRoundedRectangle(0, 0, GetClientSize().x, GetClientSize().y, 8);
  });
}

void InfoBar::show(InfoBarMessage message) {
  timer_.Stop();
  text_ = message.text;
  ground_ = look_.theme.soft(message.tone);
  GetSizer()->Clear(true);
  auto* picture =
      new wxStaticBitmap(this, wxID_ANY, icon(icon_of(message.tone), look_.theme.of(message.tone), 20));
  GetSizer()->Add(picture, 0, wxALIGN_CENTRE_VERTICAL | wxALL, FromDIP(9));
  GetSizer()->Add(plain_text(this, look_, message.text), 1, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM,
                  FromDIP(9));
  // A button removes itself with the bar: its work waits until its own event is over.
  if (!message.action.empty())
    GetSizer()->Add(make_button(this, look_,
                                {.name = name_ + ".action",
                                 .text = message.action,
                                 .kind = ButtonKind::link,
                                 .run =
                                     [this, run = message.run] {
                                       CallAfter([this, run] {
                                         dismiss();
                                         if (run) run();
                                       });
                                     }}),
                    0, wxALIGN_CENTRE_VERTICAL);
  GetSizer()->Add(make_button(this, look_,
                              {.name = name_ + ".close",
                               .text = "",
                               .icon = "x",
                               .kind = ButtonKind::flat,
                               .run = [this] { CallAfter([this] { dismiss(); }); },
                               .spoken = look_.wording.text("widget.close")}),
                  0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(4));
  set_accessible(this, message.text);
  Show();
  GetParent()->Layout();
  if (message.seconds > 0) timer_.StartOnce(message.seconds * 1000);
}

void InfoBar::dismiss() {
  timer_.Stop();
  if (!IsShown()) return;
  text_.clear();
  Hide();
  GetParent()->Layout();
}

}  // namespace vireo
