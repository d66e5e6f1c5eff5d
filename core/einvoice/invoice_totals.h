#pragma once
// The sums of an electronic invoice in the order of EN 16931 (BR-CO-10 to 17), half cents away from zero.
#include "core/einvoice/invoice_data.h"

namespace vireo {

/// What a line comes to: quantity x price / base, its own percentages rounded each.
Decimal net_of(const InvoiceLine& line);
/// Fills line amounts, percentages, the VAT breakdown (reasons of known groups are kept) and all totals.
void reckon(InvoiceData& invoice);
/// A number that an invoice can hold: less than ten thousand millions (a percentage: ten thousand), eight
/// decimals kept. Larger ones are no invoice's, and their products would leave what a Decimal holds.
std::optional<Decimal> plausible_amount(const Decimal& value);
std::optional<Decimal> plausible_percent(const Decimal& value);
/// "0.20": the plain number of an amount, two decimals.
std::string amount_text(const Decimal& amount);

}  // namespace vireo
