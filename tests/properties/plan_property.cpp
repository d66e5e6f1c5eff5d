// Random plans: whatever is typed, the tables tie to the cent.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/plan/invariants.h"

namespace vireo {
namespace {

const Currency euro = Currency::of("EUR");

Decimal hundredths(int from, int to) {
  return Decimal::of(*rc::gen::inRange(from, to + 1), 2);
}

Money cents(int to) {
  return Money::of_minor(*rc::gen::inRange(0, to), euro);
}

std::size_t month(std::size_t last) {
  return *rc::gen::inRange<std::size_t>(0, last + 1);
}

/// Shares of a hundred that make one.
std::vector<Decimal> shares() {
  std::vector<Decimal> all;
  int left = 100;
  for (int count = *rc::gen::inRange(0, 4); count > 0; --count) {
    const int part = *rc::gen::inRange(0, left + 1);
    left -= part;
    all.push_back(Decimal::of(part, 2));
  }
  all.push_back(Decimal::of(left, 2));
  return all;
}

YearlyMoney yearly(int to) {
  return {cents(to), cents(to), cents(to)};
}

PlanParameters random_plan() {
  PlanParameters typed;
  typed.currency = euro;
  typed.start_month = *rc::gen::inRange(1, 13);
  typed.opening = Money::of_minor(*rc::gen::inRange(-500'000, 500'000), euro);
  typed.charges_vat = *rc::gen::arbitrary<bool>();
  typed.vat_rate = hundredths(0, 27);
  typed.vat_share = hundredths(0, 100);
  typed.vat_period = *rc::gen::element<std::size_t>(1, 3, 12);
  for (Decimal& each : typed.season) each = hundredths(0, 200);
  for (std::size_t left = month(12); left > 0; --left) typed.ramp.push_back(hundredths(0, 120));
  typed.delay = shares();
  for (std::size_t left = 1 + month(3); left > 0; --left)
    typed.services.push_back({"service",
                              {},
                              {hundredths(0, 9000), hundredths(0, 9000), hundredths(0, 9000)},
                              {hundredths(0, 90000), hundredths(0, 90000), hundredths(0, 90000)},
                              hundredths(0, 400)});
  for (std::size_t left = month(5); left > 0; --left) {
    PlanCharge charge;
    charge.kind = *rc::gen::element(PlanChargeKind::monthly, PlanChargeKind::annual, PlanChargeKind::share);
    charge.amount = yearly(90'000);
    charge.rate = hundredths(0, 30);
    charge.month = month(11);
    charge.vat = hundredths(0, 27);
    charge.delay_months = month(3);
    charge.is_tax = *rc::gen::arbitrary<bool>();
    typed.charges.push_back(charge);
  }
  for (std::size_t left = month(2); left > 0; --left)
    typed.investments.push_back(
        {cents(500'000), hundredths(0, 27), month(plan_months - 1), *rc::gen::inRange(1, 90)});
  for (std::size_t left = month(2); left > 0; --left)
    typed.loans.push_back(
        {cents(2'000'000), hundredths(0, 15), *rc::gen::inRange(1, 90), month(plan_months - 1)});
  for (std::size_t left = month(2); left > 0; --left)
    typed.contributions.push_back({month(plan_months - 1), cents(1'000'000)});
  typed.social_rate = hundredths(0, 50);
  typed.drawings = yearly(300'000);
  return typed;
}

TEST(PlanProperty, AnyPlanTiesToTheCent) {
  EXPECT_TRUE(rc::check("any plan ties", [] {
    const PlanParameters typed = random_plan();
    const Plan plan = reckon_plan(typed);
    for (const PlanInvariant& each : plan_invariants(typed, plan))
      if (!each.holds) RC_FAIL(each.id + " fails in month " + std::to_string(each.month));
  }));
}

TEST(PlanProperty, WithoutAnythingElseCashGrowsByResultLessDrawings) {
  EXPECT_TRUE(rc::check("cash is result less drawings", [] {
    PlanParameters typed = random_plan();
    typed.charges_vat = false;
    typed.delay = {Decimal::of(1)};
    typed.social_rate = {};
    typed.investments.clear();
    typed.loans.clear();
    for (PlanCharge& each : typed.charges) each.delay_months = 0;
    const Plan plan = reckon_plan(typed);
    for (std::size_t at = 0; at < plan_months; ++at)
      RC_ASSERT(plan.closing[at] - plan.opening[at] - plan.own_money[at] ==
                plan.result[at] - plan.drawings[at]);
  }));
}

TEST(PlanProperty, ALaterPaymentNeverMovesTheResult) {
  EXPECT_TRUE(rc::check("later payments", [] {
    const PlanParameters typed = random_plan();
    PlanParameters later = typed;
    for (PlanCharge& each : later.charges) ++each.delay_months;
    RC_ASSERT(reckon_plan(typed).result == reckon_plan(later).result);
  }));
}

}  // namespace
}  // namespace vireo
