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
/// The final invoice: the quote's lines, each issued deposit of it taken off. Problem "quote.no_deposit".
Checked<DocumentId> final_from_quote(Book& book, DocumentId id, const Context& context);

}  // namespace vireo
