#pragma once
// What the commands on clients and suppliers share: the request as typed, the party meant, its JSON.
#include "app/cli/invocation.h"
#include "core/actions/add_client.h"
#include "core/store/parties_table.h"

namespace vireo::cli {

PartyRequest party_request(Invocation& invocation);
/// The party named by that positional; archived ones only by their whole name.
std::optional<Party> party_named(Invocation& invocation, const Book& book, std::string_view positional,
                                 PartyRole role);
Json party_json(const Party& party);
/// Adds, or changes the one named, and answers.
void add_party_as(Invocation& invocation, PartyRole role);
void change_party_as(Invocation& invocation, PartyRole role);
void list_parties(Invocation& invocation, PartyRole role);

}  // namespace vireo::cli
