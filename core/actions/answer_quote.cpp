#include "core/actions/answer_quote.h"

#include "core/store/documents_table.h"

namespace vireo {
namespace {

Checked<IssuedDocument> open_quote(const Book& book, DocumentId id) {
  const auto row = document_row(book, id, Date());
  if (!row) return problem("document.unknown", {"", 0, "document"}, {{"document", id.value()}});
  if (row->kind != DocumentKind::quote)
    return problem("quote.not_a_quote", {"", 0, "document"}, {{"number", row->number}});
  if (row->state == DocumentState::draft) return problem("quote.not_issued", {"", 0, "document"});
  return issued_of(book, id).value();
}

DraftDocument invoice_of(const IssuedDocument& quote) {
  DraftDocument draft;
  draft.kind = DocumentKind::invoice;
  draft.client = quote.client();
  draft.currency = quote.currency();
  draft.language = quote.language();
  draft.reference = quote.reference().empty() ? quote.number() : quote.reference();
  draft.notes = quote.notes();
  draft.lines = quote.lines();
  return draft;
}

}  // namespace

Checked<Done> answer_quote(Book& book, DocumentId id, QuoteAnswer answer) {
  const auto quote = open_quote(book, id);
  if (!quote) return quote.problems();
  const bool accepted = answer == QuoteAnswer::accepted;
  return book.write(
      {{accepted ? "deed.quote_accepted" : "deed.quote_refused", {{"number", quote->number()}}}},
      [&](Book::Write& write) -> Checked<Done> {
        change_document_state(write, id, accepted ? DocumentState::accepted : DocumentState::refused);
        return Done{};
      });
}

Checked<DocumentId> invoice_from_quote(Book& book, DocumentId id, const Context&) {
  const auto quote = open_quote(book, id);
  if (!quote) return quote.problems();
  return book.write({{"deed.invoice_from_quote", {{"number", quote->number()}}}},
                    [&](Book::Write& write) -> Checked<DocumentId> {
                      change_document_state(write, id, DocumentState::accepted);
                      return add_draft(write, invoice_of(*quote));
                    });
}

}  // namespace vireo
