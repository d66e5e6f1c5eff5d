#include "reports/papers/document_pdf.h"

#include "core/store/blobs_table.h"
#include "core/store/catalog/wording_catalog.h"
#include "reports/papers/document_paper.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {

std::string document_pdf(const Book& book, const TemplateSource& templates, const IssuedDocument& document) {
  const auto wording = load_wording(templates, document.language());
  expect(wording.ok(), "an issued document has a language of the catalogue");
  const std::string& logo_hash = document.facts().logo_hash;
  const std::string logo = logo_hash.empty() ? std::string() : blob_bytes(book, logo_hash).value_or("");
  return write_pdf(document_paper(document, logo, *wording), {fonts_folder(), document.issue_date()});
}

ArchivePaper archive_as_pdf(const Book& book, const TemplateSource& templates) {
  return [&book, templates](const IssuedDocument& document) { return document_pdf(book, templates, document); };
}

}  // namespace vireo
