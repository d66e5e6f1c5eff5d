#pragma once
// Invoices that are wholly paid, with the day the last part arrived: what clients' lateness is learned from.
#include <vector>

#include "core/forecast/lateness.h"
#include "core/store/book.h"

namespace vireo {

/// Those whose last part arrived within the period. What was written off or credited is not counted as paid.
std::vector<PaidInvoice> paid_invoices(const Book& book, const Period& period);

}  // namespace vireo
