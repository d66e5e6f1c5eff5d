#include "app/desktop/widgets/paper_preview.h"

#include <algorithm>

#include <wx/dcbuffer.h>
#include <wx/image.h>

namespace vireo {
namespace {

constexpr double page_height_by_width = 841.890 / 595.276;

wxBitmap bitmap_of(const PaperPicture& picture) {
  wxImage image(picture.width, picture.height, false);
  std::copy(picture.pixels.begin(), picture.pixels.end(), image.GetData());
  return wxBitmap(image);
}

}  // namespace

PaperPreview::PaperPreview(wxWindow* parent, const Look& look, std::function<PaperPicture(int width)> draw)
    : wxPanel(parent, wxID_ANY), look_(look), draw_(std::move(draw)) {
  SetBackgroundStyle(wxBG_STYLE_PAINT);
  Bind(wxEVT_PAINT, &PaperPreview::on_paint, this);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    refresh();
    event.Skip();
  });
}

void PaperPreview::refresh() {
  const wxSize room = GetClientSize();
  if (!IsShownOnScreen() || room.x < FromDIP(80)) return;
  const int width = std::min(room.x, static_cast<int>(room.y / page_height_by_width));
  if (width < FromDIP(60)) return;
  const PaperPicture picture = draw_(width);
  page_ = picture.pixels.empty() ? wxBitmap() : bitmap_of(picture);
  Refresh();
}

void PaperPreview::on_paint(wxPaintEvent&) {
  wxAutoBufferedPaintDC dc(this);
  dc.SetBackground(look_.theme.window);
  dc.Clear();
  if (!page_.IsOk()) return;
  const int left = (GetClientSize().x - page_.GetWidth()) / 2;
  dc.DrawBitmap(page_, left, 0);
  dc.SetPen(wxPen(look_.theme.border));
  dc.SetBrush(*wxTRANSPARENT_BRUSH);
  dc.DrawRectangle(left, 0, page_.GetWidth(), page_.GetHeight());
}

}  // namespace vireo
