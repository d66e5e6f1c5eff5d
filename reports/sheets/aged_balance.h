#pragma once
// What each client owes and what each supplier is owed, by how late it is.
#include <vector>

#include "core/base/wording.h"
#include "core/store/open_items.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet aged_balance_sheet(const std::vector<AgedRow>& rows, Date today, const Wording& wording);
Sheet aged_payables_sheet(const std::vector<AgedRow>& rows, Date today, const Wording& wording);

}  // namespace vireo
