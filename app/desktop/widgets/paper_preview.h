#pragma once
// PaperPreview: the first page of a paper, drawn by what draws the PDF, as wide as the widget is.
#include <functional>

#include <wx/bitmap.h>
#include <wx/panel.h>

#include "app/desktop/theme/look.h"
#include "reports/writers/pdf.h"

namespace vireo {

class PaperPreview : public wxPanel {
 public:
  /// `draw` is asked with a width in pixels; an empty picture leaves an empty sheet.
  PaperPreview(wxWindow* parent, const Look& look, std::function<PaperPicture(int width)> draw);
  /// Draws anew, when it can be seen.
  void refresh();

 private:
  void on_paint(wxPaintEvent& event);

  const Look& look_;
  std::function<PaperPicture(int width)> draw_;
  wxBitmap page_;
};

}  // namespace vireo
