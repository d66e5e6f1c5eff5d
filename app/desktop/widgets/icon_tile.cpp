#include "app/desktop/widgets/icon_tile.h"

#include <memory>

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "app/desktop/theme/icons.h"

namespace vireo {

IconTile::IconTile(wxWindow* parent, const Look& look, const std::string& icon_name, Tone tone, int size)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, parent->FromDIP(wxSize(size, size)), wxBORDER_NONE) {
  SetMinSize(FromDIP(wxSize(size, size)));
  const int inner = size * 9 / 17;
  Bind(wxEVT_PAINT, [this, inner, picture = icon(icon_name, look.theme.of(tone), inner),
                     ground = look.theme.soft(tone)](wxPaintEvent&) {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    const wxSize room = GetClientSize();
    gc->SetPen(wxNullGraphicsPen);
    gc->SetBrush(wxBrush(ground));
    gc->DrawRoundedRectangle(0, 0, room.x, room.y, room.x / 4.5);
    const double side = FromDIP(inner);
    gc->DrawBitmap(picture.GetBitmapFor(this), (room.x - side) / 2, (room.y - side) / 2, side, side);
  });
}

}  // namespace vireo
