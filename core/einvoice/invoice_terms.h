#pragma once
// The terms of EN 16931 by their numbers, for data that asks for them ("BT-10") and for problems that name
// them. Message "term.BT-10" words each.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/argument.h"
#include "core/einvoice/invoice_data.h"

namespace vireo {

/// What a term of the head holds, as text; empty when it is not there. expect()s a term of invoice_terms().
std::string term_text(const InvoiceData& invoice, std::string_view term);
/// The term as people read it: message "term.BT-10".
Argument term_name(std::string_view term);
/// The terms that data may ask for.
std::vector<std::string> invoice_terms();

}  // namespace vireo
