#pragma once
// Writes an electronic invoice as OASIS UBL 2.1: Invoice, or CreditNote for type 381, in the order of its
// schema.
#include <string>

#include "core/einvoice/invoice_data.h"
#include "core/einvoice/invoice_target.h"

namespace vireo {

/// The XML's bytes. The invoice is reckoned and was checked.
std::string write_ubl(const InvoiceData& invoice, const InvoiceTarget& target);

}  // namespace vireo
