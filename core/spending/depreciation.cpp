#include "core/spending/depreciation.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr int places = 9;  // of amounts on their way

int months_between(Date from, Date to) {
  return (to.year() - from.year()) * 12 + to.month() - from.month();
}

Money share(const Money& whole, int part, int all) {
  const Decimal amount = Decimal::parse(whole.text()).value_or(Decimal{});
  return Money::rounded(
      (amount * Decimal::of(part))
          .divided_by(Decimal::of(all), whole.currency().decimals(), Rounding::half_away_from_zero),
      whole.currency(), Rounding::half_away_from_zero);
}

/// A month's interest on what is open.
Decimal interest_on(const Decimal& open, const Loan& loan) {
  return (open * loan.annual_rate.percent())
      .divided_by(Decimal::of(1200), places, Rounding::half_away_from_zero);
}

/// What is open after all months when `payment` is paid each month.
Decimal left_after(Decimal open, const Decimal& payment, const Loan& loan) {
  for (int month = 0; month < loan.months; ++month)
    open = (open + interest_on(open, loan) - payment).rounded(places, Rounding::half_away_from_zero);
  return open;
}

/// What is left falls evenly with the payment: the one that leaves nothing is a quotient.
Money equal_payment(const Loan& loan) {
  const Decimal amount = Decimal::parse(loan.amount.text()).value_or(Decimal{});
  const Decimal none;
  const Decimal unpaid = left_after(amount, none, loan);
  const Decimal taken = -left_after(none, Decimal::of(1), loan);
  return Money::rounded(unpaid.divided_by(taken, places, Rounding::half_away_from_zero),
                        loan.amount.currency(), Rounding::half_away_from_zero);
}

}  // namespace

int months_in_use(const Asset& asset, Date until) {
  const Date end = asset.disposed && *asset.disposed <= until ? *asset.disposed : until;
  if (end < asset.in_service.first_of_month()) return 0;
  // The month that a day ends counts; one that goes on after it does not yet.
  const bool whole = end == end.last_of_month();
  const int months = months_between(asset.in_service, end) + (whole ? 1 : 0);
  return std::clamp(months, 0, asset.months);
}

Money depreciated_until(const Asset& asset, Date day) {
  return share(asset.cost, months_in_use(asset, day), asset.months);
}

Money depreciation_in(const Asset& asset, const Period& period) {
  return depreciated_until(asset, period.last()) - depreciated_until(asset, period.begin().plus_days(-1));
}

Money book_value(const Asset& asset, Date day) {
  if (asset.disposed && *asset.disposed <= day) return Money(asset.cost.currency());
  return asset.cost - depreciated_until(asset, day);
}

std::vector<LoanPayment> loan_schedule(const Loan& loan) {
  const Money payment = equal_payment(loan);
  std::vector<LoanPayment> all;
  Money open = loan.amount;
  for (int number = 1; number <= loan.months; ++number) {
    const Decimal left = Decimal::parse(open.text()).value_or(Decimal{});
    const Money interest =
        Money::rounded(interest_on(left, loan), open.currency(), Rounding::half_away_from_zero);
    Money principal = payment - interest;
    if (number == loan.months || principal > open) principal = open;
    open -= principal;
    all.push_back({number, loan.first_payment.plus_months(number - 1), principal + interest, interest,
                   principal, open});
  }
  return all;
}

}  // namespace vireo
