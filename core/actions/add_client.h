#pragma once
// Clients and suppliers: added, changed, archived. Identifiers are checked by the party's country.
#include <optional>
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/parties/party.h"
#include "core/store/book.h"

namespace vireo {

/// As typed. When changing, an unset field stays as it is; an empty text empties it.
struct PartyRequest {
  std::optional<std::string> name{};
  std::optional<std::string> address{};  // "street;postcode;city;country"
  std::optional<std::string> email{};
  std::optional<std::string> phone{};
  std::optional<std::string> language{};
  std::optional<std::string> payment_term_days{};
  std::optional<std::string> expected_delay_days{};  // empty: as learned
  std::optional<std::string> notes{};
  std::optional<bool> is_business{};
  std::vector<PartyIdentifier> identifiers{};  // {"vat", "DE123456789"}; an empty value removes that kind
};

/// Problems: "party.name_missing", "party.name_taken" {name}, "party.delay_wrong" {typed}, those of the
/// address and of identifiers, all at once.
Checked<PartyId> add_client(Book& book, const PartyRequest& request, const Context& context);
Checked<PartyId> add_supplier(Book& book, const PartyRequest& request, const Context& context);
Checked<Done> change_party_details(Book& book, PartyId id, const PartyRequest& request,
                                   const Context& context);
/// Hidden from lists and refused on new documents; nothing of the past changes.
Checked<Done> archive_party(Book& book, PartyId id, bool archived);

}  // namespace vireo
