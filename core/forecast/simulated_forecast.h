#pragma once
// A forecast laid before chance: clients pay as late as they used to, offers are won or lost, retainers may
// end, expenses vary; contributions follow on each path by the share they have in the deterministic forecast.
// Turns a ForecastRequest into the plain items of simulation.h. Pure.
#include <functional>

#include "core/forecast/cash_forecast.h"
#include "core/forecast/lateness.h"
#include "core/forecast/simulation.h"

namespace vireo {

struct ChanceWish {
  int paths = 10'000;
  std::uint64_t seed = 1;
  Money buffer{};
  std::vector<PaidInvoice> paid{};  // where delays are drawn from; empty: each comes on its expected day
  int churn_basis_points = 0;       // a month, of what comes back from a client
  int variation_basis_points = 0;   // of expenses that recur
  std::function<bool(int done, int total)> progress{};
};

/// The items of the forecast with their chances; `forecast` is cash_forecast(request).
SimulationRequest simulation_request(const ForecastRequest& request, const Forecast& forecast,
                                     const ChanceWish& wish);

/// One and a half times the mean monthly outflow of the forecast, 1000 at least.
Money usual_buffer(const Forecast& forecast);

}  // namespace vireo
