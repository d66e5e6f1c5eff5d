#pragma once
// Draws a chart with a graphics context: in the window, into a bitmap, on a printer's page. Geometry comes
// from ChartLayout; nothing is decided here but strokes and colours.
#include <optional>

#include "app/desktop/model/chart_layout.h"
#include "app/desktop/theme/look.h"

class wxGraphicsContext;

namespace vireo {

struct ChartPicture {
  const ChartData& data;
  const ChartLayout& layout;
  const Look& look;
  std::optional<std::size_t> hovered;  // the label whose values are shown in a box
};

void draw_chart(wxGraphicsContext& gc, const ChartPicture& picture);
/// What the box over the hovered label says: the label, then one line a series.
std::vector<std::string> hover_lines(const ChartData& data, std::size_t label, const Wording& wording);

}  // namespace vireo
