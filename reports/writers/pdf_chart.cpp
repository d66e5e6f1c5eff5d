// The blocks that are drawn rather than set: charts, the contents with their dots, the begin of a page.
#include <algorithm>

#include "reports/writers/pdf_blocks.h"

namespace vireo::pdf {
namespace {

constexpr double axis_room = 62;  // of the amounts at the left
constexpr double plot_height = 150;

/// Where amounts and labels stand; pixels alone are floating.
struct Plot {
  double top = 0;
  double low = 0, span = 1;
  double step = 0;  // of a label

  Plot(const paper::Chart& chart, double at)
      : top(at),
        low(static_cast<double>(chart.lowest)),
        span(std::max(1.0, static_cast<double>(chart.highest) - static_cast<double>(chart.lowest))),
        step((content_right - content_left - axis_room) /
             static_cast<double>(std::max<std::size_t>(1, chart.labels.size()))) {}

  double y(std::int64_t value) const {
    return top + plot_height * (1 - (static_cast<double>(value) - low) / span);
  }
  double x(std::size_t label) const { return content_left + axis_room + step * static_cast<double>(label); }
};

Ink ink_of(const Look& look, std::size_t series) {
  const Ink inks[] = {look.accent, mixed(look.accent, look.white, 0.55), look.muted,
                      look.ink,    mixed(look.muted, look.white, 0.45),  mixed(look.accent, look.ink, 0.6)};
  return inks[series % std::size(inks)];
}

void draw_bars(Canvas& canvas, const paper::Chart& chart, const Plot& plot, const Look& look) {
  const auto bars = static_cast<double>(
      std::count_if(chart.series.begin(), chart.series.end(), [](const auto& each) { return !each.line; }));
  const double width = plot.step * 0.72 / std::max(1.0, bars);
  double offset = plot.step * 0.14;
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    if (chart.series[index].line) continue;
    for (std::size_t at = 0; at < chart.series[index].values.size(); ++at) {
      const double from = plot.y(0);
      const double to = plot.y(chart.series[index].values[at]);
      canvas.fill({plot.x(at) + offset, std::min(from, to), width, std::abs(to - from)}, ink_of(look, index));
    }
    offset += width;
  }
}

void draw_lines(Canvas& canvas, const paper::Chart& chart, const Plot& plot, const Look& look) {
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    if (!chart.series[index].line) continue;
    std::vector<Canvas::Point> points;
    for (std::size_t at = 0; at < chart.series[index].values.size(); ++at)
      points.push_back({plot.x(at) + plot.step / 2, plot.y(chart.series[index].values[at])});
    canvas.polyline(points, ink_of(look, index), 1.6);
  }
}

/// Where the names of the series stand: side by side, and below where the line is full.
struct Legend {
  std::vector<Canvas::Point> places{};
  double height = 0;

  Legend(const paper::Chart& chart, const Look& look, const Fonts& fonts) {
    constexpr double line = 13;
    double x = content_left + axis_room;
    for (const paper::ChartSeries& each : chart.series) {
      const double width = fonts.text(look.small, each.name).width();
      if (x + width + 14 > content_right && x > content_left + axis_room) {
        x = content_left + axis_room;
        height += line;
      }
      places.push_back({x, height});
      x += width + 30;
    }
    height += line;
  }
};

/// Every how many labels one is written, so that each has room.
std::size_t label_distance(const paper::Chart& chart, const Plot& plot, const Look& look,
                           const Fonts& fonts) {
  double widest = 0;
  for (const std::string& label : chart.labels)
    widest = std::max(widest, fonts.text(look.small, label).width());
  std::size_t every = 1;
  while (plot.step * static_cast<double>(every) < widest + 6 && every < chart.labels.size()) ++every;
  return every;
}

}  // namespace

void PieceList::add(const paper::Chart& chart) {
  if (chart.labels.empty()) return;
  auto piece = push(12);
  const double title_below =
      chart.title.empty() ? 0
                          : set(*piece, look_.strong, chart.title, {content_left, 0, content_width, 0}) + 8;
  const Legend legend(chart, look_, fonts_);
  for (std::size_t index = 0; index < chart.series.size(); ++index) {
    const Canvas::Point& place = legend.places[index];
    const double width = fonts_.text(look_.small, chart.series[index].name).width() + 2;
    set(*piece, look_.small, chart.series[index].name, {place.x + 12, title_below + place.y, width, 0});
  }
  const double plot_top = title_below + legend.height + 7;
  const Plot plot(chart, plot_top);
  const auto amount = [&](const std::string& words, std::int64_t value) {
    set(*piece, look_.small.aligned(paper::Align::right), words,
        {content_left, plot.y(value) - 5, axis_room - 8, 0});
  };
  amount(chart.highest_label, chart.highest);
  if (plot.y(chart.lowest) - plot.y(0) > 9) amount(chart.lowest_label, chart.lowest);
  amount(chart.zero_label, 0);
  const std::size_t every = label_distance(chart, plot, look_, fonts_);
  for (std::size_t at = 0; at < chart.labels.size(); at += every)
    set(*piece, look_.small, chart.labels[at],
        {plot.x(at), plot_top + plot_height + 4, plot.step * static_cast<double>(every), 0});
  piece->height = std::max(piece->height, plot_top + plot_height + 18);
  piece->behind = [chart, plot_top, title_below, legend, look = look_](Canvas& canvas, double top) {
    const Plot placed(chart, top + plot_top);
    for (const std::int64_t value : {chart.lowest, std::int64_t{0}, chart.highest})
      canvas.line(content_left + axis_room, content_right, placed.y(value), look.hairline,
                  value == 0 ? 1.0 : 0.5);
    draw_bars(canvas, chart, placed, look);
    draw_lines(canvas, chart, placed, look);
    for (std::size_t index = 0; index < chart.series.size(); ++index) {
      const Canvas::Point& place = legend.places[index];
      canvas.fill({place.x, top + title_below + place.y + 3, 8, 5}, ink_of(look, index));
    }
  };
}

void PieceList::add(const paper::Contents& contents) {
  constexpr double page_room = 30;
  if (contents.entries.empty()) return;
  auto title = push(0);
  set(*title, look_.title, contents.title, {content_left, 0, content_width, 0});
  title->keep_with_next = true;
  for (const paper::ContentsEntry& each : contents.entries) {
    auto piece = push(5);
    set(*piece, look_.body, each.heading, {content_left, 0, content_width - page_room, 0});
    set(*piece, look_.body.aligned(paper::Align::right), std::to_string(each.page),
        {content_right - page_room, 0, page_room, 0});
    const double height = piece->height + 2;
    piece->behind = [height, ink = look_.hairline](Canvas& canvas, double top) {
      canvas.line(content_left, content_right, top + height, ink, 0.5);
    };
  }
}

void PieceList::add(const paper::PageBreak&) {
  push(0)->begins_page = true;
}

}  // namespace vireo::pdf
