#pragma once
// ChartLayout: where everything of a chart goes, in pixels: round ticks, x and y of a value, bars, which
// labels fit, what is under the mouse. No drawing. Amounts become doubles here because they turn into pixels,
// never back.
//
//   const ChartLayout layout(data, wording, {0, 0, 900, 420}, [&](const std::string& s) { return
//   text_width(s); }); layout.ticks(); layout.x_of(3); layout.y_of(minor); layout.bar(series, 3);
//   layout.hit(mouse_x, mouse_y);
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/chart_data.h"
#include "core/base/wording.h"

namespace vireo {

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool contains(double px, double py) const {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }
};

/// Multiples of 1, 2, 2.5 or 5 times a power of ten (in minor units) that span both values and zero, about
/// `wanted`.
std::vector<std::int64_t> nice_ticks(std::int64_t lowest, std::int64_t highest, int wanted);

/// "5 k€", "€5k", "12,5 k€", "1,2 M€", "250 €": short enough for an axis.
std::string axis_text(const Money& amount, const Wording& wording);
/// A value of the chart in full: "1 250,50 €", or "12,5 h" where a unit is counted.
std::string value_text(const Money& value, const ChartData& data, const Wording& wording);

/// Every n-th label such that none overlaps: indexes to show.
std::vector<std::size_t> thinned(const std::vector<double>& widths, double distance, double gap);

class ChartLayout {
 public:
  using Measure = std::function<double(const std::string&)>;
  struct Tick {
    std::int64_t minor = 0;
    double y = 0;
    std::string text;
  };
  ChartLayout(const ChartData& data, const Wording& wording, const Box& whole, const Measure& width_of);

  const Box& plot() const { return plot_; }
  const std::vector<Tick>& ticks() const { return ticks_; }
  const std::vector<std::size_t>& shown_labels() const { return shown_labels_; }
  double x_of(std::size_t label) const;
  double y_of(std::int64_t minor) const;
  double y_zero() const { return y_of(0); }
  /// The bar of a series (an index into data.series) at a label; empty height where it has no value.
  Box bar(std::size_t series, std::size_t label) const;
  /// The label whose slot is under the point.
  std::optional<std::size_t> hit(double x, double y) const;

 private:
  double slot() const;

  const ChartData& data_;
  Box plot_;
  std::vector<Tick> ticks_;
  std::vector<std::size_t> shown_labels_;
  std::vector<std::size_t> bars_;  // the series that are bars
};

}  // namespace vireo
