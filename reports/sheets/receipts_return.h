#pragma once
// A yearly return of receipts over expenses as a sheet: line, code, label, amount.
#include "core/base/wording.h"
#include "core/tax/receipts_return.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet receipts_return_sheet(const ReceiptsReturn& form, const std::vector<FilledBox>& boxes,
                            const Period& period, const Wording& wording);

}  // namespace vireo
