#pragma once
// Takes a payment out of the book: while its entry is a draft it disappears with its settlements; once its
// period is locked it is reversed by a payment the other way, dated today.
#include "core/billing/payment.h"
#include "core/store/book.h"

namespace vireo {

struct RemovedPayment {
  PaymentId payment{};
  bool reversed = false;  // it stays, and a reversal stands beside it
};

/// Problems: "payment.unknown", "payment.credit_used" (the surplus it left as credit is already used).
Checked<RemovedPayment> remove_payment(Book& book, PaymentId id, Date today);
/// The same within another action's write.
Checked<RemovedPayment> write_removed_payment(Book::Write& write, const Book& book, PaymentId id, Date today);

}  // namespace vireo
