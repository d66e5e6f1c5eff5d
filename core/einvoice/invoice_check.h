#pragma once
// Says everything that is wrong with an electronic invoice: what is missing, sums that do not add up, VAT
// categories that contradict themselves, keys that cannot be right. More than the official rules do, which
// let one currency unit of VAT, a wrong quantity or a wrong key pass. Used before an invoice is written and
// after one was read.
#include <functional>
#include <string>

#include "core/base/checked.h"
#include "core/einvoice/invoice_data.h"
#include "core/einvoice/invoice_target.h"

namespace vireo {

/// Whether the key of a VAT number ("DE136695976") comes out; true where the country's keys are not known.
using VatKeyCheck = std::function<bool(const std::string& vat_id)>;

/// By the rules of EN 16931, wherever it goes. Problems "einvoice.…", each with the term in place.field and,
/// for a line, its id in place.line's stead as argument {line}.
Problems check_invoice(const InvoiceData& invoice, const VatKeyCheck& keys = {});
/// As check_invoice(), for an invoice somebody else wrote: what the official rules let pass is a warning
/// there.
Problems check_received(const InvoiceData& invoice, const VatKeyCheck& keys = {});
/// What the target asks for besides: "einvoice.missing_for" {term, target}, "einvoice.missing_note" and
/// others.
Problems check_target(const InvoiceData& invoice, const InvoiceTarget& target);

}  // namespace vireo
