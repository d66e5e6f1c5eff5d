#pragma once
// Uses what a client paid too much: on a later invoice, or back to the client.
#include <string>

#include "core/billing/payment.h"
#include "core/store/book.h"

namespace vireo {

struct ClientCreditUse {
  DocumentId document{};
  std::optional<Money> amount{};  // as much as possible when not given
  Date date{};
};

/// The amount used. Problems: "credit.none", "credit.too_much" {amount, credit}, "payment.nothing_open"
/// {number}, those of add_payment about the document, "period.locked".
Checked<Money> use_client_credit(Book& book, const ClientCreditUse& use, Date today);

struct ClientCreditRefund {
  PartyId client{};
  std::optional<Money> amount{};  // all of it when not given
  Date date{};
  PaymentMethod method = PaymentMethod::transfer;
  std::string reference{};
};

/// Problems: "credit.none", "credit.too_much", "period.locked".
Checked<PaymentId> refund_client_credit(Book& book, const ClientCreditRefund& refund, Date today);

}  // namespace vireo
