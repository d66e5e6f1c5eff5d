#include "core/plan/trials.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr std::size_t right = plan_months;
constexpr auto trial_rounding = Rounding::half_away_from_zero;

/// The first month in which two series differ.
std::size_t differ(const PlanSeries& one, const PlanSeries& other) {
  return wrong_month([&](std::size_t month) { return one[month] == other[month]; });
}

/// Where it fails; nothing when the plan has nothing to try it on.
using Trial = std::optional<std::size_t> (*)(const PlanParameters&, const Plan&);

std::optional<std::size_t> reverse_charge_costs_nothing(const PlanParameters& typed, const Plan& plan) {
  const auto is_reverse = [](const PlanCharge& each) { return each.is_reverse; };
  if (!typed.charges_vat || std::none_of(typed.charges.begin(), typed.charges.end(), is_reverse))
    return std::nullopt;
  PlanParameters without = typed;
  for (PlanCharge& each : without.charges)
    if (each.is_reverse) each.vat = {};
  return differ(reckon_plan(without).closing, plan.closing);
}

/// Contributions on receipts know no costs, a platform's fees neither.
std::optional<std::size_t> fees_lower_no_contribution(const PlanParameters& typed, const Plan& plan) {
  if (typed.social_base != SocialBase::receipts) return std::nullopt;
  PlanParameters without = typed;
  without.charges.clear();
  const std::size_t wrong = differ(reckon_plan(without).social, plan.social);
  if (wrong < plan_months) return wrong;
  return wrong_month([&](std::size_t month) {
    const Decimal due = plan.receipts_net[month].value() * typed.social_rate;
    return plan.social[month] == Money::rounded(due, typed.currency, trial_rounding);
  });
}

std::optional<std::size_t> drawings_are_no_cost(const PlanParameters& typed, const Plan& plan) {
  const Money more = Money::rounded(Decimal::of(100), typed.currency, trial_rounding);
  PlanParameters drawn = typed;
  for (Money& each : drawn.drawings) each += more;
  const Plan other = reckon_plan(drawn);
  const std::size_t wrong = differ(other.result, plan.result);
  if (wrong < plan_months) return wrong;
  Money all(typed.currency);
  const std::size_t cash = wrong_month([&](std::size_t month) {
    all += more;
    return plan.closing[month] - other.closing[month] == all;
  });
  if (cash < plan_months) return cash;
  return wrong_year([&](std::size_t year) {
    return other.years[year].drawings - plan.years[year].drawings ==
           more.times(Decimal::of(12), trial_rounding);
  });
}

/// Where VAT comes back no rate moves the result; elsewhere a charge is what it costs with its VAT.
std::optional<std::size_t> vat_is_no_cost(const PlanParameters& typed, const Plan& plan) {
  if (!typed.charges_vat)
    return wrong_month([&](std::size_t month) {
      Money costs = plan.charges[month] + plan.taxes[month];
      for (std::size_t at = 0; at < typed.charges.size(); ++at)
        costs -= plan.detail.charge_net[at][month] + plan.detail.charge_vat[at][month];
      return costs.is_zero();
    });
  PlanParameters without = typed;
  without.vat_rate = {};
  for (PlanCharge& each : without.charges) each.vat = {};
  for (PlanInvestment& each : without.investments) each.vat = {};
  return differ(reckon_plan(without).result, plan.result);
}

/// Nothing but sales and costs, all paid at once: cash grows by the result less drawings.
std::optional<std::size_t> bare_cash_is_result(const PlanParameters& typed, const Plan&) {
  PlanParameters bare = typed;
  bare.charges_vat = false;
  bare.delay = {Decimal::of(1)};
  bare.social_rate = {};
  bare.social_minimum = Money(typed.currency);
  bare.investments.clear();
  bare.loans.clear();
  bare.contributions.clear();
  bare.open = {};
  bare.open.vat = bare.open.social = Money(typed.currency);
  for (PlanCharge& each : bare.charges) {
    each.delay_months = 0;
    each.is_reverse = false;
  }
  const Plan plan = reckon_plan(bare);
  return wrong_month([&](std::size_t month) {
    return plan.closing[month] - plan.opening[month] == plan.result[month] - plan.drawings[month];
  });
}

constexpr int scale = 3;

void grow(Money& amount) {
  amount = amount.times(Decimal::of(scale), trial_rounding);
}

PlanParameters grown(const PlanParameters& typed) {
  PlanParameters all = typed;
  grow(all.opening);
  grow(all.social_minimum);
  for (PlanService& each : all.services)
    for (Decimal& price : each.price) price = price * Decimal::of(scale);
  for (PlanCharge& each : all.charges)
    for (Money& amount : each.amount) grow(amount);
  for (PlanInvestment& each : all.investments) grow(each.cost);
  for (PlanLoan& each : all.loans) grow(each.amount);
  for (PlanContribution& each : all.contributions) grow(each.amount);
  for (Money& each : all.drawings) grow(each);
  for (auto* list : {&all.open.receivables, &all.open.receivables_vat, &all.open.payables})
    for (Money& each : *list) grow(each);
  grow(all.open.vat);
  grow(all.open.social);
  return all;
}

/// Three times every amount is three times every figure, but for the cents that are rounded on the way: each
/// row rounds a few times a month.
std::optional<std::size_t> everything_grows_alike(const PlanParameters& typed, const Plan& plan) {
  const Plan other = reckon_plan(grown(typed));
  const std::size_t rows = 6 + 2 * typed.services.size() + 3 * typed.charges.size() +
                           2 * typed.investments.size() + 6 * typed.loans.size();
  return wrong_month([&](std::size_t month) {
    const Money cents =
        Money::of_minor(static_cast<std::int64_t>(scale * rows * (month / 12 * 12 + 12)), typed.currency);
    const auto alike = [&](const PlanSeries& large, const PlanSeries& small) {
      return (large[month] - small[month].times(Decimal::of(scale), trial_rounding)).abs() <= cents;
    };
    return alike(other.closing, plan.closing) && alike(other.result, plan.result) &&
           alike(other.working_capital, plan.working_capital) && alike(other.equity, plan.equity);
  });
}

/// Suppliers are paid a month later: the same payments, one month on, and no other result.
std::optional<std::size_t> a_later_payment_moves_cash_alone(const PlanParameters& typed, const Plan& plan) {
  if (typed.charges.empty()) return std::nullopt;
  PlanParameters later = typed;
  for (PlanCharge& each : later.charges) ++each.delay_months;
  later.open.payables.insert(later.open.payables.begin(), Money(typed.currency));
  const Plan other = reckon_plan(later);
  const std::size_t wrong = differ(other.result, plan.result);
  if (wrong < plan_months) return wrong;
  return wrong_month(
      [&](std::size_t month) { return month == 0 || other.payments[month] == plan.payments[month - 1]; });
}

/// Prices are brought to the turnover of the break-even, and the plan is reckoned again.
bool nothing_is_left(const PlanParameters& typed, const Plan& plan, std::size_t year) {
  const Money wanted = *plan.years[year].break_even;
  PlanParameters met = typed;
  for (PlanService& each : met.services)
    for (Decimal& price : each.price)
      price = (price * wanted.value()).divided_by(plan.years[year].revenue.value(), 9, trial_rounding);
  const auto rows = static_cast<std::int64_t>(2 + met.services.size() + met.charges.size());
  // A unit of money, or the half cents of every row in every month where those are more; what was rounded
  // in the plan is as many times larger here as its turnover.
  const Decimal times =
      wanted.value().divided_by(plan.years[year].revenue.value(), 0, Rounding::half_away_from_zero);
  const std::int64_t cents = std::max<std::int64_t>(100, 12 * rows) * (1 + times.at_places(0).value_or(0));
  return reckon_plan(met).years[year].result.abs() <= Money::of_minor(cents, typed.currency);
}

std::optional<std::size_t> the_break_even_leaves_nothing(const PlanParameters& typed, const Plan& plan) {
  // Contributions on the result are planned for the year's result: they would be less at the break-even.
  if (typed.social_base == SocialBase::result) return std::nullopt;
  const auto known = [&](std::size_t year) {
    return plan.years[year].break_even && plan.years[year].break_even->is_positive();
  };
  if (!known(0) && !known(1) && !known(2)) return std::nullopt;
  return wrong_year([&](std::size_t year) { return !known(year) || nothing_is_left(typed, plan, year); });
}

}  // namespace

std::vector<PlanInvariant> plan_trials(const PlanParameters& parameters, const Plan& plan) {
  static constexpr std::pair<const char*, Trial> trials[] = {{"I15", reverse_charge_costs_nothing},
                                                             {"I17", fees_lower_no_contribution},
                                                             {"I18", drawings_are_no_cost},
                                                             {"I19", vat_is_no_cost},
                                                             {"I20", bare_cash_is_result},
                                                             {"I21", everything_grows_alike},
                                                             {"I22", a_later_payment_moves_cash_alone},
                                                             {"I23", the_break_even_leaves_nothing}};
  std::vector<PlanInvariant> all;
  for (const auto& [id, trial] : trials) {
    const auto month = trial(parameters, plan);
    const bool holds = !month || *month == right;
    all.push_back({id, holds, holds ? 0 : *month, month.has_value()});
  }
  return all;
}

}  // namespace vireo
