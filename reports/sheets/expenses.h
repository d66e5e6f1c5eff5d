#pragma once
// The list of expenses, which is also the register of purchases: what was bought from whom, its VAT and its
// cost.
#include <vector>

#include "core/base/wording.h"
#include "core/spending/category.h"
#include "core/store/expenses_table.h"
#include "reports/model/sheet.h"

namespace vireo {

/// By day, whatever the order of `rows`. `categories` give the names.
Sheet expenses_sheet(const std::vector<ExpenseRow>& rows, const std::vector<ExpenseCategory>& categories,
                     const Period& period, const Wording& wording);

}  // namespace vireo
