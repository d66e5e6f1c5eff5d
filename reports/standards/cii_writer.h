#pragma once
// Writes an electronic invoice as UN/CEFACT Cross Industry Invoice D16B, the elements in the order of its
// schema.
#include <string>

#include "core/einvoice/invoice_data.h"
#include "core/einvoice/invoice_target.h"

namespace vireo {

/// The XML's bytes. The invoice is reckoned and was checked.
std::string write_cii(const InvoiceData& invoice, const InvoiceTarget& target);

}  // namespace vireo
