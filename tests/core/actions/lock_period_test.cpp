#include "core/actions/lock_period.h"

#include <gtest/gtest.h>

#include "core/actions/mark_declared.h"
#include "tests/core/actions/money_book.h"

namespace vireo::lock_period_test {

using money_book::day;
using money_book::euros;
using money_book::MoneyBook;
using money_book::told;

TEST(LockPeriod, numbers_what_is_inside_and_lets_nothing_in) {
  MoneyBook the;
  const auto first = the.issue("2026-03-02", "100.00");
  const auto second = the.issue("2026-03-03", "50.00");
  EXPECT_EQ(told(the.pay(first, "2026-03-20", "100.00")), "ok");
  EXPECT_EQ(told(lock_period(the.book, day("2026-04-30"), day("2026-04-01"))), "lock.future");
  EXPECT_EQ(lock_period(the.book, day("2026-03-31"), day("2026-04-01"))->entries_validated, 1);
  EXPECT_EQ(told(lock_period(the.book, day("2026-03-31"), day("2026-04-01"))), "lock.already");
  EXPECT_EQ(told(the.pay(second, "2026-03-31", "50.00")), "period.locked");
  EXPECT_EQ(told(the.pay(second, "2026-04-01", "50.00")), "ok");
  EXPECT_EQ(told(the.book.undo()), "ok");
  EXPECT_EQ(told(the.book.undo()), "undo.blocked");
}

TEST(MarkDeclared, closes_the_days_it_tells_about) {
  MoneyBook the;
  const auto invoice = the.issue("2026-03-02", "100.00");
  EXPECT_EQ(told(the.pay(invoice, "2026-03-20", "60.00")), "ok");
  DeclaredPeriod quarter;
  quarter.obligation = "contributions";
  quarter.period = Period::inclusive(day("2026-01-01"), day("2026-03-31"));
  quarter.base = euros("60.00");
  quarter.amount = euros("15.36");
  quarter.declared_on = day("2026-04-10");
  EXPECT_EQ(told(mark_declared(the.book, quarter, day("2026-03-31"))), "declared.period_not_over");
  EXPECT_EQ(told(mark_declared(the.book, quarter, day("2026-04-10"))), "ok");
  EXPECT_EQ(told(the.pay(invoice, "2026-03-31", "40.00")), "period.locked");
  EXPECT_EQ(told(mark_declared(the.book, quarter, day("2026-04-10"))), "declared.already");
  quarter.obligation = "vat";  // another return for the same days
  EXPECT_EQ(told(mark_declared(the.book, quarter, day("2026-04-10"))), "ok");
  const auto kept = declared_periods(the.book);
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].amount.text(), "15.36");
  EXPECT_EQ(told(mark_declared_paid(the.book, kept[0].id, day("2026-04-30"))), "ok");
  EXPECT_EQ(declared_periods(the.book)[0].paid_on->text(), "2026-04-30");
  EXPECT_EQ(the.book.undo().problems().size(), 0U);
}

}  // namespace vireo::lock_period_test
