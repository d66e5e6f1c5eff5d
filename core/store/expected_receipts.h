#pragma once
// Money that may come though nothing is invoiced yet: recurring invoices, time, quotes accepted, leads. Used
// by forecast_inputs.
#include <functional>

#include "core/forecast/cash_forecast.h"
#include "core/store/book.h"
#include "core/store/known_rates.h"

namespace vireo {

struct ExpectedDelay {
  int days = 0;
  bool is_own = false;  // by the person's own word
};
/// Days late expected of a client whose invoice is issued on a day.
using ExpectedLateness = std::function<ExpectedDelay(PartyId client, Date issued)>;

/// In the book's currency; what no rate is known for is named in a warning and left out.
std::vector<ExpectedReceipt> expected_receipts(const Book& book, Date today, Date last,
                                               const ExpectedLateness& lateness, InBooksCurrency& converting);

}  // namespace vireo
