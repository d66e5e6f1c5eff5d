// client add, change, archive, show, list; supplier add, change, list.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/document_answers.h"
#include "app/cli/commands/party_answers.h"
#include "core/store/accounts_table.h"
#include "core/store/payments_table.h"

namespace vireo::cli {

void client_add(Invocation& invocation) {
  add_party_as(invocation, PartyRole::client);
}
void client_change(Invocation& invocation) {
  change_party_as(invocation, PartyRole::client);
}
void client_list(Invocation& invocation) {
  list_parties(invocation, PartyRole::client);
}
void supplier_add(Invocation& invocation) {
  add_party_as(invocation, PartyRole::supplier);
}
void supplier_change(Invocation& invocation) {
  change_party_as(invocation, PartyRole::supplier);
}
void supplier_list(Invocation& invocation) {
  list_parties(invocation, PartyRole::supplier);
}

void client_archive(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const bool archived = !invocation.given("back");
  const auto client = party_named(invocation, *book, "client", PartyRole::client);
  if (!client || !invocation.take(archive_party(*book, client->id, archived))) return;
  invocation.answer = {{"client", client->id.value()}, {"archived", archived}};
  invocation.say(archived ? "cli.said.archived" : "cli.said.brought_back", {{"name", client->name}});
}

void client_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto client = party_named(invocation, *book, "client", PartyRole::client);
  if (!client) return;
  const Wording& wording = invocation.wording();
  invocation.answer = {{"client", client->id.value()}};
  invocation.answer.update(party_json(*client));
  invocation.print(client->name);
  for (const std::string& line : address_lines(client->address, {})) invocation.print(line);
  for (const std::string& line : {client->email, client->phone, client->notes})
    if (!line.empty()) invocation.print(line);
  for (const PartyIdentifier& identifier : client->identifiers)
    invocation.print(identifier.kind + ": " + identifier.value);
  invocation.print("");
  DocumentFilter filter;
  filter.client = client->id;
  DocumentColumns columns(invocation);
  invocation.answer["documents"] = Json::array();
  Money open(ledger_currency(*book));
  for (const DocumentRow& row : documents(*book, filter, invocation.today())) {
    invocation.answer["documents"].push_back(document_json(row));
    columns.add(row);
    if (row.kind == DocumentKind::invoice && row.open.currency() == open.currency()) open += row.open;
  }
  columns.print();
  const Money credit = client_credit(*book, client->id);
  invocation.answer["open"] = open.text();
  invocation.answer["credit"] = credit.text();
  invocation.answer["currency"] = open.currency().code();
  invocation.print("");
  invocation.say("cli.said.client_open", {{"amount", wording.money(open)}});
  if (!credit.is_zero()) invocation.say("cli.said.client_credit", {{"amount", wording.money(credit)}});
}

}  // namespace vireo::cli
