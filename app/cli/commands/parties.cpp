// client add, change, list; service add, list.
#include "app/cli/commands/all.h"
#include "app/cli/identifier_options.h"
#include "core/actions/add_client.h"
#include "core/actions/add_service.h"
#include "core/store/parties_table.h"
#include "core/store/services_table.h"

namespace vireo::cli {
namespace {

PartyRequest request_of(Invocation& invocation) {
  PartyRequest request;
  const auto text = [&](const char* name) {
    return invocation.given(name) ? std::optional(invocation.text(name)) : std::nullopt;
  };
  request.name = text("name");
  request.address = text("address");
  request.email = text("email");
  request.phone = text("phone");
  request.language = text("language");
  request.payment_term_days = text("payment-days");
  request.notes = text("notes");
  if (invocation.given("private")) request.is_business = false;
  request.identifiers = typed_identifiers(invocation);
  return request;
}

}  // namespace

void client_add(Invocation& invocation) {
  const PartyRequest request = request_of(invocation);
  Book* book = invocation.book();
  if (!book) return;
  const auto id = invocation.take(add_client(*book, request, {invocation.templates(), invocation.today()}));
  if (!id) return;
  invocation.answer = {{"client", id->value()}, {"name", request.name.value_or("")}};
  invocation.say("cli.said.client_added", {{"name", request.name.value_or("")}});
}

void client_change(Invocation& invocation) {
  const PartyRequest request = request_of(invocation);
  Book* book = invocation.book();
  if (!book) return;
  const auto client = invocation.take(find_party(*book, invocation.text("client"), PartyRole::client));
  if (!client) return;
  const Context context{invocation.templates(), invocation.today()};
  if (!invocation.take(change_party_details(*book, client->id, request, context))) return;
  invocation.answer = {{"client", client->id.value()}};
  invocation.say("cli.said.client_changed", {{"name", client->name}});
}

void client_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  invocation.answer["rows"] = Json::array();
  for (const Party& client : parties(*book, {PartyRole::client, invocation.text("text")})) {
    invocation.answer["rows"].push_back({{"client", client.id.value()},
                                         {"name", client.name},
                                         {"address", client.address.text()},
                                         {"email", client.email}});
    invocation.print(client.name + "  " + client.address.city);
  }
}

void service_add(Invocation& invocation) {
  const ServiceRequest request{invocation.text("name"),  invocation.text("detail"),   invocation.text("unit"),
                               invocation.text("price"), invocation.text("currency"), invocation.text("vat")};
  Book* book = invocation.book();
  if (!book) return;
  const auto id = invocation.take(add_service(*book, request, {invocation.templates(), invocation.today()}));
  if (!id) return;
  invocation.answer = {{"service", id->value()}};
  invocation.say("cli.said.service_added", {{"name", request.name}});
}

void service_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  invocation.answer["rows"] = Json::array();
  for (const Service& service : services(*book)) {
    invocation.answer["rows"].push_back({{"service", service.id.value()},
                                         {"name", service.name},
                                         {"unit", service.unit},
                                         {"price", service.unit_price.value().text()},
                                         {"currency", service.unit_price.currency().code()}});
    invocation.print(service.name + "  " + service.unit_price.value().text() + " / " + service.unit);
  }
}

}  // namespace vireo::cli
