#pragma once
// Gathers what a cash forecast needs from a book: cash, open invoices, recurring items, unpaid expenses. What
// is in another currency than the book's cannot be added up and is named in a warning
// ("forecast.foreign_left_out").
#include "core/forecast/cash_forecast.h"
#include "core/store/book.h"

namespace vireo {

struct ForecastWish {
  Date today{};
  int months = 12;
  std::optional<EstimateRequest>
      contributions{};  // from estimate_inputs; none: no contributions are reckoned
};

Checked<ForecastRequest> forecast_inputs(const Book& book, ForecastWish wish);

}  // namespace vireo
