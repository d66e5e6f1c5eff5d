#pragma once
// A forecast by months, weeks or days: what a list, a chart and a file show of it. Every step opens with what
// the one before it left. Pure.
#include <optional>
#include <string_view>
#include <vector>

#include "core/forecast/cash_forecast.h"

namespace vireo {

/// What a page adds up: money in, money out, and what goes to offices.
enum class FlowGroup { in, out, levies };
FlowGroup group_of(ForecastKind kind, const Money& amount);

/// All the months, half a year of weeks that end with a Sunday, or sixty days.
enum class ForecastPace { months, weeks, days };
std::string_view name_of(ForecastPace pace);
std::optional<ForecastPace> forecast_pace_named(std::string_view name);

struct ForecastStep {
  Date first{};
  Date last{};
  Money opening{};
  std::vector<Money> flows{};  // by ForecastKind, each of them
  Money closing{};

  const Money& flow(ForecastKind kind) const { return flows[static_cast<std::size_t>(kind)]; }
  Money sum_of(FlowGroup group) const;
};

std::vector<ForecastStep> forecast_steps(const Forecast& forecast, ForecastPace pace);

}  // namespace vireo
