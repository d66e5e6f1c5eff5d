#pragma once
// The cash forecast as tables: its months, and the movements behind them.
#include "core/base/wording.h"
#include "core/forecast/cash_forecast.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet forecast_sheet(const Forecast& forecast, const Wording& wording);
Sheet forecast_items_sheet(const Forecast& forecast, const Wording& wording);

}  // namespace vireo
