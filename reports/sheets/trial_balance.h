#pragma once
// The trial balance as a table: each account with its movements and its balance, the sums as formulas.
#include "core/base/wording.h"
#include "core/store/ledger_queries.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet trial_balance_sheet(const TrialBalance& balance, const std::optional<Period>& period,
                          const Wording& wording);

}  // namespace vireo
