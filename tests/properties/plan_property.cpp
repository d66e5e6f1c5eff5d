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

PlanLoan random_loan() {
  PlanLoan each{cents(2'000'000), hundredths(0, 15), *rc::gen::inRange(1, 90), month(plan_months - 1)};
  each.kind =
      *rc::gen::element(PlanLoanKind::equal_payments, PlanLoanKind::equal_principal, PlanLoanKind::at_end);
  each.deferred_months = *rc::gen::inRange(0, std::min(each.months, 24));
  each.from = *rc::gen::element(FundingFrom::bank, FundingFrom::honour, FundingFrom::family);
  if (*rc::gen::inRange(0, 4) == 0) {
    each.had_before = true;
    each.month = 0;
  }
  return each;
}

/// A business that goes on, with what stands open.
void open_books(PlanParameters& typed) {
  typed.goes_on = true;
  for (std::size_t left = month(4); left > 0; --left) {
    const Money gross = cents(300'000);
    typed.open.receivables.push_back(gross);
    typed.open.receivables_vat.push_back(gross.times(hundredths(0, 20), Rounding::half_away_from_zero));
  }
  for (std::size_t left = month(3); left > 0; --left) typed.open.payables.push_back(cents(100'000));
  typed.open.vat = Money::of_minor(*rc::gen::inRange(-100'000, 100'000), euro);
  typed.open.social = cents(200'000);
}

PlanParameters random_plan() {
  PlanParameters typed;
  typed.currency = euro;
  typed.start_month = *rc::gen::inRange(1, 13);
  typed.opening = Money::of_minor(*rc::gen::inRange(-500'000, 500'000), euro);
  typed.charges_vat = *rc::gen::arbitrary<bool>();
  typed.vat_rate = hundredths(0, 27);
  typed.vat_share = hundredths(0, 100);
  typed.vat_on_invoices = *rc::gen::arbitrary<bool>();
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
    charge.kind = *rc::gen::element(PlanChargeKind::monthly, PlanChargeKind::annual, PlanChargeKind::once,
                                    PlanChargeKind::share);
    charge.amount = yearly(90'000);
    charge.rate = hundredths(0, 30);
    charge.month = month(charge.kind == PlanChargeKind::once ? plan_months - 1 : 11);
    charge.is_reverse = *rc::gen::inRange(0, 4) == 0;
    charge.vat = hundredths(0, 27);
    charge.delay_months = month(3);
    charge.is_tax = *rc::gen::arbitrary<bool>();
    typed.charges.push_back(charge);
  }
  for (std::size_t left = month(2); left > 0; --left) {
    PlanInvestment each{cents(500'000), hundredths(0, 27), month(plan_months - 1), *rc::gen::inRange(1, 90)};
    if (*rc::gen::inRange(0, 4) == 0) {
      each.had_before = true;
      each.month = 0;
      each.vat = {};
    }
    typed.investments.push_back(each);
  }
  for (std::size_t left = month(2); left > 0; --left) typed.loans.push_back(random_loan());
  for (std::size_t left = month(2); left > 0; --left)
    typed.contributions.push_back(
        {month(plan_months - 1), cents(1'000'000), *rc::gen::element(FundingFrom::own, FundingFrom::grant)});
  if (*rc::gen::arbitrary<bool>()) open_books(typed);
  typed.reserve = cents(100'000);
  if (*rc::gen::arbitrary<bool>()) typed.target_days = hundredths(0, 9000);
  if (*rc::gen::arbitrary<bool>())
    typed.capacity = PlanCapacity{hundredths(0, 30000), hundredths(100, 900), hundredths(0, 100)};
  if (*rc::gen::inRange(0, 3) == 0) {
    typed.social_base = SocialBase::result;
    typed.social_allowance = hundredths(0, 40);
    typed.social_minimum = cents(200'000);
  }
  typed.social_rate = hundredths(0, 50);
  typed.drawings = yearly(300'000);
  return typed;
}

TEST(PlanProperty, AnyPlanTiesToTheCent) {
  EXPECT_TRUE(rc::check("any plan ties", [] {
    const PlanParameters typed = random_plan();
    const Plan plan = reckon_plan(typed);
    for (const PlanInvariant& each : plan_checks(typed, plan))
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
    typed.social_minimum = Money(euro);
    typed.open = {};
    for (PlanCharge& each : typed.charges) {
      each.delay_months = 0;
      each.is_reverse = false;
    }
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
