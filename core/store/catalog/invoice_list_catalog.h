#pragma once
// Reads templates/invoice_codes: the codes an electronic invoice may carry, strictly.
#include "core/base/checked.h"
#include "core/einvoice/invoice_lists.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// With the keys of VAT numbers, by the data of each country. Problems besides those of every template:
/// "invoice_codes.empty".
Checked<InvoiceLists> load_invoice_lists(const TemplateSource& source);

}  // namespace vireo
