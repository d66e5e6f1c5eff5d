#pragma once
// Reads a UBL 2.1 Invoice or CreditNote as it stands; check_invoice() says what does not add up.
#include "core/einvoice/invoice_data.h"
#include "reports/standards/xml_part.h"

namespace vireo {

InvoiceData read_ubl(const XmlPart& root);

}  // namespace vireo
