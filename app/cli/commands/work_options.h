#pragma once
// What commands of the working day read alike: for whom time was worked, in which currency, of which client.
#include <optional>

#include "app/cli/invocation.h"
#include "core/actions/keep_time.h"

namespace vireo::cli {

/// --currency, else the book's.
Currency typed_currency(Invocation& invocation, const Book& book);
/// What is written to a client: in the client's language where there is a text in it, else in one's own; then
/// in English.
std::optional<Wording> letter_wording(Invocation& invocation, const std::string& client_language);
/// --client, when given.
std::optional<PartyId> typed_client_id(Invocation& invocation, const Book& book);
/// --client, --engagement, --task, --note, --not-billable, --outside-hours.
TimeSubject typed_subject(Invocation& invocation, const Book& book);

}  // namespace vireo::cli
