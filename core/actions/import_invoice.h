#pragma once
// Brings in a document as an electronic invoice (invoice_json.h): one's own invoice, deposit, final invoice
// or credit note as another program wrote it, with everything EN 16931 can say. A draft first; issued by
// issue_document like any other.
#include "core/actions/context.h"
#include "core/base/checked.h"
#include "core/base/id.h"
#include "core/einvoice/invoice_check.h"
#include "core/store/book.h"

namespace vireo {

/// The draft. Its client is the party of that name and VAT number, else a new one. Problems: those of
/// check_invoice() (beside its number and, for a draft, its date), and "einvoice.unknown_category" for one
/// that is not issued here; warnings stand beside the draft.
Checked<DocumentId> import_invoice(Book& book, InvoiceData invoice, const Context& context);

}  // namespace vireo
