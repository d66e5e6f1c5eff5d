#include "reports/papers/document_pdf.h"

#include "core/store/blobs_table.h"
#include "core/store/catalog/catalog.h"
#include "reports/papers/document_paper.h"
#include "reports/writers/fonts_folder.h"
#include "reports/writers/pdf.h"

namespace vireo {

namespace {

Paper paper_of(const Book& book, const TemplateSource& templates, const IssuedDocument& document) {
  const Catalog catalog(templates);
  const auto wording = catalog.document_wording(document.language());
  const auto units = catalog.units();
  expect(wording.ok() && units.ok(), "what an issued document was made from can be read again");
  Paper paper = document_paper(document, *wording, *units);
  const std::string& logo_hash = document.facts().logo_hash;
  if (!logo_hash.empty()) paper.header.logo = blob_bytes(book, logo_hash).value_or("");
  return paper;
}

}  // namespace

std::string document_pdf(const Book& book, const TemplateSource& templates, const IssuedDocument& document,
                         std::optional<pdf::AttachedInvoice> attached) {
  const Paper paper = paper_of(book, templates, document);
  return write_pdf(paper, {fonts_folder(), document.issue_date(), std::move(attached)});
}

PaperPicture document_picture(const Book& book, const TemplateSource& templates,
                              const IssuedDocument& document, int width) {
  return picture_of(paper_of(book, templates, document), fonts_folder(), width);
}

ArchivePaper archive_as_pdf(const Book& book, const TemplateSource& templates) {
  return
      [&book, templates](const IssuedDocument& document) { return document_pdf(book, templates, document); };
}

}  // namespace vireo
