#pragma once
// PartBook: parts of a page of which one is seen, chosen by segments or by what there is to show. It asks for
// the room of the part that is seen, not of the largest one, so that a page is not scrolled for what it
// hides.
#include <wx/simplebook.h>

namespace vireo {

class PartBook : public wxSimplebook {
 public:
  explicit PartBook(wxWindow* parent);
  wxSize GetMinSize() const override;
};

}  // namespace vireo
