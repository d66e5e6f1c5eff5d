#pragma once
// Engagements of a book with their hour banks, and the prices agreed with clients.
#include <optional>
#include <string_view>
#include <vector>

#include "core/store/book.h"
#include "core/work/engagement.h"
#include "core/work/service.h"

namespace vireo {

EngagementId add_engagement_row(Book::Write& write, const Engagement& engagement);
void change_engagement_row(Book::Write& write, const Engagement& engagement);

/// By client, then first day; of one client when given.
std::vector<Engagement> engagements(const Book& book, std::optional<PartyId> client = {});
std::optional<Engagement> engagement(const Book& book, EngagementId id);
/// By name, folded, or by number; of one client when given. Problems "engagement.unknown" {typed, nearest},
/// "engagement.ambiguous" {typed, names}.
Checked<Engagement> find_engagement(const Book& book, std::string_view typed,
                                    std::optional<PartyId> client = {});

struct ClientPrice {
  std::int64_t id = 0;
  PartyId client{};
  ServiceId service{};
  UnitPrice price{};
  Date valid_from{};
};
std::vector<ClientPrice> client_prices(const Book& book, PartyId client);
void add_client_price(Book::Write& write, const ClientPrice& price);

/// What a unit of the service costs the client on a day: the newest price agreed with the client, else the
/// service's own.
UnitPrice price_for(const Book& book, PartyId client, const Service& service, Date day);

/// The hour's price of an engagement on a day: its own, else price_for its service; nothing without either.
std::optional<UnitPrice> hourly_price(const Book& book, const Engagement& engagement, Date day);

}  // namespace vireo
