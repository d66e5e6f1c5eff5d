#pragma once
// Recurring: what comes back regularly (rent, a subscription, a retainer not yet invoiced). A value with the
// days it falls on; nothing is booked from it. The forecast reads it, core/store/recurring_table.h keeps it.
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"

namespace vireo {

struct Recurring {
  enum class Direction { in, out };
  RecurringId id{};
  Direction direction = Direction::out;
  std::string label{};
  std::optional<PartyId> party{};
  std::string category{};
  Money amount{};
  int months_between = 1;
  Date first{};
  std::optional<Date> last{};
};

/// The days of `period` on which it falls: the first day's day of the month, or a shorter month's last day.
std::vector<Date> occurrences(const Recurring& item, const Period& period);

}  // namespace vireo
