#include "app/cli/commands/party_answers.h"

#include "app/cli/columns.h"
#include "app/cli/identifier_options.h"
#include "core/base/text.h"

namespace vireo::cli {
namespace {

std::string word_of(PartyRole role) {
  return role == PartyRole::supplier ? "supplier" : "client";
}

}  // namespace

PartyRequest party_request(Invocation& invocation) {
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
  request.expected_delay_days = text("delay-days");
  request.notes = text("notes");
  if (invocation.given("private")) request.is_business = false;
  request.identifiers = typed_identifiers(invocation);
  return request;
}

std::optional<Party> party_named(Invocation& invocation, const Book& book, std::string_view positional,
                                 PartyRole role) {
  const std::string typed = invocation.text(positional);
  for (const Party& known : parties(book, {role, typed, true}))
    if (known.archived && folded(known.name) == folded(typed)) return known;
  return invocation.take(find_party(book, typed, role));
}

Json party_json(const Party& party) {
  Json row{{"name", party.name},   {"address", party.address.text()}, {"email", party.email},
           {"phone", party.phone}, {"language", party.language},      {"business", party.is_business}};
  if (party.payment_term_days) row["payment_days"] = *party.payment_term_days;
  if (party.expected_delay_days) row["delay_days"] = *party.expected_delay_days;
  if (!party.notes.empty()) row["notes"] = party.notes;
  for (const PartyIdentifier& identifier : party.identifiers)
    row["identifiers"][identifier.kind] = identifier.value;
  row["archived"] = party.archived;
  return row;
}

void add_party_as(Invocation& invocation, PartyRole role) {
  const PartyRequest request = party_request(invocation);
  Book* book = invocation.book();
  if (!book) return;
  const Context context{invocation.templates(), invocation.today()};
  const auto id = invocation.take(role == PartyRole::supplier ? add_supplier(*book, request, context)
                                                              : add_client(*book, request, context));
  if (!id) return;
  invocation.answer = {{word_of(role), id->value()}, {"name", request.name.value_or("")}};
  invocation.say("cli.said." + word_of(role) + "_added", {{"name", request.name.value_or("")}});
}

void change_party_as(Invocation& invocation, PartyRole role) {
  const PartyRequest request = party_request(invocation);
  Book* book = invocation.book();
  if (!book) return;
  const auto known = party_named(invocation, *book, word_of(role), role);
  if (!known) return;
  const Context context{invocation.templates(), invocation.today()};
  if (!invocation.take(change_party_details(*book, known->id, request, context))) return;
  const Party changed = party(*book, known->id);
  invocation.answer = {{word_of(role), changed.id.value()}, {"name", changed.name}};
  invocation.say("cli.said." + word_of(role) + "_changed", {{"name", changed.name}});
}

void list_parties(Invocation& invocation, PartyRole role) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"name"}, {"city"}, {"email"}, {"phone"}});
  invocation.answer["rows"] = Json::array();
  for (const Party& one : parties(*book, {role, invocation.text("text"), invocation.given("archived")})) {
    Json row{{word_of(role), one.id.value()}};
    row.update(party_json(one));
    invocation.answer["rows"].push_back(std::move(row));
    columns.add({one.name, one.address.city, one.email, one.phone});
  }
  columns.print();
}

}  // namespace vireo::cli
