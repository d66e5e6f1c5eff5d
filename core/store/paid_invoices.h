#pragma once
// Invoices that are wholly paid, with the day the last part arrived: what clients' lateness is learned from.
#include <vector>

#include "core/forecast/lateness.h"
#include "core/store/book.h"

namespace vireo {

/// Those whose last payment arrived within the period and whose balance is ended; charges, discounts and
/// credit notes may have ended part of it. One written off in part or whole, or never paid in money, is none.
std::vector<PaidInvoice> paid_invoices(const Book& book, const Period& period);

}  // namespace vireo
