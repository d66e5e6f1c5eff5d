#pragma once
// Reads templates/e_invoices: one file a destination of electronic invoices.
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/einvoice/invoice_target.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// Problem "einvoice.unknown_target" {target, nearest}, and those of a template.
Checked<InvoiceTarget> load_invoice_target(const TemplateSource& source, const std::string& id);
std::vector<std::string> invoice_target_ids(const TemplateSource& source);

}  // namespace vireo
