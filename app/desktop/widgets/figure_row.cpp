#include "app/desktop/widgets/figure_row.h"

#include <algorithm>

#include <wx/sizer.h>

namespace vireo {

FigureRow::FigureRow(wxWindow* parent, const Look& look)
    : wxPanel(parent), look_(look), grid_(new wxGridSizer(1, FromDIP(14), FromDIP(14))) {
  SetBackgroundColour(look.theme.window);
  SetSizer(grid_);
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    event.Skip();
    arrange();
  });
}

KeyFigure* FigureRow::add(KeyFigureSpec spec) {
  auto* figure = new KeyFigure(this, look_, std::move(spec));
  figures_.push_back(figure);
  grid_->SetCols(static_cast<int>(figures_.size()));
  grid_->Add(figure, 0, wxEXPAND);
  return figure;
}

void FigureRow::arrange() {
  int shown = 0;
  int widest = 1;
  for (const KeyFigure* figure : figures_)
    if (figure->IsShown()) {
      ++shown;
      widest = std::max(widest, figure->GetEffectiveMinSize().x);
    }
  const int gap = FromDIP(14);
  const int fitting = std::clamp((GetClientSize().x + gap) / (widest + gap), 1, std::max(shown, 1));
  const int lines = (shown + fitting - 1) / fitting;
  const int columns = lines > 0 ? (shown + lines - 1) / lines : 1;
  if (columns == grid_->GetCols()) return;
  grid_->SetCols(columns);
  Layout();
  // Another number of lines is another height for all around, once they are through with their own layout.
  CallAfter([this] {
    for (wxWindow* around = GetParent(); around && !around->IsTopLevel(); around = around->GetParent())
      around->Layout();
  });
}

}  // namespace vireo
