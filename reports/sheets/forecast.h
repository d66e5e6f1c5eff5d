#pragma once
// The cash forecast as tables: its months, weeks or days with formulas and a chart, as a page shows them, and
// the movements behind them.
#include <cstdint>
#include <string>

#include "core/base/wording.h"
#include "core/forecast/forecast_steps.h"
#include "core/forecast/simulation.h"
#include "reports/model/sheet.h"

namespace vireo {

/// What stands beside a forecast and in which steps it is told.
struct ForecastTelling {
  ForecastPace pace = ForecastPace::months;
  bool grouped = false;    // in, out and levies, as on a page or on paper; else a column for each kind
  std::string scenario{};  // the name of what is laid over it; empty: nothing
  const Forecast* base = nullptr;      // the same without the scenario
  const Simulation* chance = nullptr;  // its bands, drawn with:
  std::uint64_t seed = 0;
  int paths = 0;
};

Sheet forecast_sheet(const Forecast& forecast, const Wording& wording, const ForecastTelling& telling = {});
Sheet forecast_items_sheet(const Forecast& forecast, const Wording& wording);

/// The band of the last drawn day up to `day`; nothing before the first.
const SimulatedDay* band_on(const Simulation& chance, Date day);

}  // namespace vireo
