#pragma once
// StepTree: why a figure is what it is: the steps indented under what they make, with value, rule and source.
// A native list, so that screen readers read it; Enter or double click opens the source or the document of a
// step.
//
//   auto* why = new StepTree(dialog, look, "estimate.why");
//   why->show(figure.why);
//   opened_ = why->opened.connect([&](const StepRow& row) { row.links.empty() ? open_link(row.source_link) :
//   go(row.links[0]); });
#include <string>
#include <vector>

#include <wx/dataview.h>

#include "app/desktop/model/signal.h"
#include "app/desktop/model/step_rows.h"
#include "app/desktop/theme/look.h"

namespace vireo {

class StepTree : public wxDataViewListCtrl {
 public:
  StepTree(wxWindow* parent, const Look& look, const std::string& name);
  void show(const Step& root);
  const std::vector<StepRow>& rows() const { return rows_; }

  Signal<StepRow> opened;

 private:
  const Look& look_;
  std::vector<StepRow> rows_;
};

}  // namespace vireo
