#pragma once
// What the commands of the forecast share: the forecast as it was asked for, and an item as JSON.
#include <optional>

#include "app/cli/commands/regime_rules.h"
#include "app/cli/invocation.h"
#include "core/forecast/cash_forecast.h"
#include "core/forecast/forecast_steps.h"
#include "core/forecast/simulated_forecast.h"
#include "core/store/forecast_inputs.h"

namespace vireo::cli {

/// The rules are kept beside: the request refers to them.
struct MadeForecast {
  ForecastRequest request{};
  Forecast forecast{};
  std::unique_ptr<Rules> rules{};
};

/// By --months, --scenario and --delays; problems are the invocation's.
std::optional<MadeForecast> made_forecast(Invocation& invocation, const std::string& scenario);
std::optional<MadeForecast> made_forecast(Invocation& invocation);
/// --delays learned|median|none.
ForecastDelays typed_delays(Invocation& invocation);
/// --pace; months when it is not given.
std::optional<ForecastPace> typed_pace(Invocation& invocation);
/// --paths, --seed, --churn and --variation.
std::optional<ChanceWish> typed_chance(Invocation& invocation);
/// What delays are drawn from, unless none are expected.
void remember_payments(Invocation& invocation, ChanceWish& wish);

Json item_json(const ForecastItem& item, const Wording& wording);

}  // namespace vireo::cli
