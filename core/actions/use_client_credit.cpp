#include "core/actions/use_client_credit.h"

#include <algorithm>

#include "core/actions/settling_steps.h"
#include "core/store/accounts_table.h"

namespace vireo {
namespace {

std::optional<Problem> refusal(const Money& amount, const Money& credit) {
  if (!credit.is_positive()) return problem("credit.none");
  if (!amount.is_positive())
    return problem("payment.amount_not_positive", {"", 0, "amount"}, {{"amount", amount}});
  if (amount > credit)
    return problem("credit.too_much", {"", 0, "amount"}, {{"amount", amount}, {"credit", credit}});
  return std::nullopt;
}

}  // namespace

Checked<Money> use_client_credit(Book& book, const ClientCreditUse& use, Date) {
  const auto document = settleable(book, use.document);
  if (!document.ok()) return document.problems();
  if (document->currency != ledger_currency(book))
    return problem("payment.other_currency", {"", 0, "number"},
                   {{"currency", document->currency.code()}, {"wanted", ledger_currency(book).code()}});
  if (document->kind == "credit_note") return problem("credit.of_credit_note", {"", 0, "number"});
  const OpenBalance balance = open_balance(book, use.document);
  const Money credit = client_credit(book, document->client);
  const Money amount = use.amount.value_or(std::min(credit, balance.open));
  if (!balance.open.is_positive())
    return problem("payment.nothing_open", {"", 0, "number"}, {{"number", document->number}});
  if (auto refused = refusal(amount, credit)) return std::move(*refused);
  if (amount > balance.open)
    return problem("payment.surplus_unnamed", {"", 0, "amount"},
                   {{"surplus", amount - balance.open}, {"open", balance.open}, {"amount", amount}});

  const SettlingPart part{use.document, amount, tax_of_part(balance, amount), SettlementKind::client_credit};
  const Deed deed{{"deed.credit_used", {{"number", document->number}, {"amount", amount}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<Money> {
    const auto posted_part = part_to_post(book, part, document->client);
    const auto id = insert_settlement(
        write, {{}, std::nullopt, part.document, use.date, part.amount, part.tax, part.kind});
    const auto posted =
        post_lines(write,
                   {"general", use.date, document->number, use.date,
                    document->number + " " + document->client_name, "normal", "settlement", id.value()},
                   lines_without_money(posted_part, settling_accounts(book, PaymentMethod::transfer)));
    if (!posted.ok()) return posted.problems();
    letter_if_settled(write, book, use.document, use.date);
    return amount;
  });
}

Checked<PaymentId> refund_client_credit(Book& book, const ClientCreditRefund& refund, Date) {
  const Money credit = client_credit(book, refund.client);
  const Money amount = refund.amount.value_or(credit);
  if (auto refused = refusal(amount, credit)) return std::move(*refused);
  const Payment paid{{},     PaymentDirection::out, refund.client,    refund.date,
                     amount, refund.method,         refund.reference, {}};
  const SettlingPart part{{}, amount, Money(amount.currency()), SettlementKind::refund};
  const Deed deed{{"deed.credit_refunded", {{"amount", amount}}}};
  return book.write(deed, [&](Book::Write& write) -> Checked<PaymentId> {
    const PaymentId id = insert_payment(write, paid);
    insert_settlement(write, {{}, id, std::nullopt, refund.date, amount, part.tax, part.kind});
    const std::string name = client_name(book, refund.client);
    const auto posted = post_lines(
        write,
        {money_journal(refund.method), refund.date, refund.reference.empty() ? name : refund.reference,
         refund.date, name, "normal", "payment", id.value()},
        lines_of_refund(part_to_post(book, part, refund.client), settling_accounts(book, refund.method)));
    if (!posted.ok()) return posted.problems();
    return id;
  });
}

}  // namespace vireo
