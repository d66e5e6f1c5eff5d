#pragma once
// The closing step of hour banks where books follow what is earned: what was invoiced and not worked by the
// end of a day leaves the revenue for the account of what is deferred, client by client and bank by bank,
// and comes back the next day. Books that follow the money know no such entry.
#include <string>

#include "core/actions/context.h"
#include "core/store/deferred_hours.h"

namespace vireo {

inline constexpr const char* hour_deferral_source = "hour_deferral";

struct HourDeferralRequest {
  Date day{};
  std::string label{};           // of the entry, in the language of the books
  std::string reversal_label{};  // of the one that takes it back
};

struct BookedDeferral {
  EntryId entry{};
  EntryId reversal{};  // on the next day
  HourDeferral deferral{};
};

/// What would be booked. Problems "deferral.cash_books", "deferral.not_over" {day}; warnings of
/// deferred_hours().
Checked<HourDeferral> hours_to_defer(const Book& book, Date day, Date today);
/// Whether the hours of that day were deferred.
bool are_hours_deferred(const Book& book, Date day);

/// Also "deferral.already" {day}, "deferral.nothing" {day}, "deferral.no_account", "period.locked" {day}.
Checked<BookedDeferral> defer_hours(Book& book, const HourDeferralRequest& request, const Context& context);
/// Takes both entries away while they are drafts. Problems "deferral.none" {day}, "entry.validated" {number},
/// "period.locked" {day}.
Checked<Done> drop_deferral(Book& book, Date day);

}  // namespace vireo
