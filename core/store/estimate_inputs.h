#pragma once
// Gathers what an estimate needs from a book: the dated facts of the profile, receipts of this year and the
// two before, figures from before the book began, periods already declared. Used by commands, pages and
// forecast_inputs.
#include "core/store/book.h"
#include "core/tax/estimate.h"

namespace vireo {

/// `pack` and `holidays` are kept by address: they must outlive the request.
EstimateRequest estimate_inputs(const Book& book, const RegimePack& pack, const HolidayCalendar& holidays,
                                Date today);

}  // namespace vireo
