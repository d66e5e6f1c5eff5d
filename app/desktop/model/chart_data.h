#pragma once
// ChartData: what a chart shows, in exact amounts and worded texts. No drawing, no widget. Views make it,
// ChartPanel shows it, tests read it.
//
//   ChartData chart{"Trésorerie", "Le solde passe de 4 500 € à 11 800 €.", Currency::of("EUR"), {"janv.",
//   "févr."}, {}}; chart.series.push_back({"Encaissé", SeriesShape::bar, Tone::good, {of_minor(260000),
//   of_minor(330000)}}); chart.series.push_back({"Prévu", SeriesShape::dashed_line, Tone::accent,
//   {std::nullopt, of_minor(450000)}});
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/desktop/model/tone.h"
#include "core/base/money.h"

namespace vireo {

enum class SeriesShape { bar, line, area, dashed_line };

struct ChartSeries {
  std::string name;  // worded
  SeriesShape shape = SeriesShape::bar;
  Tone tone = Tone::accent;
  std::vector<std::optional<Money>> values = {};  // one a label; nothing where the series has none
};

/// An upright line with a word at its top: a limit, a day.
struct ChartMark {
  std::int64_t label = 0;  // at which label it stands
  std::string text;        // worded
  Tone tone = Tone::warning;
};

struct ChartData {
  std::string title;    // worded; the accessible name
  std::string summary;  // one worded sentence for those who cannot see the chart
  Currency currency = {};
  std::vector<std::string> labels = {};  // short, along the axis
  std::vector<ChartSeries> series = {};
  std::vector<std::string> labels_long = {};  // for tooltips and the table; empty: labels
  int first_future = -1;                      // where the forecast begins, or -1
  std::vector<ChartMark> marks = {};
  /// Worded, "h": the values count this and no money; their hundredths are minor units.
  std::string unit = {};

  const std::string& long_label(std::size_t at) const {
    return labels_long.empty() ? labels[at] : labels_long[at];
  }
};

}  // namespace vireo
