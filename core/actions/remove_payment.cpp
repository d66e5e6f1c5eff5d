#include "core/actions/remove_payment.h"

#include <algorithm>

#include "core/store/entries_table.h"
#include "core/store/payments_table.h"
#include "core/store/settled_lines.h"

namespace vireo {
namespace {

/// The same payment the other way: its settlements give back what the first one ended.
Checked<Done> reverse_payment(Book::Write& write, const Book& book, const Payment& first, Date today) {
  for (const auto id : entries_of_source(book, "payment", first.id.value())) {
    const StoredEntry stored = entry(book, id);
    if (stored.reverses) continue;
    const auto reversal = reverse_entry(write, id, today, stored.head.label);
    if (!reversal.ok()) return reversal.problems();
  }
  Payment back = first;
  back.direction = first.direction == PaymentDirection::in ? PaymentDirection::out : PaymentDirection::in;
  back.date = today;
  const PaymentId id = insert_payment(write, back);
  for (Settlement part : settlements_of_payment(book, first.id)) {
    part.payment = id;
    part.date = today;
    part.amount = -part.amount;
    part.tax = -part.tax;
    if (part.home_amount) part.home_amount = -*part.home_amount;
    if (part.home_tax) part.home_tax = -*part.home_tax;
    insert_settlement(write, part);
  }
  return Done{};
}

/// The credit this payment left must still be there.
std::optional<Problem> refusal_of_credit(const Book& book, const Payment& payment) {
  Money left(payment.amount.currency());
  for (const auto& part : settlements_of_payment(book, payment.id))
    if (!part.document && part.kind == SettlementKind::client_credit) left += part.amount;
  const Money credit = client_credit(book, payment.party);
  if (left > credit && left.is_positive())
    return problem("payment.credit_used", {}, {{"surplus", left}, {"credit", credit}});
  return std::nullopt;
}

}  // namespace

Checked<RemovedPayment> write_removed_payment(Book::Write& write, const Book& book, PaymentId id,
                                              Date today) {
  const auto found = payment(book, id);
  if (!found) return problem("payment.unknown", {}, {{"id", id.value()}});
  const auto entries = entries_of_source(book, "payment", id.value());
  if (entries.empty()) return problem("payment.is_reversal", {}, {{"date", found->date}});
  if (auto refusal = refusal_of_credit(book, *found)) return std::move(*refusal);
  const bool reversed = any_is_final(book, entries);
  for (const auto& part : settlements_of_payment(book, id))
    if (part.document) unmatch_document(write, book, *part.document);
  const auto done = reversed ? reverse_payment(write, book, *found, today)
                             : remove_draft_entries(write, "payment", id.value());
  if (!done.ok()) return done.problems();
  if (!reversed) delete_payment(write, id);
  return RemovedPayment{id, reversed};
}

Checked<RemovedPayment> remove_payment(Book& book, PaymentId id, Date today) {
  const auto found = payment(book, id);
  if (!found) return problem("payment.unknown", {}, {{"id", id.value()}});
  const bool reversed = any_is_final(book, entries_of_source(book, "payment", id.value()));
  const Deed deed{{reversed ? "deed.payment_reversed" : "deed.payment_removed",
                   {{"amount", found->amount}, {"date", found->date}}}};
  return book.write(deed, [&](Book::Write& write) { return write_removed_payment(write, book, id, today); });
}

}  // namespace vireo
