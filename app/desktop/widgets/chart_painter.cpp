#include "app/desktop/widgets/chart_painter.h"

#include <algorithm>
#include <cmath>

#include <wx/graphics.h>

#include "app/desktop/strings.h"

namespace vireo {
namespace {

struct Point {
  double x;
  double y;
};

/// A series' known points, split where a value is missing.
std::vector<std::vector<Point>> runs_of(const ChartSeries& series, const ChartLayout& layout) {
  std::vector<std::vector<Point>> runs(1);
  for (std::size_t i = 0; i < series.values.size(); ++i) {
    if (series.values[i])
      runs.back().push_back({layout.x_of(i), layout.y_of(series.values[i]->minor())});
    else if (!runs.back().empty())
      runs.emplace_back();
  }
  if (runs.back().empty()) runs.pop_back();
  return runs;
}

/// Slopes of a monotone cubic: the curve never rises above or falls below the values it joins.
std::vector<double> slopes_of(const std::vector<Point>& points) {
  std::vector<double> slopes(points.size(), 0.0);
  const auto secant = [&](std::size_t i) {
    return (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
  };
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const double before = secant(i - 1);
    const double after = secant(i);
    if (before * after > 0) slopes[i] = 2 * before * after / (before + after);
  }
  if (points.size() > 1) {
    slopes.front() = secant(0);
    slopes.back() = secant(points.size() - 2);
  }
  return slopes;
}

void add_curve(wxGraphicsPath& path, const std::vector<Point>& points) {
  const auto slopes = slopes_of(points);
  path.MoveToPoint(points[0].x, points[0].y);
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const double third = (points[i + 1].x - points[i].x) / 3;
    path.AddCurveToPoint(points[i].x + third, points[i].y + slopes[i] * third, points[i + 1].x - third,
                         points[i + 1].y - slopes[i + 1] * third, points[i + 1].x, points[i + 1].y);
  }
}

wxColour faded(const wxColour& colour, int alpha) {
  return {colour.Red(), colour.Green(), colour.Blue(), static_cast<unsigned char>(alpha)};
}

void draw_axes(wxGraphicsContext& gc, const ChartPicture& picture) {
  const Theme& theme = picture.look.theme;
  const Box& plot = picture.layout.plot();
  gc.SetFont(picture.look.fonts.small, theme.text_muted);
  for (const auto& tick : picture.layout.ticks()) {
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(tick.minor == 0 ? theme.border_strong : theme.grid).Width(1)));
    const double y = std::floor(tick.y) + 0.5;
    gc.StrokeLine(plot.x, y, plot.x + plot.width, y);
    double width = 0;
    double height = 0;
    gc.GetTextExtent(U(tick.text), &width, &height);
    gc.DrawText(U(tick.text), plot.x - 10 - width, y - height / 2);
  }
  for (const std::size_t i : picture.layout.shown_labels()) {
    double width = 0;
    double height = 0;
    gc.GetTextExtent(U(picture.data.labels[i]), &width, &height);
    gc.DrawText(U(picture.data.labels[i]), picture.layout.x_of(i) - width / 2, plot.y + plot.height + 9);
  }
}

/// The months to come stand on a quiet ground of their own.
void draw_future(wxGraphicsContext& gc, const ChartPicture& picture) {
  const int first = picture.data.first_future;
  if (first < 0 || static_cast<std::size_t>(first) >= picture.data.labels.size()) return;
  const Box& plot = picture.layout.plot();
  const double half = (picture.layout.x_of(1) - picture.layout.x_of(0)) / 2;
  const double x = picture.layout.x_of(static_cast<std::size_t>(first)) - half;
  gc.SetPen(wxNullGraphicsPen);
  gc.SetBrush(wxBrush(faded(picture.look.theme.text_muted, picture.look.theme.dark ? 18 : 13)));
  gc.DrawRectangle(x, plot.y, plot.x + plot.width - x, plot.height);
}

void draw_bars(wxGraphicsContext& gc, const ChartPicture& picture, std::size_t series) {
  const wxColour& colour = picture.look.theme.of(picture.data.series[series].tone);
  gc.SetPen(wxNullGraphicsPen);
  for (std::size_t i = 0; i < picture.data.series[series].values.size(); ++i) {
    const Box box = picture.layout.bar(series, i);
    if (box.height <= 0) continue;
    const bool others_are_hovered = picture.hovered && *picture.hovered != i;
    gc.SetBrush(wxBrush(faded(colour, others_are_hovered ? 120 : 225)));
    const double height = std::max(1.5, box.height);
    gc.DrawRoundedRectangle(box.x, box.y, box.width, height, std::min({3.0, box.width / 2, height / 2}));
  }
}

void draw_area(wxGraphicsContext& gc, const std::vector<Point>& run, const wxColour& colour, double y_zero) {
  wxGraphicsPath path = gc.CreatePath();
  add_curve(path, run);
  path.AddLineToPoint(run.back().x, y_zero);
  path.AddLineToPoint(run.front().x, y_zero);
  path.CloseSubpath();
  double top = run.front().y;
  for (const Point& point : run) top = std::min(top, point.y);
  gc.SetBrush(gc.CreateLinearGradientBrush(0, top, 0, y_zero, faded(colour, 48), faded(colour, 6)));
  gc.SetPen(wxNullGraphicsPen);
  gc.FillPath(path);
}

void draw_line(wxGraphicsContext& gc, const ChartPicture& picture, const ChartSeries& series) {
  const wxColour& colour = picture.look.theme.of(series.tone);
  const bool dashed = series.shape == SeriesShape::dashed_line;
  for (const auto& run : runs_of(series, picture.layout)) {
    if (series.shape == SeriesShape::area) draw_area(gc, run, colour, picture.layout.y_zero());
    wxGraphicsPath path = gc.CreatePath();
    add_curve(path, run);
    wxPen pen(colour, 2, dashed ? wxPENSTYLE_USER_DASH : wxPENSTYLE_SOLID);
    const wxDash dashes[] = {4, 3};
    if (dashed) pen.SetDashes(2, dashes);
    pen.SetCap(wxCAP_BUTT);
    gc.SetPen(pen);
    gc.StrokePath(path);
    if (run.size() > 1) continue;
    gc.SetBrush(wxBrush(colour));
    gc.DrawEllipse(run[0].x - 3, run[0].y - 3, 6, 6);
  }
}

/// Limits as upright lines; words that would meet stand one below the other.
void draw_limits(wxGraphicsContext& gc, const ChartPicture& picture) {
  const Box& plot = picture.layout.plot();
  double taken = -1e9;
  int row = 0;
  std::vector<ChartMark> marks = picture.data.marks;
  std::stable_sort(marks.begin(), marks.end(),
                   [](const auto& a, const auto& b) { return a.label < b.label; });
  for (const ChartMark& mark : marks) {
    if (mark.label < 0 || static_cast<std::size_t>(mark.label) >= picture.data.labels.size()) continue;
    const wxColour& colour = picture.look.theme.of(mark.tone);
    const double x = std::floor(picture.layout.x_of(static_cast<std::size_t>(mark.label))) + 0.5;
    gc.SetPen(wxPen(faded(colour, 190), 1, wxPENSTYLE_SHORT_DASH));
    gc.StrokeLine(x, plot.y, x, plot.y + plot.height);
    gc.SetFont(picture.look.fonts.small, colour);
    double width = 0;
    double height = 0;
    gc.GetTextExtent(U(mark.text), &width, &height);
    row = x < taken + 8 ? row + 1 : 0;
    const bool fits = x + 5 + width <= plot.x + plot.width;
    gc.DrawText(U(mark.text), fits ? x + 5 : x - 5 - width, plot.y + row * height);
    taken = std::max(taken, x + 5 + width);
  }
}

void draw_marks(wxGraphicsContext& gc, const ChartPicture& picture) {
  const Theme& theme = picture.look.theme;
  const double x = std::floor(picture.layout.x_of(*picture.hovered)) + 0.5;
  const Box& plot = picture.layout.plot();
  gc.SetPen(wxPen(theme.text_muted, 1, wxPENSTYLE_DOT));
  gc.StrokeLine(x, plot.y, x, plot.y + plot.height);
  for (const ChartSeries& series : picture.data.series) {
    if (series.shape == SeriesShape::bar || *picture.hovered >= series.values.size()) continue;
    const auto& value = series.values[*picture.hovered];
    if (!value) continue;
    const double y = picture.layout.y_of(value->minor());
    gc.SetPen(wxPen(theme.of(series.tone), 2));
    gc.SetBrush(wxBrush(theme.card));
    gc.DrawEllipse(x - 4, y - 4, 8, 8);
  }
}

void draw_hover_box(wxGraphicsContext& gc, const ChartPicture& picture) {
  const Theme& theme = picture.look.theme;
  const auto lines = hover_lines(picture.data, *picture.hovered, picture.look.wording);
  constexpr double padding = 11;
  constexpr double dot = 14;
  double line_height = 0;
  double widest = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    gc.SetFont(i == 0 ? picture.look.fonts.strong : picture.look.fonts.small, theme.tooltip_text);
    double width = 0;
    double height = 0;
    gc.GetTextExtent(U(lines[i]), &width, &height);
    widest = std::max(widest, width + (i == 0 ? 0 : dot));
    line_height = std::max(line_height, height + 3);
  }
  const Box& plot = picture.layout.plot();
  const Box box{0, 0, widest + 2 * padding,
                line_height * static_cast<double>(lines.size()) + 2 * padding - 3};
  double x = picture.layout.x_of(*picture.hovered) + 12;
  if (x + box.width > plot.x + plot.width) x = picture.layout.x_of(*picture.hovered) - 12 - box.width;
  const double y = plot.y + 6;
  gc.SetPen(wxNullGraphicsPen);
  gc.SetBrush(wxBrush(theme.tooltip));
  gc.DrawRoundedRectangle(x, y, box.width, box.height, 8);
  std::size_t line = 0;
  gc.SetFont(picture.look.fonts.strong, theme.tooltip_text);
  gc.DrawText(U(lines[line++]), x + padding, y + padding - 2);
  gc.SetFont(picture.look.fonts.small, theme.tooltip_text);
  for (const ChartSeries& series : picture.data.series) {
    if (*picture.hovered >= series.values.size() || !series.values[*picture.hovered]) continue;
    const double line_y = y + padding + line_height * static_cast<double>(line);
    gc.SetPen(wxNullGraphicsPen);
    gc.SetBrush(wxBrush(theme.of(series.tone)));
    gc.DrawEllipse(x + padding, line_y + line_height / 2 - 5, 7, 7);
    gc.DrawText(U(lines[line++]), x + padding + dot, line_y);
  }
}

}  // namespace

std::vector<std::string> hover_lines(const ChartData& data, std::size_t label, const Wording& wording) {
  std::vector<std::string> lines{data.long_label(label)};
  for (const ChartSeries& series : data.series)
    if (label < series.values.size() && series.values[label])
      lines.push_back(series.name + "\u00A0\u00A0" + value_text(*series.values[label], data, wording));
  return lines;
}

void draw_chart(wxGraphicsContext& gc, const ChartPicture& picture) {
  gc.SetAntialiasMode(wxANTIALIAS_DEFAULT);
  draw_future(gc, picture);
  draw_axes(gc, picture);
  draw_limits(gc, picture);
  for (std::size_t i = 0; i < picture.data.series.size(); ++i)
    if (picture.data.series[i].shape == SeriesShape::bar) draw_bars(gc, picture, i);
  for (const ChartSeries& series : picture.data.series)
    if (series.shape != SeriesShape::bar) draw_line(gc, picture, series);
  if (!picture.hovered) return;
  draw_marks(gc, picture);
  draw_hover_box(gc, picture);
}

}  // namespace vireo
