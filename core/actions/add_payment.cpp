#include "core/actions/add_payment.h"

#include "core/actions/settling_steps.h"
#include "core/store/accounts_table.h"

namespace vireo {
namespace {

/// The documents of a request, each checked: all that is wrong with them at once.
Checked<std::vector<DocumentToSettle>> documents_of(const Book& book, const PaymentRequest& request) {
  std::vector<DocumentToSettle> found;
  Problems problems;
  const auto look_at = [&](std::optional<DocumentToSettle> known, Argument named) {
    if (!known)
      problems.push_back(
          problem("payment.document_unknown", {"", 0, "number"}, {{"number", std::move(named)}}));
    else if (auto usable = take(settleable(*known), problems))
      found.push_back(*usable);
  };
  for (const auto id : request.documents) look_at(document_to_settle(book, id), id.value());
  for (const auto& number : request.numbers) look_at(document_to_settle(book, number), number);
  if (problems.empty() && found.empty())
    problems.push_back(problem("payment.document_missing", {"", 0, "number"}));
  for (const auto& document : found) {
    if (document.client != found.front().client)
      problems.push_back(
          problem("payment.several_clients", {"", 0, "number"}, {{"number", document.number}}));
    if (document.kind == "credit_note" && found.size() > 1)
      problems.push_back(
          problem("payment.credit_note_alone", {"", 0, "number"}, {{"number", document.number}}));
  }
  if (!problems.empty()) return problems;
  return found;
}

Problems warnings_of(const PaymentRequest& request, const std::vector<DocumentToSettle>& documents,
                     Date today) {
  Problems warnings;
  if (request.date > today)
    warnings.push_back(warning("payment.in_future", {"", 0, "date"}, {{"date", request.date}}));
  for (const auto& document : documents)
    if (document.issue_date && request.date < *document.issue_date)
      warnings.push_back(warning("payment.before_issue", {"", 0, "date"},
                                 {{"date", request.date}, {"issue_date", *document.issue_date}}));
  return warnings;
}

/// One payment that is about to be written.
struct Plan {
  Payment payment{};
  std::vector<SettlingPart> parts{};
  std::string piece{};
  std::string label{};
  std::optional<ExchangeRate> exchange{};  // set for documents in another currency: of the day money moved
};

std::vector<EntryLine> lines_of(const Plan& plan, const std::vector<PartToPost>& parts,
                                const SettlingAccounts& accounts) {
  auto lines = plan.payment.direction == PaymentDirection::in ? lines_of_receipt(parts, accounts)
                                                              : lines_of_refund(parts.front(), accounts);
  if (!plan.exchange) return lines;
  const Money money = plan.exchange->convert(plan.payment.amount, Rounding::half_away_from_zero);
  return with_exchange_difference(std::move(lines), money, accounts);
}

Settlement settlement_of(const Plan& plan, PaymentId id, const SettlingPart& part, const PartToPost& posted) {
  Settlement settlement{{}, id, std::nullopt, plan.payment.date, part.amount, part.tax, part.kind};
  if (part.document.is_set()) settlement.document = part.document;
  if (plan.exchange) {
    settlement.home_amount = plan.exchange->convert(part.amount, Rounding::half_away_from_zero);
    settlement.home_tax = posted.part.tax;
  }
  return settlement;
}

Checked<PaymentId> write_payment(Book::Write& write, const Book& book, const Plan& plan) {
  const auto parts = at_home(book, parts_to_post(book, plan.parts, plan.payment.party));
  const PaymentId id = insert_payment(write, plan.payment);
  const EntryHead head{money_journal(plan.payment.method),
                       plan.payment.date,
                       plan.piece,
                       plan.payment.date,
                       plan.label,
                       "normal",
                       "payment",
                       id.value()};
  const auto posted =
      post_lines(write, head, lines_of(plan, parts, settling_accounts(book, plan.payment.method)));
  if (!posted.ok()) return posted.problems();
  for (std::size_t at = 0; at < parts.size(); ++at) {
    insert_settlement(write, settlement_of(plan, id, plan.parts[at], parts[at]));
    if (plan.parts[at].document.is_set())
      letter_if_settled(write, book, plan.parts[at].document, plan.payment.date);
  }
  return id;
}

Payment payment_of(const PaymentRequest& request, const std::vector<DocumentToSettle>& documents) {
  return {{},
          documents.front().kind == "credit_note" ? PaymentDirection::out : PaymentDirection::in,
          documents.front().client,
          request.date,
          request.amount,
          request.method,
          request.reference,
          request.notes};
}

/// The surplus of a payment, on its way back to the client.
Plan way_back(const Plan& plan) {
  Plan back = plan;
  back.payment.direction = PaymentDirection::out;
  back.payment.amount = plan.parts.back().amount;
  back.parts = {{{}, back.payment.amount, Money(back.payment.amount.currency()), SettlementKind::refund}};
  return back;
}

Checked<std::vector<SettlingPart>> parts_of(const Book& book, const PaymentRequest& request,
                                            const std::vector<DocumentToSettle>& documents) {
  SettlingRequest settling{request.amount, {}, request.surplus, request.shortfall};
  for (const auto& document : documents) settling.balances.push_back(open_balance(book, document.id));
  const bool of_credit_note = documents.front().kind == "credit_note";
  if (of_credit_note) {
    settling.surplus = Surplus::none;
    settling.shortfall = Shortfall::none;
  }
  auto parts = settle(settling);
  if (!parts.ok()) {
    Problems told = parts.problems();
    for (auto& found : told)
      if (found.code() == "payment.nothing_open")
        found.message.arguments = {{"number", documents.front().number}};
    return told;
  }
  auto all = std::move(parts).value();
  if (of_credit_note) all.front().kind = SettlementKind::refund;
  return all;
}

/// The rate money in another currency is booked at: what was said, else that of the document. Credit is kept
/// in the book's own currency alone.
Checked<std::optional<ExchangeRate>> exchange_of(const Book& book, const PaymentRequest& request,
                                                 const DocumentToSettle& document) {
  const Currency home = ledger_currency(book);
  if (document.currency == home) return std::optional<ExchangeRate>();
  if (request.surplus != Surplus::none)
    return problem("payment.surplus_foreign", {"", 0, "surplus"}, {{"currency", document.currency.code()}});
  if (!request.exchange) return rate_at_issue(book, document.id);
  if (request.exchange->from != document.currency || request.exchange->to != home ||
      request.exchange->value <= Decimal())
    return problem("payment.exchange_mismatch", {"", 0, "exchange"},
                   {{"currency", document.currency.code()}, {"home", home.code()}});
  return request.exchange;
}

/// A request that nothing stands against, ready to be written.
struct Ready {
  std::vector<DocumentToSettle> documents{};
  Plan plan{};
  std::string numbers{};
};

Checked<Ready> ready(const Book& book, const PaymentRequest& request) {
  const auto documents = documents_of(book, request);
  if (!documents.ok()) return documents.problems();
  if (request.amount.currency() != documents->front().currency)
    return problem(
        "payment.other_currency", {"", 0, "amount"},
        {{"currency", request.amount.currency().code()}, {"wanted", documents->front().currency.code()}});
  const auto parts = parts_of(book, request, *documents);
  if (!parts.ok()) return parts.problems();
  const auto exchange = exchange_of(book, request, documents->front());
  if (!exchange.ok()) return exchange.problems();
  Ready all{*documents, {}, {}};
  for (const auto& document : *documents) all.numbers += (all.numbers.empty() ? "" : ", ") + document.number;
  all.plan = {payment_of(request, *documents), *parts,
              request.reference.empty() ? documents->front().number : request.reference,
              all.numbers + " " + documents->front().client_name, *exchange};
  return all;
}

Checked<AddedPayment> write_ready(Book::Write& write, const Book& book, const PaymentRequest& request,
                                  const Ready& all, Date today) {
  const auto id = write_payment(write, book, all.plan);
  if (!id.ok()) return id.problems();
  if (request.surplus == Surplus::refund && !all.plan.parts.back().document.is_set()) {
    const auto back = write_payment(write, book, way_back(all.plan));
    if (!back.ok()) return back.problems();
  }
  AddedPayment added{*id, {}, client_credit(book, all.plan.payment.party)};
  for (const auto& document : all.documents)
    added.documents.push_back({document.id, document.number, open_balance(book, document.id).open});
  return {std::move(added), warnings_of(request, all.documents, today)};
}

}  // namespace

Checked<AddedPayment> add_payment(Book& book, const PaymentRequest& request, Date today) {
  const auto all = ready(book, request);
  if (!all.ok()) return all.problems();
  const Deed deed{{"deed.payment_added", {{"number", all->numbers}, {"amount", request.amount}}}};
  return book.write(deed, [&](Book::Write& write) { return write_ready(write, book, request, *all, today); });
}

Checked<AddedPayment> write_payment_for(Book::Write& write, const Book& book, const PaymentRequest& request,
                                        Date today) {
  const auto all = ready(book, request);
  if (!all.ok()) return all.problems();
  return write_ready(write, book, request, *all, today);
}

}  // namespace vireo
