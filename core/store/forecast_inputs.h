#pragma once
// Gathers what a cash forecast needs from a book: cash, open invoices with the delay learned when they were
// issued, recurring items and invoices, time not yet invoiced, quotes accepted, leads by their chance, unpaid
// expenses, loans, items by hand. An invoice in another currency counts at the rate it was issued at, what
// else is in another currency at the newest rate the book holds of it; without any it is named in a warning
// ("forecast.foreign_left_out").
#include "core/forecast/cash_forecast.h"
#include "core/forecast/lateness.h"
#include "core/store/book.h"

namespace vireo {

/// How late clients are expected to pay: as learned (drawn towards everybody's), by their own median alone,
/// or not at all.
enum class ForecastDelays { learned, median, none };

struct ForecastWish {
  Date today{};
  int months = 12;
  std::optional<EstimateRequest>
      contributions{};  // from estimate_inputs; none: no contributions are reckoned
  ForecastDelays delays = ForecastDelays::learned;
  std::string scenario{};  // its name; empty: none
};

/// Problem "scenario.unknown".
Checked<ForecastRequest> forecast_inputs(const Book& book, ForecastWish wish);

/// The invoices paid within twelve months: what chance draws delays from.
std::vector<PaidInvoice> recent_payments(const Book& book, Date today);

}  // namespace vireo
