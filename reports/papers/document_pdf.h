#pragma once
// The PDF of an issued document, as it is archived in the book and sent: its paper in its own language, with
// the logo that was frozen at issue. The command line and the window pass this to the issuing action.
#include <string>

#include "core/actions/issue_document.h"
#include "core/store/book.h"
#include "core/store/catalog/template_source.h"
#include "reports/writers/pdf.h"

namespace vireo {

/// With an invoice attached it is a Factur-X.
std::string document_pdf(const Book& book, const TemplateSource& templates, const IssuedDocument& document,
                         std::optional<pdf::AttachedInvoice> attached = std::nullopt);

/// The first page of a document as the PDF shows it.
PaperPicture document_picture(const Book& book, const TemplateSource& templates,
                              const IssuedDocument& document, int width);

/// document_pdf as the callback that issue_document and credit_document take. `book` must outlive it.
ArchivePaper archive_as_pdf(const Book& book, const TemplateSource& templates);

}  // namespace vireo
