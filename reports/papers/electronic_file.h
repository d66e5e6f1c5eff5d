#pragma once
// An issued document as the file that a destination asks for: plain PDF, Factur-X, UBL, Peppol, XRechnung,
// CII. What is missing for it is said before anything is written.
#include <string>

#include "core/billing/document.h"
#include "core/einvoice/invoice_data.h"
#include "core/store/book.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// The document by the terms of EN 16931, with the identifiers its countries' data name.
Checked<InvoiceData> invoice_data_of(const TemplateSource& templates, const IssuedDocument& document);

/// Its bytes. `format` is "pdf" or the id of a target (templates/e_invoices). Problems: those of
/// check_invoice(), check_target(), "einvoice.unknown_target", "einvoice.not_a_quote".
Checked<std::string> electronic_file(const Book& book, const TemplateSource& templates,
                                     const IssuedDocument& document, const std::string& format);

/// "F-2026-0041.pdf", ".xml"
std::string electronic_file_name(const IssuedDocument& document, const std::string& format);

}  // namespace vireo
