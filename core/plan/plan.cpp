#include "core/plan/plan.h"

#include <algorithm>

#include "core/spending/depreciation.h"

namespace vireo {
namespace {

constexpr int quantity_places = 2;  // a quantity is shown, and so priced, with two decimals
constexpr auto rounding = Rounding::half_away_from_zero;

std::size_t year_at(std::size_t month) {
  return month / 12;
}

Money part(const Money& whole, const Decimal& rate) {
  return whole.times(rate, rounding);
}

/// The first months' weights as whole numbers of one scale.
std::vector<std::int64_t> whole_weights(const std::vector<Decimal>& weights) {
  int places = 0;
  for (const Decimal& each : weights) places = std::max(places, each.significant_scale());
  std::vector<std::int64_t> whole;
  for (const Decimal& each : weights) whole.push_back(each.at_places(places).value_or(0));
  return whole;
}

/// Adds the parts of `amount` to the months in which they fall; what falls after the plan stays out.
void spread(PlanSeries& series, std::size_t month, const Money& amount,
            const std::vector<std::int64_t>& weights) {
  const std::vector<Money> parts = amount.split(weights);
  for (std::size_t later = 0; later < parts.size() && month + later < plan_months; ++later)
    series[month + later] += parts[later];
}

class Reckoning {
 public:
  explicit Reckoning(const PlanParameters& typed) : typed_(typed), nothing_(typed.currency) {
    for (PlanSeries* each : all_series()) each->fill(nothing_);
  }

  Plan plan() {
    sell();
    receive();
    for (const PlanCharge& each : typed_.charges) charge(each);
    for (const PlanInvestment& each : typed_.investments) invest(each);
    for (const PlanLoan& each : typed_.loans) borrow(each);
    for (const PlanContribution& each : typed_.contributions) plan_.own_money[each.month] += each.amount;
    for (std::size_t month = 0; month < plan_months; ++month)
      plan_.drawings[month] = typed_.drawings[year_at(month)];
    if (typed_.social_base == SocialBase::result)
      for (std::size_t year = 0; year < plan_years; ++year) contribute_on_result(year);
    pay_contributions();
    pay_vat();
    close_months();
    for (std::size_t year = 0; year < plan_years; ++year) close_year(year);
    return std::move(plan_);
  }

 private:
  std::vector<PlanSeries*> all_series() {
    return {&plan_.revenue,      &plan_.invoiced,    &plan_.receipts,        &plan_.receipts_net,
            &plan_.receipts_vat, &plan_.charges,     &plan_.taxes,           &plan_.variable_charges,
            &plan_.payments,     &plan_.social,      &plan_.social_paid,     &plan_.vat_paid,
            &plan_.sales_vat,    &plan_.charges_vat, &plan_.investments_vat, &plan_.drawings,
            &plan_.interest,     &plan_.principal,   &plan_.loan_open,       &plan_.loans_received,
            &plan_.own_money,    &plan_.investments, &plan_.depreciation,    &plan_.book_value,
            &plan_.opening,      &plan_.closing,     &plan_.receivables,     &plan_.payables,
            &plan_.vat_owed,     &plan_.social_owed, &plan_.working_capital, &plan_.result,
            &plan_.equity,       &plan_.social_year};
  }

  void sell() {
    for (const PlanService& service : typed_.services) {
      PlanSeries sold = empty();
      std::array<Decimal, plan_months> all_units{};
      for (std::size_t month = 0; month < plan_months; ++month) {
        const Decimal ramp = month < typed_.ramp.size() ? typed_.ramp[month] : Decimal::of(1);
        const Decimal units = (service.units[year_at(month)] * typed_.season[month % 12] * ramp)
                                  .rounded(quantity_places, rounding);
        sold[month] = Money::rounded(units * service.price[year_at(month)], typed_.currency, rounding);
        plan_.revenue[month] += sold[month];
        plan_.hours[month] += units * service.hours;
        all_units[month] = units;
      }
      plan_.detail.units.push_back(all_units);
      plan_.revenue_of.emplace_back(service.id, sold);
    }
  }

  void receive() {
    const auto weights = whole_weights(typed_.delay);
    for (std::size_t month = 0; month < plan_months; ++month) {
      const Money net = plan_.revenue[month];
      if (typed_.charges_vat)
        plan_.sales_vat[month] =
            Money::rounded(net.value() * typed_.vat_rate * typed_.vat_share, typed_.currency, rounding);
      plan_.invoiced[month] = net + plan_.sales_vat[month];
      spread(plan_.receipts_net, month, net, weights);
      spread(plan_.receipts_vat, month, plan_.sales_vat[month], weights);
    }
    for (std::size_t month = 0; month < plan_months; ++month) {
      plan_.receipts[month] = plan_.receipts_net[month] + plan_.receipts_vat[month];
      if (typed_.social_base == SocialBase::receipts)
        plan_.social[month] = part(plan_.receipts_net[month], typed_.social_rate);
    }
  }

  Money charged(const PlanCharge& each, std::size_t month) const {
    switch (each.kind) {
      case PlanChargeKind::monthly:
        return each.amount[year_at(month)];
      case PlanChargeKind::annual:
        return month % 12 == each.month ? each.amount[year_at(month)] : nothing_;
      case PlanChargeKind::share:
        return part(plan_.revenue[month], each.rate);
    }
    return nothing_;
  }

  PlanSeries empty() const {
    PlanSeries series;
    series.fill(nothing_);
    return series;
  }

  void charge(const PlanCharge& each) {
    PlanSeries& nets = plan_.detail.charge_net.emplace_back(empty());
    PlanSeries& vats = plan_.detail.charge_vat.emplace_back(empty());
    for (std::size_t month = 0; month < plan_months; ++month) {
      const Money net = charged(each, month);
      const Money vat = part(net, each.vat);
      nets[month] = net;
      vats[month] = vat;
      // VAT that does not come back is part of the charge.
      const Money cost = typed_.charges_vat ? net : net + vat;
      (each.is_tax ? plan_.taxes : plan_.charges)[month] += cost;
      if (each.kind == PlanChargeKind::share) plan_.variable_charges[month] += cost;
      if (typed_.charges_vat) plan_.charges_vat[month] += vat;
      if (month + each.delay_months < plan_months) plan_.payments[month + each.delay_months] += net + vat;
    }
  }

  void invest(const PlanInvestment& each) {
    const Money vat = part(each.cost, each.vat);
    const Money cost = typed_.charges_vat ? each.cost : each.cost + vat;
    plan_.investments[each.month] += cost;
    if (typed_.charges_vat) plan_.investments_vat[each.month] += vat;
    Money written = nothing_;
    PlanSeries& written_off = plan_.detail.depreciation.emplace_back(empty());
    for (int used = 1; used <= each.life_months; ++used) {
      const std::size_t month = each.month + static_cast<std::size_t>(used) - 1;
      if (month >= plan_months) break;
      const Money until =
          Money::rounded((cost.value() * Decimal::of(used))
                             .divided_by(Decimal::of(each.life_months), typed_.currency.decimals(), rounding),
                         typed_.currency, rounding);
      written_off[month] = until - written;
      plan_.depreciation[month] += until - written;
      written = until;
    }
  }

  void borrow(const PlanLoan& each) {
    PlanSeries& interest = plan_.detail.interest.emplace_back(empty());
    PlanSeries& principal = plan_.detail.principal.emplace_back(empty());
    PlanSeries& open = plan_.detail.loan_open.emplace_back(empty());
    open[each.month] = each.amount;
    plan_.loans_received[each.month] += each.amount;
    plan_.loan_open[each.month] += each.amount;
    const auto schedule = loan_schedule({.amount = each.amount,
                                         .annual_rate = Rate::fraction(each.rate),
                                         .months = each.months,
                                         .first_payment = *Date::of(2000, 1, 1)});
    for (const LoanPayment& payment : schedule) {
      const std::size_t month = each.month + static_cast<std::size_t>(payment.number);
      if (month >= plan_months) break;
      interest[month] = payment.interest;
      principal[month] = payment.principal;
      open[month] = payment.open;
      plan_.interest[month] += payment.interest;
      plan_.principal[month] += payment.principal;
      plan_.loan_open[month] += payment.open;
    }
  }

  /// A twelfth each month of what the year's result before contributions owes, the least at least.
  void contribute_on_result(std::size_t year) {
    Money before = year_of(plan_.revenue, year) - year_of(plan_.charges, year) - year_of(plan_.taxes, year) -
                   year_of(plan_.depreciation, year) - year_of(plan_.interest, year);
    if (before.is_negative()) before = nothing_;
    const Money due = std::max(typed_.social_minimum,
                               part(before, (Decimal::of(1) - typed_.social_allowance) * typed_.social_rate));
    Money accrued = nothing_;
    for (int month = 1; month <= 12; ++month) {
      const Money until =
          Money::rounded((due.value() * Decimal::of(month))
                             .divided_by(Decimal::of(12), typed_.currency.decimals(), rounding),
                         typed_.currency, rounding);
      const std::size_t at = 12 * year + static_cast<std::size_t>(month) - 1;
      plan_.social[at] = until - accrued;
      plan_.social_year[at] = due;
      accrued = until;
    }
  }

  /// By quarters of the calendar, a month after their end; the first return tells the quarter of the start
  /// and the one after it.
  void pay_contributions() {
    Money waiting = nothing_;
    bool is_first = true;
    for (std::size_t month = 0; month < plan_months; ++month) {
      waiting += plan_.social[month];
      if (!ends_plan_period(typed_, month, 3)) continue;
      if (!is_first && month + 1 < plan_months) plan_.social_paid[month + 1] += waiting;
      if (!is_first) waiting = nothing_;
      is_first = false;
    }
  }

  /// Due when the money arrives, deductible with the supplier's invoice; a credit goes to the next return.
  void pay_vat() {
    Money waiting = nothing_;
    for (std::size_t month = 0; month < plan_months; ++month) {
      waiting += plan_.receipts_vat[month] - plan_.charges_vat[month] - plan_.investments_vat[month];
      if (!ends_plan_period(typed_, month, typed_.vat_period) || waiting.is_negative()) continue;
      if (month + 1 < plan_months) plan_.vat_paid[month + 1] += waiting;
      waiting = nothing_;
    }
  }

  void close_months() {
    Money cash = typed_.opening;
    Money receivable = nothing_, payable = nothing_, vat = nothing_, social = nothing_, value = nothing_;
    Money equity = typed_.opening;
    for (std::size_t month = 0; month < plan_months; ++month) {
      plan_.opening[month] = cash;
      cash += plan_.receipts[month] + plan_.own_money[month] + plan_.loans_received[month];
      cash -=
          plan_.payments[month] + plan_.social_paid[month] + plan_.vat_paid[month] + plan_.drawings[month];
      cash -= plan_.interest[month] + plan_.principal[month] + plan_.investments[month] +
              plan_.investments_vat[month];
      plan_.closing[month] = cash;
      plan_.receivables[month] = receivable += plan_.invoiced[month] - plan_.receipts[month];
      plan_.payables[month] = payable +=
          plan_.charges[month] + plan_.taxes[month] + plan_.charges_vat[month] - plan_.payments[month];
      plan_.vat_owed[month] = vat += plan_.sales_vat[month] - plan_.charges_vat[month] -
                                     plan_.investments_vat[month] - plan_.vat_paid[month];
      plan_.social_owed[month] = social += plan_.social[month] - plan_.social_paid[month];
      plan_.working_capital[month] = receivable - payable - vat - social;
      plan_.result[month] = plan_.revenue[month] - plan_.charges[month] - plan_.taxes[month] -
                            plan_.social[month] - plan_.depreciation[month] - plan_.interest[month];
      plan_.book_value[month] = value += plan_.investments[month] - plan_.depreciation[month];
      plan_.equity[month] = equity += plan_.own_money[month] + plan_.result[month] - plan_.drawings[month];
    }
  }

  void close_year(std::size_t index) {
    PlanYear& year = plan_.years[index];
    const std::size_t first = 12 * index;
    const std::size_t last = first + 11;
    year.revenue = year_of(plan_.revenue, index);
    const Money taxes = year_of(plan_.taxes, index);
    const Money social = year_of(plan_.social, index);
    year.depreciation = year_of(plan_.depreciation, index);
    year.interest = year_of(plan_.interest, index);
    year.value_added = year.revenue - year_of(plan_.charges, index);
    year.operating_surplus = year.value_added - taxes - social;
    year.operating_result = year.operating_surplus - year.depreciation;
    year.result = year.operating_result - year.interest;
    year.self_financing = year.result + year.depreciation;
    year.investments = year_of(plan_.investments, index);
    year.principal = year_of(plan_.principal, index);
    year.drawings = year_of(plan_.drawings, index);
    year.contributed = year_of(plan_.own_money, index) + year_of(plan_.loans_received, index);
    year.working_capital = plan_.working_capital[last];
    year.working_capital_change =
        year.working_capital - (index == 0 ? nothing_ : plan_.working_capital[first - 1]);
    year.opening = plan_.opening[first];
    year.closing = plan_.closing[last];
    const Money before = index == 0 ? typed_.opening : plan_.years[index - 1].funding_closing;
    year.funding_closing = before + year.contributed + year.self_financing - year.investments -
                           year.working_capital_change - year.principal - year.drawings;
    // Contributions on receipts follow sales; those on the result are planned for the year.
    year.variable_costs = year_of(plan_.variable_charges, index);
    if (typed_.social_base == SocialBase::receipts) year.variable_costs += social;
    year.fixed_costs = year_of(plan_.charges, index) + taxes + social - year.variable_costs +
                       year.depreciation + year.interest;
    break_even(year);
    const auto lowest = std::min_element(plan_.closing.begin() + static_cast<std::ptrdiff_t>(first),
                                         plan_.closing.begin() + static_cast<std::ptrdiff_t>(last + 1));
    year.lowest_cash = *lowest;
    year.lowest_month = static_cast<std::size_t>(lowest - plan_.closing.begin()) - first;
    const Money invoiced = year_of(plan_.invoiced, index);
    if (!invoiced.is_zero())
      year.receivable_days =
          (plan_.receivables[last].value() * Decimal::of(365)).divided_by(invoiced.value(), 1, rounding);
    for (std::size_t month = first; month <= last; ++month) year.hours += plan_.hours[month];
  }

  void break_even(PlanYear& year) const {
    const Money margin = year.revenue - year.variable_costs;
    if (!margin.is_positive()) return;
    const auto sales_for = [&](const Money& costs) {
      return Money::rounded((costs.value() * year.revenue.value())
                                .divided_by(margin.value(), typed_.currency.decimals(), rounding),
                            typed_.currency, rounding);
    };
    year.margin_rate = margin.value().divided_by(year.revenue.value(), 4, rounding);
    year.break_even = sales_for(year.fixed_costs);
    year.break_even_with_drawings = sales_for(year.fixed_costs + year.drawings);
    year.break_even_days =
        (year.break_even->value() * Decimal::of(360)).divided_by(year.revenue.value(), 1, rounding);
  }

  const PlanParameters& typed_;
  Money nothing_;
  Plan plan_;
};

}  // namespace

Plan reckon_plan(const PlanParameters& parameters) {
  return Reckoning(parameters).plan();
}

Money year_of(const PlanSeries& series, std::size_t year) {
  Money sum(series[12 * year].currency());
  for (std::size_t month = 12 * year; month < 12 * (year + 1); ++month) sum += series[month];
  return sum;
}

}  // namespace vireo
