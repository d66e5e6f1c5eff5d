#pragma once
// The estimate as a table: one row a declaration period, the payments of each, the sums of the year's rows.
#include "core/base/wording.h"
#include "core/tax/estimate.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet estimate_sheet(const Estimate& estimate, const Wording& wording);

}  // namespace vireo
