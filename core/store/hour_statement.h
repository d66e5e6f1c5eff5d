#pragma once
// The hours of a client's retainer for one cycle: every movement with what is left after it, and the entries
// behind it. The sum of the lines is the balance, to the minute.
#include <optional>
#include <string>
#include <vector>

#include "core/store/book.h"
#include "core/store/engagements_table.h"
#include "core/store/time_table.h"

namespace vireo {

struct HourLine {
  Date day{};
  HourMovementKind kind = HourMovementKind::granted;
  std::string text{};  // of an entry: its task or note
  Minutes minutes{};
  Minutes left{};
};

struct HourStatement {
  Engagement engagement{};
  HourCycle cycle{};
  Minutes opening{};  // rolled in
  std::vector<HourLine> lines{};
  Minutes closing{};  // left, or rolled out once the cycle is over
  Money owed{};       // what is left, at its price
  Money price{};
  Money overage{};
  Decimal used_share{};  // of the hours available, 4 decimals
  bool alert = false;    // the share asked to be told of is reached
};

/// The cycle that begins in that month, else the one that covers its first day. Problems "hours.no_bank"
/// {name}, "hours.no_cycle" {month}.
Checked<HourStatement> hour_statement(const Book& book, const Engagement& engagement, const Period& month,
                                      Date today);

/// What is left of a retainer today, for lists and alerts.
struct HoursLeft {
  Engagement engagement{};
  HourCycle cycle{};
  Minutes left{};
  Money owed{};
  bool alert = false;
};
std::vector<HoursLeft> hours_left(const Book& book, Date today);

}  // namespace vireo
