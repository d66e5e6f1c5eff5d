#pragma once
// What a correction does to the invoice it names, inside the write that issues it: a credit note ends what is
// open of it, a corrected invoice (type 384) takes its place. Shared by credit_document and issue_document.
#include "core/billing/document.h"
#include "core/store/book.h"

namespace vireo {

/// The part of a credit note that ends what is open of the invoice it names; nothing for other documents.
std::optional<Money> part_set_against(const Book& book, const DraftDocument& draft, const Totals& totals);

/// Settles that part on both documents.
void settle_corrected(Book::Write& write, const Book& book, const IssuedDocument& note, const Money& part);

/// Whether the document takes the place of an invoice of this book.
bool replaces_invoice(const DraftDocument& draft);
/// Problem "document.replaced_moved" {number}: the one it replaces was paid, credited or replaced before.
Checked<Done> may_replace(const Book& book, const DraftDocument& draft);
/// Reverses the posting of the one it replaces, whose open amount ends with it.
Checked<Done> replace_invoice(Book::Write& write, const Book& book, const IssuedDocument& issued);

}  // namespace vireo
