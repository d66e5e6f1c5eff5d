#pragma once
// The register of assets with a year's depreciation, and the schedule of a loan.
#include "core/base/wording.h"
#include "core/spending/depreciation.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet assets_sheet(const std::vector<Asset>& assets, const Period& year, const Wording& wording);
Sheet loans_sheet(const std::vector<Loan>& loans, const Wording& wording);

}  // namespace vireo
