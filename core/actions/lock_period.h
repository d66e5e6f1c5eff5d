#pragma once
// Closes the days up to one: every draft entry gets its final number, and nothing is written there any more.
// This is not undone; what is wrong is reversed on an open day.
#include "core/store/book.h"

namespace vireo {

struct LockedPeriod {
  Date last_day{};
  std::int64_t entries_validated = 0;
};

/// Problems: "lock.future" {day, today}, "lock.already" {day}.
Checked<LockedPeriod> lock_period(Book& book, Date last_day, Date today);

/// What closing days means, inside another action's write (a period declared).
LockedPeriod close_days(Book::Write& write, Date last_day, Date today);

}  // namespace vireo
