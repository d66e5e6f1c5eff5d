#pragma once
// What of the time worked is still to be invoiced, line by line as it would stand on the invoice: worked by
// the hour under an engagement's rounding, or beyond a retainer's hours. Fixed prices and hours within a
// retainer are no lines. Used to bill, by lists and by the forecast.
#include <optional>
#include <string>
#include <vector>

#include "core/store/book.h"
#include "core/store/engagements_table.h"
#include "core/store/time_table.h"

namespace vireo {

struct UnbilledLine {
  PartyId client{};
  std::optional<EngagementId> engagement{};
  std::string text{};  // the task's name, else the engagement's
  bool beyond_retainer = false;
  Date first{};
  Date last{};
  Minutes worked{};
  Minutes billed{};  // after rounding and factors
  Quantity hours{};
  std::optional<UnitPrice> price{};  // none: no rate was agreed
  std::vector<TimeEntryId> entries{};

  /// Hours shown times price shown; zero without a price.
  Money amount() const;
};

/// Of entries up to and including `until`, by client and engagement.
std::vector<UnbilledLine> unbilled_time(const Book& book, std::optional<PartyId> client, Date until);

/// Worked under an engagement, as it counts for its hour bank.
std::vector<CountedTime> counted_time(const Book& book, const Engagement& engagement, Date until);

}  // namespace vireo
