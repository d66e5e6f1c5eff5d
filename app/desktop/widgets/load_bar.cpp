#include "app/desktop/widgets/load_bar.h"

#include <algorithm>
#include <memory>

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "app/desktop/platform/accessibility.h"
#include "app/desktop/strings.h"

namespace vireo {

LoadBar::LoadBar(wxWindow* parent, const Look& look, const std::string& name)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE),
      look_(look) {
  SetName(U(name));
  SetMinSize(FromDIP(wxSize(120, 10)));
  set_accessible_role(this, AccessibleRole::image);
  Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void LoadBar::show(std::int64_t taken, std::int64_t available, const std::string& spoken) {
  taken_ = std::max<std::int64_t>(0, taken);
  available_ = std::max<std::int64_t>(0, available);
  set_accessible(this, spoken);
  Refresh();
}

void LoadBar::paint() {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
  const wxSize size = GetClientSize();
  // Pixels: the drawing library takes no others. Minutes stay whole until here.
  const double height = size.y;
  const double whole = static_cast<double>(std::max<std::int64_t>(1, std::max(taken_, available_)));
  const auto bar = [&](std::int64_t count, const wxColour& colour) {
    const double width = size.x * static_cast<double>(count) / whole;
    if (width < 1) return;
    gc->SetBrush(wxBrush(colour));
    gc->DrawRoundedRectangle(0, 0, std::max(width, height), height, height / 2);
  };
  gc->SetPen(wxNullGraphicsPen);
  bar(std::max(taken_, available_), look_.theme.accent_soft);
  if (taken_ > available_) bar(taken_, look_.theme.bad);
  bar(std::min(taken_, available_), look_.theme.accent);
}

}  // namespace vireo
