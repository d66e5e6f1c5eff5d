#pragma once
// Gives up what is still open on an invoice: a loss, with the VAT in it taken back. It is no receipt.
#include "core/billing/payment.h"
#include "core/store/book.h"

namespace vireo {

/// The amount given up. Problems: those of add_payment about the document, "payment.nothing_open",
/// "period.locked".
Checked<Money> write_off_document(Book& book, DocumentId document, Date date, Date today);

}  // namespace vireo
