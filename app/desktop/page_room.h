#pragma once
// PageRoom: where the window keeps one page. A page that needs more height than there is (large text, a small
// screen) is scrolled, never squeezed; a page that needs less fills the room. Widths are the page's own
// affair: it wraps or stacks.
#include <wx/scrolwin.h>

#include "app/desktop/page.h"

namespace vireo {

class PageRoom : public wxScrolledWindow {
 public:
  PageRoom(wxWindow* parent, const Look& look);
  /// Takes the page (a child of this room) in; once.
  void hold(Page* page);
  /// Never: GTK walks by Tab into a window only when it cannot have the focus itself.
  void SetCanFocus(bool) override { wxScrolledWindow::SetCanFocus(false); }

 private:
  void fit();
  Page* page_ = nullptr;
  bool is_due_ = false;
};

}  // namespace vireo
