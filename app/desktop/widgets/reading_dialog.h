#pragma once
// A dialog to read: what a page puts into its column, and one button to close it.
//
//   ReadingDialog dialog(this, look, "outcome", wording.text("outcome_page.title"));
//   dialog.column()->Add(new VirtualTable(&dialog, look, view.table, spec), 1, wxEXPAND);
//   dialog.read();
#include <string>

#include <wx/dialog.h>
#include <wx/sizer.h>

#include "app/desktop/theme/look.h"

namespace vireo {

class ReadingDialog : public wxDialog {
 public:
  /// The button is "<name>.close".
  ReadingDialog(wxWindow* parent, const Look& look, std::string name, const std::string& title);
  wxBoxSizer* column() { return column_; }
  /// Returns when it is closed, with Escape too.
  void read();

 private:
  const Look& look_;
  std::string name_;
  wxBoxSizer* column_;
};

}  // namespace vireo
