#pragma once
// Clients and suppliers of a book.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/parties/party.h"
#include "core/store/book.h"

namespace vireo {

enum class PartyRole { any, client, supplier };

struct PartyFilter {
  PartyRole role = PartyRole::any;
  std::string text{};  // a fragment of the name, city, e-mail or an identifier, folded
  bool archived_too = false;
  int at_most = 0;  // 0: all
};

/// Gives the party its id.
PartyId add_party(Book::Write& write, const Party& party);
/// Replaces everything of the party with this id.
void change_party(Book::Write& write, const Party& party);

/// expect()s that it exists: ids come from the book.
Party party(const Book& book, PartyId id);
std::optional<Party> party_if(const Book& book, PartyId id);
/// By name, folded.
std::vector<Party> parties(const Book& book, const PartyFilter& filter);

/// The party meant by a name: exact (folded) first, then the only one that holds the fragment. Problems
/// "client.unknown" {typed, nearest}, "client.ambiguous" {typed, names}; for suppliers "supplier....".
Checked<Party> find_party(const Book& book, std::string_view typed, PartyRole role);

}  // namespace vireo
