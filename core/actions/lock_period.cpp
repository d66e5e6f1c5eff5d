#include "core/actions/lock_period.h"

#include "core/store/declared_table.h"
#include "core/store/entries_table.h"

namespace vireo {

Checked<LockedPeriod> lock_period(Book& book, Date last_day, Date today) {
  if (last_day > today) return problem("lock.future", {"", 0, "day"}, {{"day", last_day}, {"today", today}});
  if (const auto locked = last_locked_day(book); locked && *locked >= last_day)
    return problem("lock.already", {"", 0, "day"}, {{"day", *locked}});
  return book.write({{"deed.period_locked", {{"day", last_day}}}},
                    [&](Book::Write& write) { return Checked(close_days(write, last_day, today)); });
}

LockedPeriod close_days(Book::Write& write, Date last_day, Date today) {
  const LockedPeriod closed{last_day, validate_entries_until(write, last_day, today)};
  insert_period_lock(write, last_day);
  finalize_expenses(write, last_day);
  write.make_final("reversal.period_locked");
  return closed;
}

}  // namespace vireo
