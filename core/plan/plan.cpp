#include "core/plan/plan.h"

#include <algorithm>

#include "core/plan/loan_plan.h"
#include "core/plan/plan_years.h"

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
    open_books();
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
    close_plan_years(typed_, plan_);
    return std::move(plan_);
  }

 private:
  std::vector<PlanSeries*> all_series() {
    return {&plan_.revenue,
            &plan_.invoiced,
            &plan_.receipts,
            &plan_.receipts_net,
            &plan_.receipts_vat,
            &plan_.charges,
            &plan_.taxes,
            &plan_.variable_charges,
            &plan_.payments,
            &plan_.social,
            &plan_.social_paid,
            &plan_.vat_paid,
            &plan_.sales_vat,
            &plan_.charges_vat,
            &plan_.investments_vat,
            &plan_.drawings,
            &plan_.interest,
            &plan_.principal,
            &plan_.loan_open,
            &plan_.loans_received,
            &plan_.own_money,
            &plan_.investments,
            &plan_.depreciation,
            &plan_.book_value,
            &plan_.opening,
            &plan_.closing,
            &plan_.receivables,
            &plan_.payables,
            &plan_.vat_owed,
            &plan_.social_owed,
            &plan_.working_capital,
            &plan_.result,
            &plan_.equity,
            &plan_.social_year,
            &plan_.purchases,
            &plan_.reverse_vat,
            &plan_.direct_charges,
            &plan_.gross_margin,
            &plan_.outside_charges,
            &plan_.value_added,
            &plan_.operating_surplus,
            &plan_.operating_result};
  }

  Money total(const std::vector<Money>& parts) const {
    Money sum = nothing_;
    for (const Money& each : parts) sum += each;
    return sum;
  }

  /// The balance sheet before the first month.
  void open_books() {
    const PlanOpenItems& open = typed_.open;
    plan_.opening_receivables = total(open.receivables);
    plan_.opening_payables = total(open.payables);
    plan_.opening_vat = open.vat + total(open.receivables_vat);
    plan_.opening_working_capital =
        plan_.opening_receivables - plan_.opening_payables - plan_.opening_vat - open.social;
    plan_.opening_value = plan_.opening_loans = nothing_;
    for (const PlanInvestment& each : typed_.investments)
      if (each.had_before) plan_.opening_value += each.cost;
    for (const PlanLoan& each : typed_.loans)
      if (each.had_before) plan_.opening_loans += each.amount;
    plan_.opening_equity =
        typed_.opening + plan_.opening_working_capital + plan_.opening_value - plan_.opening_loans;
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
    const auto weights = whole_shares(typed_.delay);
    const PlanOpenItems& open = typed_.open;
    for (std::size_t month = 0; month < open.receivables.size() && month < plan_months; ++month) {
      const Money vat = month < open.receivables_vat.size() ? open.receivables_vat[month] : nothing_;
      plan_.receipts_net[month] += open.receivables[month] - vat;
      plan_.receipts_vat[month] += vat;
    }
    for (std::size_t month = 0; month < open.payables.size() && month < plan_months; ++month)
      plan_.payments[month] += open.payables[month];
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
      case PlanChargeKind::once:
        return month == each.month ? each.amount[0] : nothing_;
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
      if (each.kind == PlanChargeKind::share && !each.is_tax) plan_.direct_charges[month] += cost;
      if (typed_.charges_vat) plan_.charges_vat[month] += vat;
      if (each.is_reverse) plan_.reverse_vat[month] += vat;
      const Money asked = each.is_reverse ? net : net + vat;
      plan_.purchases[month] += asked;
      if (month + each.delay_months < plan_months) plan_.payments[month + each.delay_months] += asked;
    }
  }

  void invest(const PlanInvestment& each) {
    const Money vat = part(each.cost, each.vat);
    const Money cost = typed_.charges_vat ? each.cost : each.cost + vat;
    if (!each.had_before) {
      plan_.investments[each.month] += cost;
      if (typed_.charges_vat) plan_.investments_vat[each.month] += vat;
    }
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
    std::size_t month = 0;
    if (!each.had_before) {
      month = each.month + 1;
      open[each.month] = each.amount;
      plan_.loans_received[each.month] += each.amount;
      plan_.loan_open[each.month] += each.amount;
    }
    for (const PlanLoanPayment& payment : plan_loan_payments(each)) {
      if (month >= plan_months) break;
      interest[month] = payment.interest;
      principal[month] = payment.principal;
      open[month] = payment.open;
      plan_.interest[month] += payment.interest;
      plan_.principal[month] += payment.principal;
      plan_.loan_open[month] += payment.open;
      ++month;
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

  /// By quarters of the calendar, a month after their end; the first return of a new business tells the
  /// quarter of the start and the one after it.
  void pay_contributions() {
    Money waiting = typed_.open.social;
    bool is_first = !typed_.goes_on;
    if (opens_after_period(typed_, 3)) {
      plan_.social_paid[0] += waiting;
      waiting = nothing_;
    }
    for (std::size_t month = 0; month < plan_months; ++month) {
      waiting += plan_.social[month];
      if (!ends_plan_period(typed_, month, 3)) continue;
      if (!is_first && month + 1 < plan_months) plan_.social_paid[month + 1] += waiting;
      if (!is_first) waiting = nothing_;
      is_first = false;
    }
  }

  /// Due when the money arrives or with the invoice, deductible with the supplier's invoice; a credit goes to
  /// the next return.
  void pay_vat() {
    const PlanSeries& due = typed_.vat_on_invoices ? plan_.sales_vat : plan_.receipts_vat;
    Money waiting = typed_.open.vat;
    if (opens_after_period(typed_, typed_.vat_period) && !waiting.is_negative()) {
      plan_.vat_paid[0] += waiting;
      waiting = nothing_;
    }
    for (std::size_t month = 0; month < plan_months; ++month) {
      waiting += due[month] + plan_.reverse_vat[month];
      waiting -= plan_.charges_vat[month] + plan_.investments_vat[month];
      if (!ends_plan_period(typed_, month, typed_.vat_period) || waiting.is_negative()) continue;
      if (month + 1 < plan_months) plan_.vat_paid[month + 1] += waiting;
      waiting = nothing_;
    }
  }

  void close_months() {
    Money cash = typed_.opening;
    Money receivable = plan_.opening_receivables, payable = plan_.opening_payables;
    Money vat = plan_.opening_vat, social = typed_.open.social;
    Money value = plan_.opening_value, equity = plan_.opening_equity;
    for (std::size_t month = 0; month < plan_months; ++month) {
      plan_.opening[month] = cash;
      cash += plan_.receipts[month] + plan_.own_money[month] + plan_.loans_received[month];
      cash -=
          plan_.payments[month] + plan_.social_paid[month] + plan_.vat_paid[month] + plan_.drawings[month];
      cash -= plan_.interest[month] + plan_.principal[month] + plan_.investments[month] +
              plan_.investments_vat[month];
      plan_.closing[month] = cash;
      plan_.receivables[month] = receivable += plan_.invoiced[month] - plan_.receipts[month];
      plan_.payables[month] = payable += plan_.purchases[month] - plan_.payments[month];
      plan_.vat_owed[month] = vat += plan_.sales_vat[month] + plan_.reverse_vat[month] -
                                     plan_.charges_vat[month] - plan_.investments_vat[month] -
                                     plan_.vat_paid[month];
      plan_.social_owed[month] = social += plan_.social[month] - plan_.social_paid[month];
      plan_.working_capital[month] = receivable - payable - vat - social;
      earn(month);
      plan_.book_value[month] = value += plan_.investments[month] - plan_.depreciation[month];
      plan_.equity[month] = equity += plan_.own_money[month] + plan_.result[month] - plan_.drawings[month];
    }
  }

  /// From the month's revenue down to its result.
  void earn(std::size_t month) {
    plan_.gross_margin[month] = plan_.revenue[month] - plan_.direct_charges[month];
    plan_.outside_charges[month] = plan_.charges[month] - plan_.direct_charges[month];
    plan_.value_added[month] = plan_.gross_margin[month] - plan_.outside_charges[month];
    plan_.operating_surplus[month] = plan_.value_added[month] - plan_.taxes[month] - plan_.social[month];
    plan_.operating_result[month] = plan_.operating_surplus[month] - plan_.depreciation[month];
    plan_.result[month] = plan_.operating_result[month] - plan_.interest[month];
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

Money sum_of(const PlanSeries& series) {
  return year_of(series, 0) + year_of(series, 1) + year_of(series, 2);
}

std::vector<std::int64_t> whole_shares(const std::vector<Decimal>& shares) {
  int places = 0;
  for (const Decimal& each : shares) places = std::max(places, each.significant_scale());
  std::vector<std::int64_t> whole;
  for (const Decimal& each : shares) whole.push_back(each.at_places(places).value_or(0));
  return whole;
}

}  // namespace vireo
