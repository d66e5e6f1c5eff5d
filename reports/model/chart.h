#pragma once
// Chart: labelled amounts in one or more series, to be drawn by the window and written as a table for those
// who cannot see it. Exact values: whoever draws turns them into pixels.
#include <string>
#include <vector>

#include "core/base/money.h"

namespace vireo {

struct ChartSeries {
  std::string name;
  std::vector<Money> values;  // one for each label
};

struct ChartModel {
  std::string title;
  std::vector<std::string> labels;
  std::vector<ChartSeries> series;
};

}  // namespace vireo
