#pragma once
// Settling: how money is shared over what documents still ask for, and how much VAT goes with each part. Pure
// rules; core/actions/add_payment.h applies them to a book.
#include <vector>

#include "core/billing/payment.h"

namespace vireo {

/// What a document still asks for (a credit note: what is still owed to the client), with the VAT inside it.
struct OpenBalance {
  DocumentId document{};
  Money open{};
  Money tax{};
};

struct SettlingRequest {
  Money amount{};
  std::vector<OpenBalance> balances{};  // in the order in which money is to be used
  Surplus surplus = Surplus::none;
  Shortfall shortfall = Shortfall::none;
};

struct SettlingPart {
  DocumentId document{};  // not set: the surplus
  Money amount{};
  Money tax{};
  SettlementKind kind = SettlementKind::payment;
};

/// The VAT in `part` of a balance: in proportion, rounded half_away_from_zero; all that is left when the part
/// ends the balance, so that the last one empties it.
Money tax_of_part(const OpenBalance& balance, const Money& part);

/// The parts of a payment. Problems: "payment.amount_not_positive", "payment.nothing_open",
/// "payment.surplus_unnamed" {surplus, open}.
Checked<std::vector<SettlingPart>> settle(const SettlingRequest& request);

}  // namespace vireo
