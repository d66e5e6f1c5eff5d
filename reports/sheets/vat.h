#pragma once
// VAT: its accounts over a period beside the documents, and the sales whose VAT the buyer owes.
#include "core/base/wording.h"
#include "core/store/recapitulative_list.h"
#include "core/store/vat_position.h"
#include "reports/model/sheet.h"

namespace vireo {

Sheet vat_sheet(const VatPosition& position, const Wording& wording);
/// A buyer whose VAT number is missing is said so in its place.
Sheet recapitulative_sheet(const std::vector<RecapitulativeRow>& rows, const Period& period,
                           const Wording& wording);

}  // namespace vireo
