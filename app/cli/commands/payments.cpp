// payment add, list, remove; period lock.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "core/actions/add_payment.h"
#include "core/actions/lock_period.h"
#include "core/actions/remove_payment.h"
#include "core/store/accounts_table.h"
#include "core/store/parties_table.h"
#include "core/store/payments_table.h"

namespace vireo::cli {
namespace {

PaymentRequest request_of(Invocation& invocation, const Book& book) {
  PaymentRequest request;
  request.numbers = invocation.texts("number");
  request.date = invocation.date("date").value_or(invocation.today());
  if (const auto amount = invocation.money("amount", ledger_currency(book))) request.amount = *amount;
  if (invocation.given("method"))
    if (const auto method = invocation.take(payment_method(invocation.text("method"))))
      request.method = *method;
  if (invocation.given("surplus"))
    if (const auto named = invocation.take(surplus(invocation.text("surplus")))) request.surplus = *named;
  if (invocation.given("shortfall"))
    if (const auto named = invocation.take(shortfall(invocation.text("shortfall"))))
      request.shortfall = *named;
  request.reference = invocation.text("reference");
  return request;
}

}  // namespace

void payment_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const PaymentRequest request = request_of(invocation, *book);
  if (invocation.refused()) return;
  const auto added = invocation.take(add_payment(*book, request, invocation.today()));
  if (!added) return;
  invocation.answer = {{"payment", added->payment.value()},
                       {"amount", request.amount.text()},
                       {"currency", request.amount.currency().code()},
                       {"date", request.date.text()}};
  for (const SettledDocument& settled : added->documents) {
    invocation.answer["documents"].push_back({{"number", settled.number}, {"open", settled.open.text()}});
    invocation.say(settled.open.is_zero() ? "cli.said.paid_whole" : "cli.said.paid_part",
                   {{"number", settled.number}, {"amount", request.amount}, {"open", settled.open}});
  }
  invocation.answer["client_credit"] = added->client_credit.text();
}

void payment_list(Invocation& invocation) {
  const auto asked = invocation.period("from", "to");
  if (invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const Period period = asked.value_or(Period::year(invocation.today().year()));
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"date", CellKind::date},
                               {"party"},
                               {"direction"},
                               {"amount", CellKind::money},
                               {"method"},
                               {"reference"}});
  invocation.answer["rows"] = Json::array();
  invocation.answer["currency"] = ledger_currency(*book).code();
  for (const Payment& payment : payments(*book, period)) {
    const auto from = party_if(*book, payment.party);
    const std::string name = from ? from->name : "";
    invocation.answer["rows"].push_back({{"payment", payment.id.value()},
                                         {"date", payment.date.text()},
                                         {"direction", name_of(payment.direction)},
                                         {"party", name},
                                         {"amount", payment.amount.text()},
                                         {"currency", payment.amount.currency().code()},
                                         {"method", name_of(payment.method)},
                                         {"reference", payment.reference}});
    columns.add({payment.id.value(), payment.date, name,
                 invocation.wording().text("cli.column." + std::string(name_of(payment.direction))),
                 payment.amount,
                 invocation.wording().text("payment.method." + std::string(name_of(payment.method))),
                 payment.reference});
  }
  columns.print();
}

void payment_remove(Invocation& invocation) {
  const auto id = invocation.whole_number("payment");
  if (!id || invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto removed = invocation.take(remove_payment(*book, PaymentId(*id), invocation.today()));
  if (!removed) return;
  invocation.answer = {{"payment", removed->payment.value()}, {"reversed", removed->reversed}};
  invocation.say(removed->reversed ? "cli.said.payment_reversed" : "cli.said.payment_removed");
}

void period_lock(Invocation& invocation) {
  const auto last_day = invocation.date("until");
  if (!last_day || invocation.refused()) return;
  Book* book = invocation.book();
  if (!book) return;
  const auto locked = invocation.take(lock_period(*book, *last_day, invocation.today()));
  if (!locked) return;
  invocation.answer = {{"last_day", locked->last_day.text()},
                       {"entries_validated", locked->entries_validated}};
  invocation.say("cli.said.locked", {{"day", locked->last_day}, {"count", locked->entries_validated}});
}

}  // namespace vireo::cli
