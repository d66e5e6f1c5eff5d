#pragma once
// An electronic invoice as JSON: what `document import` reads and how a book keeps one. Amounts are quoted
// decimals, days are ISO; a bare number, an unknown key or a wrong type is refused with its place
// ("lines[2].price"), all at once.
//
//   "tax_currency", "tax_total_home", "exchange_rate": "0.92" and "delivery_country": "DE" may stand beside
//   these: { "type": "380", "issue": "2026-11-30", "due": "2026-12-30", "currency": "EUR", "process": "S1",
//     "period": ["2026-11-01", "2026-11-30"], "delivery": "2026-11-30", "order_ref": "BC-7781", "buyer_ref":
//     null, "notes": [["PMT", "…"]], "preceding": [["F-2026-01", "2026-10-31"]], "prepaid": "0.00",
//     "rounding": "0.00", "payment": { "means": "58", "iban": "…", "bic": "…", "holder": "…", "terms": "…",
//     "mandate", "creditor", "debited" (direct debit), "card" (its last digits) }, "vat": { "E":
//     ["VATEX-FR-FRANCHISE", "…"] }, "vat_due_code": "5", "seller": { "name", "trade", "legal_id",
//     "legal_scheme", "ids": [["0009", "…"]], "vat", "tax_id", "legal_form",
//                 "address": ["street", "postcode", "city", "country"], "endpoint": ["0225", "…"], "peppol":
//                 ["9930", "…"], "contact": ["name", "phone", "e-mail"] }, "buyer": { the same },
//     "lines": [{ "name", "description", "note", "qty", "unit", "price", "gross", "base", "cat", "rate",
//     "period",
//                 "allow": [{ "charge": true, "percent" | "amount", "base", "code", "reason" }] }],
//     "allow": [{ …, "cat", "rate", "base_cat": ["S", "20"] }] }
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/einvoice/invoice_data.h"

namespace vireo {

/// Reckoned already. Problems "json.unreadable", "json.unknown_key" {key, nearest}, "json.wrong_type" {key,
/// wanted}, "json.missing" {key}.
Checked<InvoiceData> invoice_from_json(std::string_view text);
/// The same shape; what invoice_from_json reads back is equal.
std::string invoice_to_json(const InvoiceData& invoice);

}  // namespace vireo
