#pragma once
// Invoices and credit notes with what of them is settled. Credit notes are negative, so that columns add up.
#include <vector>

#include "core/base/wording.h"
#include "core/store/documents_table.h"
#include "reports/model/sheet.h"

namespace vireo {

/// Issued invoices and credit notes among `rows`, as documents() gives them; amounts of other currencies than
/// `currency` are shown but not summed.
Sheet invoices_sheet(const std::vector<DocumentRow>& rows, const Period& period, Currency currency,
                     const Wording& wording);

}  // namespace vireo
