#pragma once
// Recurring: what comes back regularly (rent, a subscription, a retainer not yet invoiced). A value with the
// days it falls on. The forecast reads it; a cost whose day has come is offered as an expense to book
// (core/actions/book_recurring.h). Kept by core/store/recurring_table.h.
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
  std::string supplier{};               // of a cost, as its expenses name it
  std::optional<Date> settled_until{};  // the last day that was booked or passed over
  std::optional<ExchangeRate> rate{};   // of a forecast: by which `amount` was converted
};

/// The days of `period` on which it falls: the first day's day of the month, or a shorter month's last day.
std::vector<Date> occurrences(const Recurring& item, const Period& period);
/// Days up to and including `until` whose turn is neither booked nor passed over; none for money that comes
/// in.
std::vector<Date> due_days(const Recurring& item, Date until);

}  // namespace vireo
