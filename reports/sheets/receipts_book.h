#pragma once
// The receipts book: every receipt by the day it arrived, with subtotals of months and quarters (the bases of
// declarations) and the sum. Formulas skip subtotals, so nothing counts twice.
#include <vector>

#include "core/base/wording.h"
#include "core/store/receipts_queries.h"
#include "reports/model/sheet.h"

namespace vireo {

/// `rows` of `period`, in order.
Sheet receipts_book_sheet(const std::vector<ReceiptRow>& rows, const Period& period, const Wording& wording);

}  // namespace vireo
