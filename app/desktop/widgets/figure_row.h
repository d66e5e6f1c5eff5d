#pragma once
// FigureRow: key figures side by side, all of one width; where they do not fit, in several lines of about the
// same length. A hidden figure takes no place.
//
//   auto* row = new FigureRow(this, look);
//   late_ = row->add({.name = "home.late", .icon = "clock", .title = "En retard"});
#include <vector>

#include <wx/panel.h>

#include "app/desktop/widgets/key_figure.h"

class wxGridSizer;

namespace vireo {

class FigureRow : public wxPanel {
 public:
  FigureRow(wxWindow* parent, const Look& look);
  KeyFigure* add(KeyFigureSpec spec);
  /// After figures were shown or hidden, or their values changed.
  void arrange();

 private:
  const Look& look_;
  wxGridSizer* grid_;
  std::vector<KeyFigure*> figures_;
};

}  // namespace vireo
