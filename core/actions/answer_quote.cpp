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
std::vector<DocumentLine> share_lines(const IssuedDocument& quote, const Decimal& percent,
                                      const Wording& wording, const char* message) {
  std::vector<DocumentLine> lines;
  for (const TaxGroup& group : quote.totals().groups) {
    DocumentLine line;
    line.text = wording.text(message, {{"percent", Rate::percent(percent)}, {"number", quote.number()}});
    line.quantity = Quantity::of(Decimal::of(1)).value();
    line.unit = quote.lines().front().unit;
    line.vat = group.vat;
    line.net = group.base.times(Rate::percent(percent), Rounding::half_away_from_zero);
    line.unit_price = UnitPrice::of(line.net.value(), quote.currency()).value();
    lines.push_back(std::move(line));
  }
  return lines;
}

/// What an earlier invoice took of the work, as lines that take it off again.
std::vector<DocumentLine> taken_off(const IssuedDocument& earlier, const std::string& unit,
                                    const Wording& wording) {
  std::vector<DocumentLine> lines;
  for (const TaxGroup& group : earlier.totals().groups) {
    DocumentLine line;
    line.text =
        wording.text("quote.taken_line", {{"number", earlier.number()}, {"date", earlier.issue_date()}});
    // A price is never negative; a quantity may be.
    line.quantity = Quantity::of(Decimal::of(-1)).value();
    line.unit = unit;
    line.vat = group.vat;
    line.unit_price = UnitPrice::of(group.base.value(), earlier.currency()).value();
    line.net = -group.base;
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Issued invoices that name the quote: deposits, or those over work that was done.
std::vector<DocumentId> invoices_of(const Book& book, const IssuedDocument& quote, bool deposits) {
  std::vector<DocumentId> ids;
  for (const DocumentRow& row :
       documents(book, {.kind = DocumentKind::invoice, .client = quote.client()}, Date())) {
    if (row.number.empty() || row.state == DocumentState::cancelled) continue;
    const auto issued = issued_of(book, row.id);
    if (issued && issued->content().is_deposit() == deposits && issued->reference() == reference_of(quote))
      ids.push_back(row.id);
  }
  std::reverse(ids.begin(), ids.end());
  return ids;
}

Checked<Wording> wording_of(const IssuedDocument& quote, const Context& context) {
  const Catalog catalog(context.templates);
  const auto known = catalog.document_languages();
  const bool is_known = std::find(known.begin(), known.end(), quote.language()) != known.end();
  return catalog.document_wording(is_known ? quote.language() : "en");
}

}  // namespace

std::vector<DocumentId> progress_of(const Book& book, const IssuedDocument& quote) {
  return invoices_of(book, quote, false);
}

std::vector<DocumentId> deposits_of(const Book& book, const IssuedDocument& quote) {
  return invoices_of(book, quote, true);
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
  const auto wording = wording_of(*quote, context);
  if (!wording) return wording.problems();
  DraftDocument draft = invoice_of(*quote);
  draft.lines = share_lines(*quote, percent, *wording, "quote.deposit_line");
  draft.asks_in_advance = true;
  return book.write({{"deed.deposit_from_quote", {{"number", quote->number()}}}},
                    [&](Book::Write& write) -> Checked<DocumentId> {
                      change_document_state(write, id, DocumentState::accepted);
                      return add_draft(write, draft);
                    });
}

Checked<DocumentId> progress_from_quote(Book& book, DocumentId id, const Decimal& percent,
                                        const Context& context) {
  const auto quote = open_quote(book, id);
  if (!quote) return quote.problems();
  Money before(quote->currency());
  for (const DocumentId earlier : progress_of(book, *quote)) before += issued_of(book, earlier)->totals().net;
  const Money wanted = quote->totals().net.times(Rate::percent(percent), Rounding::half_away_from_zero);
  if (percent.is_zero() || percent.is_negative() || Decimal::of(100) < percent ||
      before + wanted > quote->totals().net)
    return problem("quote.share_wrong", {"", 0, "percent"}, {{"percent", percent.shortest()}});
  const auto wording = wording_of(*quote, context);
  if (!wording) return wording.problems();
  DraftDocument draft = invoice_of(*quote);
  draft.lines = share_lines(*quote, percent, *wording, "quote.progress_line");
  return book.write({{"deed.progress_from_quote", {{"number", quote->number()}}}},
                    [&](Book::Write& write) -> Checked<DocumentId> {
                      change_document_state(write, id, DocumentState::accepted);
                      return add_draft(write, draft);
                    });
}

Checked<DocumentId> revise_quote(Book& book, DocumentId id) {
  const auto quote = open_quote(book, id);
  if (!quote) return quote.problems();
  DraftDocument draft = invoice_of(*quote);
  draft.kind = DocumentKind::quote;
  return book.write({{"deed.quote_revised", {{"number", quote->number()}}}},
                    [&](Book::Write& write) -> Checked<DocumentId> {
                      change_document_state(write, id, DocumentState::refused);
                      return add_draft(write, draft);
                    });
}

Checked<DocumentId> final_from_quote(Book& book, DocumentId id, const Context& context) {
  const auto quote = open_quote(book, id);
  if (!quote) return quote.problems();
  const auto wording = wording_of(*quote, context);
  if (!wording) return wording.problems();
  DraftDocument draft = invoice_of(*quote);
  draft.deposits = deposits_of(book, *quote);
  const auto earlier = progress_of(book, *quote);
  if (draft.deposits.empty() && earlier.empty())
    return problem("quote.no_deposit", {"", 0, "document"}, {{"number", quote->number()}});
  for (const DocumentId each : earlier)
    for (DocumentLine& line : taken_off(*issued_of(book, each), quote->lines().front().unit, *wording))
      draft.lines.push_back(std::move(line));
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
