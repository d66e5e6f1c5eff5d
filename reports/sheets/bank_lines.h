#pragma once
// Lines of bank statements, and a reconciliation as it is printed.
#include "core/base/wording.h"
#include "core/store/reconciliation_table.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet bank_lines_sheet(const std::vector<BankLine>& lines, const Period& period, const Wording& wording);
Sheet reconciliation_sheet(const ReconciliationState& state, const std::string& account,
                           const Wording& wording);

}  // namespace vireo
