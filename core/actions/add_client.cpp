#include "core/actions/add_client.h"

#include "core/actions/identifier_rules.h"
#include "core/base/text.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"

namespace vireo {
namespace {

void read_text(const std::optional<std::string>& typed, std::string& kept) {
  if (typed) kept = trimmed(*typed);
}

void read_term(const PartyRequest& request, Party& party, Problems& found) {
  if (!request.payment_term_days) return;
  const auto days =
      take(check_profile_value("payment_term_days", *request.payment_term_days), found, "payment_term_days");
  if (!days) return;
  party.payment_term_days = days->empty() ? std::nullopt : std::optional<int>(std::stoi(*days));
}

/// Whole days between three months early and two years late; nothing typed goes back to what is learned.
void read_delay(const PartyRequest& request, Party& party, Problems& found) {
  if (!request.expected_delay_days) return;
  const std::string typed = trimmed(*request.expected_delay_days);
  party.expected_delay_days.reset();
  if (typed.empty()) return;
  const auto days = parse_typed_decimal(typed);
  const auto whole = days ? days->at_places(0) : std::nullopt;
  if (whole && *whole >= -90 && *whole <= 730)
    party.expected_delay_days = static_cast<int>(*whole);
  else
    found.push_back(problem("party.delay_wrong", {"", 0, "expected_delay_days"}, {{"typed", typed}}));
}

void read_address(const PartyRequest& request, const std::string& own_country, Party& party,
                  Problems& found) {
  if (request.address) {
    if (trimmed(*request.address).empty())
      party.address = {};
    else if (auto address = take(parse_address(*request.address, own_country), found, "address"))
      party.address = *address;
  }
  if (party.address.country.empty()) party.address.country = own_country;
}

void merge_identifiers(const std::vector<PartyIdentifier>& changed, const IdentifierRules& rules,
                       Party& party) {
  auto all = changed;
  for (auto& each : derived_identifiers(changed, rules))
    if (each.kind != "vat")
      all.push_back(std::move(each));  // whether a client has a VAT number is the client's word
  for (const auto& each : all) {
    std::erase_if(party.identifiers, [&](const PartyIdentifier& known) { return known.kind == each.kind; });
    if (!each.value.empty()) party.identifiers.push_back(each);
  }
}

/// The party after the request, or all that is wrong with it.
Checked<Party> merged(const Book& book, Party party, const PartyRequest& request, const Context& context) {
  Problems found;
  read_text(request.name, party.name);
  read_text(request.email, party.email);
  read_text(request.phone, party.phone);
  read_text(request.notes, party.notes);
  if (request.is_business) party.is_business = *request.is_business;
  if (request.language)
    if (const auto language = take(check_profile_value("language", *request.language), found, "language"))
      party.language = *language;
  read_term(request, party, found);
  read_delay(request, party, found);
  read_address(request, profile_on(book, context.today).get("country"), party, found);
  if (party.name.empty()) found.push_back(problem("party.name_missing", {"", 0, "name"}));
  for (const auto& other :
       parties(book, {party.is_supplier ? PartyRole::supplier : PartyRole::client, {}, true}))
    if (other.id != party.id && folded(other.name) == folded(party.name))
      found.push_back(problem("party.name_taken", {"", 0, "name"}, {{"name", other.name}}));
  if (const auto rules = take(identifier_rules(Catalog(context.templates), party.address.country), found))
    if (const auto kept = take(checked_identifiers(request.identifiers, *rules), found))
      merge_identifiers(*kept, *rules, party);
  if (!found.empty()) return found;
  return party;
}

Checked<PartyId> add_merged(Book& book, const Party& begun, const PartyRequest& request,
                            const Context& context, const char* deed) {
  const auto party = merged(book, begun, request, context);
  if (!party) return party.problems();
  return book.write({{deed, {{"name", party->name}}}},
                    [&](Book::Write& write) -> Checked<PartyId> { return add_party(write, *party); });
}

}  // namespace

Checked<PartyId> add_client(Book& book, const PartyRequest& request, const Context& context) {
  Party begun;
  begun.is_client = true;
  return add_merged(book, begun, request, context, "deed.client_added");
}

Checked<PartyId> add_supplier(Book& book, const PartyRequest& request, const Context& context) {
  Party begun;
  begun.is_supplier = true;
  return add_merged(book, begun, request, context, "deed.supplier_added");
}

Checked<Done> change_party_details(Book& book, PartyId id, const PartyRequest& request,
                                   const Context& context) {
  const auto before = party_if(book, id);
  if (!before) return problem("party.unknown");
  const auto party = merged(book, *before, request, context);
  if (!party) return party.problems();
  return book.write({{"deed.party_changed", {{"name", party->name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_party(write, *party);
                      return Done{};
                    });
}

Checked<Done> archive_party(Book& book, PartyId id, bool archived) {
  auto party = party_if(book, id);
  if (!party) return problem("party.unknown");
  party->archived = archived;
  return book.write({{archived ? "deed.party_archived" : "deed.party_brought_back", {{"name", party->name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_party(write, *party);
                      return Done{};
                    });
}

}  // namespace vireo
