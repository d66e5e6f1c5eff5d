#pragma once
// Balance sheet and income statement with the year before beside them, from two trial balances.
#include "core/base/wording.h"
#include "core/store/ledger_queries.h"
#include "reports/model/sheet.h"

namespace vireo {

struct TwoYears {
  TrialBalance now{};
  TrialBalance before{};
  Period period{};   // as it was asked for
  Period covered{};  // its days of which the book can know something
};

/// Assets, then equity and liabilities with the result of the period; both sums are equal.
Sheet balance_sheet(const TwoYears& years, const Wording& wording);
/// Income, expenses, result; positive as people read them.
Sheet income_statement(const TwoYears& years, const Wording& wording);

}  // namespace vireo
