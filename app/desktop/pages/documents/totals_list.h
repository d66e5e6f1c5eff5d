#pragma once
// TotalsList: labels at the left, amounts at the right, the sum in bold. Used by the editor of drafts and by
// the page of an issued document.
#include <vector>

#include <wx/panel.h>

#include "app/desktop/pages/documents/draft_view.h"
#include "app/desktop/theme/look.h"

namespace vireo {

class TotalsList : public wxPanel {
 public:
  /// `name` is the stable one; the amount of the last row is "<name>.whole".
  TotalsList(wxWindow* parent, const Look& look, std::string name);
  void show(const std::vector<TotalRow>& rows);

 private:
  const Look& look_;
  std::string name_;
  std::vector<TotalRow> shown_;
};

}  // namespace vireo
