// Whatever the terms of a package and whatever was worked, no minute is lost or found.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/work/hour_bank.h"

namespace vireo::hours_property {

HourBankTerms any_terms() {
  HourBankTerms terms;
  terms.first = Date::of(2026, 1, *rc::gen::inRange(1, 32)).value();
  terms.cycle_months = *rc::gen::inRange(0, 4);
  terms.cycle_days = *rc::gen::inRange(1, 90);
  terms.cycle_day = *rc::gen::inRange(0, 32);
  terms.granted = {*rc::gen::inRange(1, 3000)};
  terms.price = Money::of_minor(*rc::gen::inRange(0, 200000), Currency{});
  if (*rc::gen::arbitrary<bool>()) terms.rollover_cap = Minutes{*rc::gen::inRange(0, 4000)};
  terms.rollover_cycles = *rc::gen::inRange(0, 5);
  terms.order = *rc::gen::arbitrary<bool>() ? UseOrder::oldest_first : UseOrder::newest_first;
  terms.overage = *rc::gen::element(Overage::bill, Overage::block, Overage::carry);
  terms.block = {*rc::gen::inRange(1, 600)};
  terms.block_price = Money::of_minor(5000, Currency{});
  terms.overage_price = UnitPrice::of(Decimal::of(42), Currency{}).value();
  terms.prorate = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) terms.last = terms.first.plus_days(*rc::gen::inRange(0, 700));
  return terms;
}

RC_GTEST_PROP(HourBankProperty, NoMinuteIsLostOrFound, ()) {
  const HourBankTerms terms = any_terms();
  std::vector<CountedTime> worked;
  const int entries = *rc::gen::inRange(0, 60);
  std::int64_t worked_in_all = 0;
  for (int at = 0; at < entries; ++at) {
    worked.push_back(
        {Date::of(2025, 12, 20)->plus_days(*rc::gen::inRange(0, 420)), {*rc::gen::inRange(1, 900)}, at});
    worked_in_all += worked.back().minutes.count;
  }
  const HourLedger ledger = hour_ledger(terms, worked, Date::of(2027, 3, 1).value());
  std::int64_t used = ledger.outside.count;
  std::int64_t rolled = 0;
  for (const HourCycle& cycle : ledger.cycles) {
    RC_ASSERT(cycle.rolled_in.count == rolled);
    const std::int64_t held = cycle.ended ? cycle.rolled_out.count : cycle.left.count;
    RC_ASSERT(cycle.granted.count + cycle.rolled_in.count + cycle.bought.count ==
              cycle.debt_in.count + cycle.used_in_plan.count + held + cycle.expired.count);
    RC_ASSERT(cycle.used.count == cycle.used_in_plan.count + cycle.over.count);
    RC_ASSERT(cycle.expired.count >= 0 && held >= 0 && cycle.over.count >= 0);
    if (cycle.ended && terms.rollover_cap) RC_ASSERT(cycle.rolled_out <= *terms.rollover_cap);
    if (cycle.ended && terms.rollover_cycles == 0) RC_ASSERT(cycle.rolled_out.count == 0);
    rolled = cycle.rolled_out.count;
    used += cycle.used.count;
  }
  RC_ASSERT(used == worked_in_all);
  std::int64_t sum = 0;
  for (const HourMovement& each : ledger.movements) {
    if (each.kind != HourMovementKind::over) sum += each.minutes.count;
    RC_ASSERT(each.left.count == sum);
  }
  RC_ASSERT(sum == ledger.left.count);
}

}  // namespace vireo::hours_property
