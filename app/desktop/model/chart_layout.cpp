#include "app/desktop/model/chart_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vireo {
namespace {

constexpr double label_height = 26;  // below the plot
constexpr double room_above = 8;
constexpr double room_after_text = 10;
constexpr double tick_distance = 48;  // about, between two lines
constexpr double label_gap = 10;
constexpr double widest_bar = 18;

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t down = value / step * step;
  return down > value ? down - step : down;
}

/// The smallest of 1, 2, 2.5, 5 x 10^n that is not below `raw`; in whole minor units.
std::int64_t nice_step(std::int64_t raw) {
  for (std::int64_t power = 1; power < INT64_MAX / 100; power *= 10)
    for (const std::int64_t quarter : {4, 8, 10, 20}) {
      if (power * quarter % 4 != 0) continue;
      if (power * quarter / 4 >= raw) return power * quarter / 4;
    }
  return raw;
}

}  // namespace

std::vector<std::int64_t> nice_ticks(std::int64_t lowest, std::int64_t highest, int wanted) {
  lowest = std::min<std::int64_t>(lowest, 0);
  highest = std::max<std::int64_t>(highest, 0);
  if (lowest == 0 && highest == 0) highest = 10000;
  const std::int64_t step = nice_step(std::max<std::int64_t>(1, (highest - lowest) / std::max(1, wanted)));
  std::vector<std::int64_t> ticks{floor_to(lowest, step)};
  while (ticks.back() < highest) ticks.push_back(ticks.back() + step);
  return ticks;
}

std::string axis_text(const Money& amount, const Wording& wording) {
  struct Scale {
    std::int64_t units;
    const char* letter;
  };
  constexpr std::array<Scale, 2> scales{{{1000000, "M"}, {1000, "k"}}};
  const LanguageStyle& style = wording.style();
  const auto sign = style.currency_signs.find(amount.currency().code());
  const std::string shown_sign = sign == style.currency_signs.end() ? amount.currency().code() : sign->second;
  Decimal value = amount.value().abs();
  std::string letter;
  for (const Scale& scale : scales)
    if (value >= Decimal::of(scale.units)) {
      value = value.divided_by(Decimal::of(scale.units), 2, Rounding::half_away_from_zero);
      letter = scale.letter;
      break;
    }
  const std::string minus = amount.is_negative() ? "\u2212" : "";
  const std::string number = wording.number(value);
  if (style.money_pattern.starts_with("{sign}")) return minus + shown_sign + number + letter;
  return minus + number + "\u00A0" + letter + shown_sign;
}

std::string value_text(const Money& value, const ChartData& data, const Wording& wording) {
  return data.unit.empty() ? wording.money(value) : wording.number(value.value()) + "\u00A0" + data.unit;
}

std::vector<std::size_t> thinned(const std::vector<double>& widths, double distance, double gap) {
  const double widest = widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
  const auto every =
      static_cast<std::size_t>(std::max(1.0, std::ceil((widest + gap) / std::max(1.0, distance))));
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < widths.size(); i += every) shown.push_back(i);
  return shown;
}

ChartLayout::ChartLayout(const ChartData& data, const Wording& wording, const Box& whole,
                         const Measure& width_of)
    : data_(data), plot_(whole) {
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  for (std::size_t i = 0; i < data.series.size(); ++i) {
    if (data.series[i].shape == SeriesShape::bar) bars_.push_back(i);
    for (const auto& value : data.series[i].values)
      if (value) {
        lowest = std::min(lowest, value->minor());
        highest = std::max(highest, value->minor());
      }
  }
  plot_.y += room_above;
  plot_.height = std::max(1.0, whole.height - room_above - label_height);
  double widest = 0;
  for (const std::int64_t minor :
       nice_ticks(lowest, highest, static_cast<int>(plot_.height / tick_distance))) {
    const Money value = Money::of_minor(minor, data.currency);
    ticks_.push_back(
        {minor, 0, data.unit.empty() ? axis_text(value, wording) : value_text(value, data, wording)});
    widest = std::max(widest, width_of(ticks_.back().text));
  }
  plot_.x += widest + room_after_text;
  plot_.width = std::max(1.0, whole.width - widest - room_after_text);
  for (Tick& tick : ticks_) tick.y = y_of(tick.minor);
  std::vector<double> widths;
  for (const std::string& label : data.labels) widths.push_back(width_of(label));
  shown_labels_ = thinned(widths, slot(), label_gap);
}

double ChartLayout::slot() const {
  return plot_.width / static_cast<double>(std::max<std::size_t>(1, data_.labels.size()));
}

double ChartLayout::x_of(std::size_t label) const {
  return plot_.x + (static_cast<double>(label) + 0.5) * slot();
}

double ChartLayout::y_of(std::int64_t minor) const {
  const auto lowest = static_cast<double>(ticks_.front().minor);
  const auto highest = static_cast<double>(ticks_.back().minor);
  return plot_.y + plot_.height * (highest - static_cast<double>(minor)) / (highest - lowest);
}

Box ChartLayout::bar(std::size_t series, std::size_t label) const {
  const auto found = std::find(bars_.begin(), bars_.end(), series);
  const auto position = static_cast<double>(found - bars_.begin());
  const auto count = static_cast<double>(bars_.size());
  const double width = std::min(widest_bar, slot() * 0.7 / std::max(1.0, count));
  const double gap = std::min(2.0, width * 0.15);
  Box box{x_of(label) + (position - count / 2) * width + gap / 2, y_zero(), width - gap, 0};
  const auto& values = data_.series[series].values;
  if (label >= values.size() || !values[label]) return box;
  const double y = y_of(values[label]->minor());
  box.y = std::min(y, y_zero());
  box.height = std::abs(y - y_zero());
  return box;
}

std::optional<std::size_t> ChartLayout::hit(double x, double y) const {
  if (data_.labels.empty() || !plot_.contains(x, y)) return std::nullopt;
  const auto label = static_cast<std::size_t>((x - plot_.x) / slot());
  return std::min(label, data_.labels.size() - 1);
}

}  // namespace vireo
