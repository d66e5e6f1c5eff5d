#include "core/plan/loan_plan.h"

#include <algorithm>

#include "core/spending/depreciation.h"

namespace vireo {
namespace {

constexpr auto loan_rounding = Rounding::half_away_from_zero;
constexpr int interest_places = 9;

Money interest_of(const Money& open, const Decimal& rate) {
  return Money::rounded((open.value() * rate).divided_by(Decimal::of(12), interest_places, loan_rounding),
                        open.currency(), loan_rounding);
}

/// What a month pays back where its part does not depend on interest.
Money part_of(const PlanLoan& loan, int months) {
  if (loan.kind == PlanLoanKind::at_end) return Money(loan.amount.currency());
  return Money::rounded(
      loan.amount.value().divided_by(Decimal::of(months), loan.amount.currency().decimals(), loan_rounding),
      loan.amount.currency(), loan_rounding);
}

}  // namespace

std::vector<PlanLoanPayment> plan_loan_payments(const PlanLoan& loan) {
  std::vector<PlanLoanPayment> all;
  for (int month = 0; month < loan.deferred_months; ++month)
    all.push_back({interest_of(loan.amount, loan.rate), Money(loan.amount.currency()), loan.amount});
  const int months = loan.months - loan.deferred_months;
  if (loan.kind == PlanLoanKind::equal_payments) {
    for (const LoanPayment& each : loan_schedule({.amount = loan.amount,
                                   .annual_rate = Rate::fraction(loan.rate),
                                   .months = months,
                                   .first_payment = *Date::of(2000, 1, 1)}))
      all.push_back({each.interest, each.principal, each.open});
    return all;
  }
  Money open = loan.amount;
  const Money part = part_of(loan, months);
  for (int number = 1; number <= months; ++number) {
    const Money interest = interest_of(open, loan.rate);
    const Money principal = number == months ? open : std::min(part, open);
    open -= principal;
    all.push_back({interest, principal, open});
  }
  return all;
}

}  // namespace vireo
