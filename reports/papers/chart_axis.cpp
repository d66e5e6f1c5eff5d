#include "reports/papers/chart_axis.h"

#include <algorithm>

namespace vireo {

paper::Chart with_axis(paper::Chart chart, Currency currency, const Wording& wording) {
  for (const paper::ChartSeries& each : chart.series)
    for (const std::int64_t value : each.values) {
      chart.lowest = std::min(chart.lowest, value);
      chart.highest = std::max(chart.highest, value);
    }
  const auto words = [&](std::int64_t minor) { return wording.amount(Money::of_minor(minor, currency)); };
  chart.lowest_label = words(chart.lowest);
  chart.highest_label = words(chart.highest);
  chart.zero_label = words(0);
  return chart;
}

}  // namespace vireo
