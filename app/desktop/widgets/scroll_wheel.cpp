#include "app/desktop/widgets/scroll_wheel.h"

#include <algorithm>

namespace vireo {
namespace {

bool has_more_to_show(const wxScrolledWindow& window) {
  return window.GetVirtualSize().y > window.GetClientSize().y;
}

}  // namespace

void pass_wheel_on(wxScrolledWindow& part) {
  part.Bind(wxEVT_MOUSEWHEEL, [&part](wxMouseEvent& event) {
    if (has_more_to_show(part)) return event.Skip();
    for (wxWindow* around = part.GetParent(); around && !around->IsTopLevel(); around = around->GetParent())
      if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(around); scrolled && has_more_to_show(*scrolled)) {
        // By hand: GTK scrolls its windows below wxWidgets, so that no event could be handed on.
        const int lines = event.GetWheelRotation() * event.GetLinesPerAction() / event.GetWheelDelta();
        return scrolled->Scroll(wxDefaultCoord, std::max(0, scrolled->GetViewStart().y - lines));
      }
  });
}

}  // namespace vireo
