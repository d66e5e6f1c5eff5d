#pragma once
// The single movements a forecast expects, each with its reason. Used by cash_forecast.cpp alone.
#include "core/forecast/cash_forecast.h"

namespace vireo {

/// Invoices, recurring items and unpaid expenses up to the last day.
std::vector<ForecastItem> expected_items(const ForecastRequest& request, Date last);

/// Contributions and income tax that follow from the receipts so far and the expected ones. What stood in the
/// way is added to `warnings`.
std::vector<ForecastItem> contribution_items(const ForecastRequest& request,
                                             const std::vector<ForecastItem>& expected, Date last,
                                             Problems& warnings);

}  // namespace vireo
