#pragma once
// How an issued document becomes an entry: what the client owes against revenue by its VAT case and the VAT,
// which for services waits in its pending account until the money arrives unless it is owed on invoicing. A
// credit note posts the reverse. A quote posts nothing. Pure: accounts come as values, the book's entry is
// written by the action.
#include <map>

#include "core/billing/document.h"
#include "core/ledger/chart.h"
#include "core/ledger/entry.h"

namespace vireo {

struct PostingRules {
  Currency home{};
  bool vat_exempt = false;  // the seller's scheme
  bool vat_on_invoicing = false;
  std::map<Role, AccountId> accounts{};  // those of posting_roles()
  std::string label{};                   // the number and the client
  /// Of a credit note: the part of its gross amount that ends what is open of its invoice.
  std::optional<Money> set_against_invoice{};
  /// Deposits invoiced before: their VAT and what they asked for are not posted again.
  std::vector<Totals> deposits{};
};

/// The roles posting may need.
const std::vector<Role>& posting_roles();
Role revenue_role(VatCategory category, bool vat_exempt);
/// What a ledger line says of its VAT: "S20", "AE".
std::string vat_code_of(const VatTreatment& vat);

Checked<Entry> posting_of(const IssuedDocument& document, const PostingRules& rules);

/// Amounts of an issued document in the book's currency: each VAT group converted, the total their sum.
HomeAmount home_amount(const Totals& totals, const ExchangeRate& rate);

}  // namespace vireo
