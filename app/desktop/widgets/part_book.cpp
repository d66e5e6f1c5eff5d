#include "app/desktop/widgets/part_book.h"

#include <wx/sizer.h>

namespace vireo {

PartBook::PartBook(wxWindow* parent) : wxSimplebook(parent) {
  Bind(wxEVT_BOOKCTRL_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
    event.Skip();
    // Another part, another height: for all around, once they are through with what they do.
    CallAfter([this] {
      for (wxWindow* around = GetParent(); around && !around->IsTopLevel(); around = around->GetParent())
        around->Layout();
    });
  });
}

wxSize PartBook::GetMinSize() const {
  const wxWindow* part = GetCurrentPage();
  if (!part) return wxSimplebook::GetMinSize();
  wxSize least = part->GetSizer() ? part->GetSizer()->CalcMin() : part->GetEffectiveMinSize();
  least.IncTo(part->GetMinSize());
  return least;
}

}  // namespace vireo
