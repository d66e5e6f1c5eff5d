#pragma once
// What becomes of a quote: accepted, refused, turned into an invoice draft.
#include "core/actions/context.h"
#include "core/billing/document.h"
#include "core/store/book.h"

namespace vireo {

enum class QuoteAnswer { accepted, refused };

/// Problems: "document.unknown", "quote.not_a_quote", "quote.not_issued".
Checked<Done> answer_quote(Book& book, DocumentId quote, QuoteAnswer answer);
/// A draft with the quote's client and lines; an issued quote becomes accepted.
Checked<DocumentId> invoice_from_quote(Book& book, DocumentId quote, const Context& context);

/// The issued deposits that name the quote, oldest first.
std::vector<DocumentId> deposits_of(const Book& book, const IssuedDocument& quote);
/// A deposit invoice over a part of the quote, one line a VAT rate. The quote counts as accepted. Problem
/// "quote.share_wrong" outside 0 to 100.
Checked<DocumentId> deposit_from_quote(Book& book, DocumentId id, const Decimal& percent,
                                       const Context& context);
/// The issued invoices over a part of the quote that is done, oldest first.
std::vector<DocumentId> progress_of(const Book& book, const IssuedDocument& quote);
/// An invoice over a part of the quote that is done, one line a VAT rate: revenue, unlike a deposit. Problem
/// "quote.share_wrong" outside 0 to 100, or with what was invoiced before beyond 100.
Checked<DocumentId> progress_from_quote(Book& book, DocumentId id, const Decimal& percent,
                                        const Context& context);
/// A draft with the quote's lines, to be changed and issued in its place; the quote counts as refused.
Checked<DocumentId> revise_quote(Book& book, DocumentId id);
/// The final invoice: the quote's lines, each invoice over a part that was done before as a line taken off,
/// each issued deposit taken off what is asked for. Problem "quote.no_deposit" when there is neither.
Checked<DocumentId> final_from_quote(Book& book, DocumentId id, const Context& context);

}  // namespace vireo
