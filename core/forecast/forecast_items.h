#pragma once
// The single movements a forecast expects, each with its reason. Used by cash_forecast.cpp alone.
#include "core/forecast/cash_forecast.h"

namespace vireo {

/// Invoices, what recurs, what may be sold, unpaid expenses, loans and items by hand up to the last day, with
/// what a person and a scenario changed.
std::vector<ForecastItem> expected_items(const ForecastRequest& request, Date last,
                                         std::vector<ForecastItem>& left_out, Problems& warnings);

/// Contributions and income tax that follow from the receipts so far and the expected ones. What stood in the
/// way is added to `warnings`.
std::vector<ForecastItem> contribution_items(const ForecastRequest& request,
                                             const std::vector<ForecastItem>& expected, Date last,
                                             Problems& warnings);

/// VAT owed today and that of expected receipts, when it is due; a credit waits for the next return.
std::vector<ForecastItem> vat_items(const ForecastRequest& request, const std::vector<ForecastItem>& expected,
                                    Date last);

}  // namespace vireo
