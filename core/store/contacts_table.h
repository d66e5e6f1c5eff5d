#pragma once
// What was said with clients and leads, how often one means to be in touch, and the accesses clients
// entrusted.
#include <optional>
#include <vector>

#include "core/store/book.h"
#include "core/work/lead.h"

namespace vireo {

void add_contact_event(Book::Write& write, const ContactEvent& event);
/// Newest first.
std::vector<ContactEvent> contact_events(const Book& book, std::optional<PartyId> client,
                                         std::optional<LeadId> lead = {});
/// Every so many days; 0: no rhythm any more.
void set_contact_cadence(Book::Write& write, PartyId client, int days);

/// Whom one should be in touch with.
struct FollowUp {
  PartyId client{};
  std::string name{};
  std::optional<Date> last_contact{};
  int cadence_days = 0;  // 0: none was set
  std::optional<Date> next{};
};
/// Clients not archived, those due first; none is due without a cadence.
std::vector<FollowUp> follow_ups(const Book& book);

AccessId add_access_row(Book::Write& write, const Access& access);
void change_access_row(Book::Write& write, const Access& access);
/// By client and system; returned ones too.
std::vector<Access> accesses(const Book& book, std::optional<PartyId> client = {});
std::optional<Access> access(const Book& book, AccessId id);

}  // namespace vireo
