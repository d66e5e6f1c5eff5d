#include "app/desktop/page_room.h"

#include <algorithm>

#include <wx/sizer.h>

namespace vireo {

PageRoom::PageRoom(wxWindow* parent, const Look& look)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL) {
  SetBackgroundColour(look.theme.window);
  SetScrollRate(0, FromDIP(24));
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    fit();
  });
}

void PageRoom::hold(Page* page) {
  page_ = page;
  page_->laid_out = [this] {
    if (is_due_) return;
    is_due_ = true;
    // The page is in the middle of laying itself out, perhaps because of fit().
    CallAfter([this] {
      is_due_ = false;
      fit();
    });
  };
  fit();
}

void PageRoom::fit() {
  if (!page_ || !page_->GetSizer()) return;
  const wxSize room = GetClientSize();
  // Before the window has its size there is no room for a scroll bar either.
  if (room.x < FromDIP(80) || room.y < FromDIP(80)) return;
  // What wraps knows its height only once it has its width: two rounds.
  for (int round = 0; round < 2; ++round) {
    const int wanted = std::max(room.y, page_->GetSizer()->CalcMin().y);
    if (page_->GetSize() == wxSize(room.x, wanted)) break;
    SetVirtualSize(room.x, wanted);
    page_->SetSize(wxRect(CalcScrolledPosition(wxPoint(0, 0)), wxSize(room.x, wanted)));
  }
}

}  // namespace vireo
