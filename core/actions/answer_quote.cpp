#include "core/actions/answer_quote.h"

#include <algorithm>

#include "core/store/catalog/catalog.h"
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

std::string reference_of(const IssuedDocument& quote) {
  return quote.reference().empty() ? quote.number() : quote.reference();
}

DraftDocument invoice_of(const IssuedDocument& quote) {
  DraftDocument draft;
  draft.kind = DocumentKind::invoice;
  draft.client = quote.client();
  draft.currency = quote.currency();
  draft.language = quote.language();
  draft.reference = reference_of(quote);
  draft.notes = quote.notes();
  draft.lines = quote.lines();
  return draft;
}

/// One line for each VAT rate of the quote, worded in its language.
std::vector<DocumentLine> deposit_lines(const IssuedDocument& quote, const Decimal& percent,
                                        const Wording& wording) {
  std::vector<DocumentLine> lines;
  for (const TaxGroup& group : quote.totals().groups) {
    DocumentLine line;
    line.text =
        wording.text("quote.deposit_line", {{"percent", Rate::percent(percent)}, {"number", quote.number()}});
    line.quantity = Quantity::of(Decimal::of(1)).value();
    line.unit = quote.lines().front().unit;
    line.vat = group.vat;
    line.net = group.base.times(Rate::percent(percent), Rounding::half_away_from_zero);
    line.unit_price = UnitPrice::of(line.net.value(), quote.currency()).value();
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

std::vector<DocumentId> deposits_of(const Book& book, const IssuedDocument& quote) {
  std::vector<DocumentId> ids;
  for (const DocumentRow& row :
       documents(book, {.kind = DocumentKind::invoice, .client = quote.client()}, Date())) {
    if (row.number.empty() || row.state == DocumentState::cancelled) continue;
    const auto issued = issued_of(book, row.id);
    if (issued && issued->content().is_deposit() && issued->reference() == reference_of(quote))
      ids.push_back(row.id);
  }
  std::reverse(ids.begin(), ids.end());
  return ids;
}

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

Checked<DocumentId> deposit_from_quote(Book& book, DocumentId id, const Decimal& percent,
                                       const Context& context) {
  const auto quote = open_quote(book, id);
  if (!quote) return quote.problems();
  if (percent.is_zero() || percent.is_negative() || Decimal::of(100) < percent)
    return problem("quote.share_wrong", {"", 0, "percent"}, {{"percent", percent.shortest()}});
  const Catalog catalog(context.templates);
  const auto known = catalog.document_languages();
  const bool is_known = std::find(known.begin(), known.end(), quote->language()) != known.end();
  const auto wording = catalog.document_wording(is_known ? quote->language() : "en");
  if (!wording) return wording.problems();
  DraftDocument draft = invoice_of(*quote);
  draft.lines = deposit_lines(*quote, percent, *wording);
  draft.asks_in_advance = true;
  return book.write({{"deed.deposit_from_quote", {{"number", quote->number()}}}},
                    [&](Book::Write& write) -> Checked<DocumentId> {
                      change_document_state(write, id, DocumentState::accepted);
                      return add_draft(write, draft);
                    });
}

Checked<DocumentId> final_from_quote(Book& book, DocumentId id, const Context&) {
  const auto quote = open_quote(book, id);
  if (!quote) return quote.problems();
  DraftDocument draft = invoice_of(*quote);
  draft.deposits = deposits_of(book, *quote);
  if (draft.deposits.empty())
    return problem("quote.no_deposit", {"", 0, "document"}, {{"number", quote->number()}});
  return book.write({{"deed.final_from_quote", {{"number", quote->number()}}}},
                    [&](Book::Write& write) -> Checked<DocumentId> { return add_draft(write, draft); });
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
