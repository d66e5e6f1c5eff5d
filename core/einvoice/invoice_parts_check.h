#pragma once
// The parts of check_invoice(): parties with their keys, lines, payment. Only this room uses it.
#include "core/base/checked.h"
#include "core/einvoice/invoice_check.h"

namespace vireo {

/// "einvoice.too_fine" beyond two decimals.
void check_amount(const Decimal& amount, const char* term, Problems& problems);
/// A percentage and its base against the amount.
void check_percent(const InvoiceAdjustment& adjustment, const char* term, Problems& problems);
/// The code of its reason against its list.
void check_reason(const InvoiceAdjustment& adjustment, const InvoiceLists& lists, const char* term,
                  Problems& problems);
Problems check_parties(const InvoiceData& invoice, const InvoiceLists& lists);
Problems check_lines(const InvoiceData& invoice, const InvoiceLists& lists);
Problems check_payment(const InvoiceData& invoice, const InvoiceLists& lists);

}  // namespace vireo
