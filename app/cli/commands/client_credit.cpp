// payment use-credit, refund-credit; document write-off.
#include "app/cli/commands/all.h"
#include "app/cli/commands/document_answers.h"
#include "app/cli/commands/party_answers.h"
#include "core/actions/use_client_credit.h"
#include "core/actions/write_off_document.h"
#include "core/store/accounts_table.h"
#include "core/store/payments_table.h"

namespace vireo::cli {
namespace {

void tell_used(Invocation& invocation, const Book& book, DocumentId id, const Money& amount,
               std::string_view said) {
  const Money open = open_amount(book, id);
  const std::string number = document_row(book, id, invocation.today())->number;
  invocation.answer = {{"number", number},
                       {"amount", amount.text()},
                       {"open", open.text()},
                       {"currency", amount.currency().code()}};
  invocation.say(said, {{"number", number}, {"amount", amount}, {"open", open}});
}

}  // namespace

void payment_use_credit(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("number"));
  ClientCreditUse use;
  use.amount = invocation.money("amount", ledger_currency(*book));
  use.date = invocation.date("date").value_or(invocation.today());
  if (!id || invocation.refused()) return;
  use.document = *id;
  const auto used = invocation.take(use_client_credit(*book, use, invocation.today()));
  if (used) tell_used(invocation, *book, *id, *used, "cli.said.credit_used");
}

void payment_refund_credit(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = party_named(invocation, *book, "client", PartyRole::client);
  ClientCreditRefund refund;
  refund.amount = invocation.money("amount", ledger_currency(*book));
  refund.date = invocation.date("date").value_or(invocation.today());
  if (invocation.given("method"))
    if (const auto method = invocation.take(payment_method(invocation.text("method"))))
      refund.method = *method;
  refund.reference = invocation.text("reference");
  if (!client || invocation.refused()) return;
  refund.client = client->id;
  const auto id = invocation.take(refund_client_credit(*book, refund, invocation.today()));
  if (!id) return;
  const Payment paid = *payment(*book, *id);
  invocation.answer = {{"payment", id->value()},
                       {"client", client->name},
                       {"amount", paid.amount.text()},
                       {"currency", paid.amount.currency().code()}};
  invocation.say("cli.said.credit_refunded", {{"client", client->name}, {"amount", paid.amount}});
}

void document_write_off(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto id = document_named(invocation, *book, invocation.text("document"));
  const Date date = invocation.date("date").value_or(invocation.today());
  if (!id || invocation.refused()) return;
  const auto amount = invocation.take(write_off_document(*book, *id, date, invocation.today()));
  if (amount) tell_used(invocation, *book, *id, *amount, "cli.said.written_off");
}

}  // namespace vireo::cli
