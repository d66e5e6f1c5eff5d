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

}  // namespace vireo
