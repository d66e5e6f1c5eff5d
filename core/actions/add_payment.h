#pragma once
// Books money from a client on issued documents (or money back to a client on a credit note): the payment,
// its settlements, the draft entry with the VAT that falls due by it, and lettering once a document is
// settled. The entry stays a draft, which undo can take back, until its period is locked.
#include <string>
#include <vector>

#include "core/billing/payment.h"
#include "core/store/book.h"

namespace vireo {

struct PaymentRequest {
  /// Usually one; several are settled in this order. By number ("F-2026-0001") or by id.
  std::vector<DocumentId> documents{};
  std::vector<std::string> numbers{};
  Money amount{};
  Date date{};
  PaymentMethod method = PaymentMethod::transfer;
  std::string reference{};
  std::string notes{};
  Surplus surplus = Surplus::none;
  Shortfall shortfall = Shortfall::none;
  /// For a document in another currency (`amount` is in that one too): what a unit was worth when the money
  /// arrived. The rate of the document when not given.
  std::optional<ExchangeRate> exchange{};
};

struct SettledDocument {
  DocumentId document{};
  std::string number{};
  Money open{};  // after the payment
};

struct AddedPayment {
  PaymentId payment{};
  std::vector<SettledDocument> documents{};
  Money client_credit{};  // what the client has in credit now
};

/// Problems: "payment.document_unknown" {number}, "payment.of_draft", "payment.of_quote",
/// "payment.of_cancelled", "payment.several_clients", "payment.other_currency",
/// "payment.amount_not_positive", "payment.nothing_open" {number}, "payment.surplus_unnamed" {surplus, open},
/// "payment.surplus_foreign", "payment.exchange_mismatch", "period.locked" {day}. Warnings beside a value:
/// "payment.before_issue" {date, issue_date}, "payment.in_future" {date}.
Checked<AddedPayment> add_payment(Book& book, const PaymentRequest& request, Date today);

/// The same as one part of another action's write.
Checked<AddedPayment> write_payment_for(Book::Write& write, const Book& book, const PaymentRequest& request,
                                        Date today);

}  // namespace vireo
