#pragma once
// issue_document: the one step from draft to issued: completeness, number, dates, mentions, posting, archived
// paper, all in one transaction. It cannot be undone; what corrects it is a credit note.
#include <functional>
#include <optional>
#include <string>

#include "core/actions/context.h"
#include "core/billing/document.h"
#include "core/store/book.h"

namespace vireo {

/// Makes the PDF of the document as issued, bytes as they are archived. An empty function archives none.
using ArchivePaper = std::function<std::string(const IssuedDocument&)>;

struct IssueRequest {
  DocumentId document{};
  /// One unit of the document's currency in the book's own; needed only when they differ.
  std::optional<ExchangeRate> exchange_rate{};
};

/// Dated context.today. Problems, all at once: what the law or the layout lacks ("missing.seller_address" ...
/// with the field), "document.no_lines", "document.date_before_last" {last}, "document.rate_missing"
/// {currency}, "document.issued", "period.locked".
Checked<IssuedDocument> issue_document(Book& book, const IssueRequest& request, const Context& context,
                                       const ArchivePaper& archive);
/// All that is missing, without issuing: what a form shows beside its button. Empty when it is complete.
Problems missing_before_issue(const Book& book, DocumentId id, const Context& context);
/// The same of a draft that is not saved yet.
Problems missing_before_issue(const Book& book, const DraftDocument& draft, const Context& context);
/// The document as it would be issued today, numbered as the series would: for a preview. Writes nothing.
Checked<IssuedDocument> preview_issued(const Book& book, const IssueRequest& request, const Context& context);
/// A draft as far as it goes, complete or not: for a picture beside what one types.
Checked<IssuedDocument> sketch_issued(const Book& book, const DraftDocument& draft, const Context& context);

}  // namespace vireo
