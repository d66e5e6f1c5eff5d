#pragma once
// Says everything that is wrong with an electronic invoice: what is missing, sums that do not add up, VAT
// categories that contradict themselves, keys that cannot be right. More than the official rules do, which
// let one currency unit of VAT, a wrong quantity or a wrong key pass. Used before an invoice is written and
// after one was read.
#include "core/base/checked.h"
#include "core/einvoice/invoice_data.h"
#include "core/einvoice/invoice_lists.h"
#include "core/einvoice/invoice_target.h"

namespace vireo {

/// By the rules of EN 16931, wherever it goes. Problems "einvoice.…", each with the term in place.field and,
/// for a line, its id in place.line's stead as argument {line}.
Problems check_invoice(const InvoiceData& invoice, const InvoiceLists& lists);
/// As check_invoice(), for an invoice somebody else wrote: what the official rules let pass is a warning
/// there, and what to do is to ask its sender.
Problems check_received(const InvoiceData& invoice, const InvoiceLists& lists);
/// Whether an invoice of which these problems were found can be booked if the person wants it all the same:
/// its number, its day and what it asks for with its VAT are there and agree with each other.
bool can_be_booked(const Problems& found);
/// What the target asks for besides: "einvoice.missing_for" {term, target}, "einvoice.missing_note" and
/// others.
Problems check_target(const InvoiceData& invoice, const InvoiceTarget& target);

}  // namespace vireo
