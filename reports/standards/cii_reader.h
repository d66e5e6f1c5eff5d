#pragma once
// Reads a Cross Industry Invoice (Factur-X, ZUGFeRD, XRechnung) as it stands; check_invoice() says what does
// not add up.
#include "core/einvoice/invoice_data.h"
#include "reports/standards/xml_part.h"

namespace vireo {

InvoiceData read_cii(const XmlPart& root);

}  // namespace vireo
