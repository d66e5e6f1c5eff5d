#include "core/plan/plan_years.h"

#include <algorithm>

namespace vireo {
namespace {

class YearClosing {
 public:
  YearClosing(const PlanParameters& typed, Plan& plan)
      : typed_(typed), plan_(plan), nothing_(typed.currency) {}

  void close(std::size_t index) {
    PlanYear& year = plan_.years[index];
    const std::size_t first = 12 * index;
    const std::size_t last = first + 11;
    year.revenue = year_of(plan_.revenue, index);
    year.gross_margin = year_of(plan_.gross_margin, index);
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
    year.working_capital_change = year.working_capital - (index == 0 ? plan_.opening_working_capital
                                                                     : plan_.working_capital[first - 1]);
    year.opening = plan_.opening[first];
    year.closing = plan_.closing[last];
    const Money before = index == 0 ? typed_.opening : plan_.years[index - 1].funding_closing;
    year.funding_closing = before + year.contributed + year.self_financing - year.investments -
                           year.working_capital_change - year.principal - year.drawings;
    // Contributions on receipts follow sales; those on the result, or on what was sold before, do not.
    year.variable_costs = year_of(plan_.variable_charges, index);
    if (typed_.social_base == SocialBase::receipts) year.variable_costs += social - social_of_before(index);
    year.fixed_costs = year_of(plan_.charges, index) + taxes + social - year.variable_costs +
                       year.depreciation + year.interest;
    break_even(year);
    const auto lowest = std::min_element(plan_.closing.begin() + static_cast<std::ptrdiff_t>(first),
                                         plan_.closing.begin() + static_cast<std::ptrdiff_t>(last + 1));
    year.lowest_cash = *lowest;
    year.lowest_month = static_cast<std::size_t>(lowest - plan_.closing.begin()) - first;
    const Money invoiced = year_of(plan_.invoiced, index);
    if (!invoiced.is_zero())
      year.receivable_days = (plan_.receivables[last].value() * Decimal::of(typed_.days_of_year))
                                 .divided_by(invoiced.value(), 1, rounding);
    for (std::size_t month = first; month <= last; ++month) year.hours += plan_.hours[month];
  }

  /// Contributions on money of invoices older than the plan.
  Money social_of_before(std::size_t index) const {
    Money net = nothing_;
    const PlanOpenItems& open = typed_.open;
    for (std::size_t month = 12 * index; month < 12 * (index + 1) && month < open.receivables.size(); ++month)
      net += open.receivables[month] -
             (month < open.receivables_vat.size() ? open.receivables_vat[month] : nothing_);
    return net.times(typed_.social_rate, rounding);
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

 private:
  static constexpr auto rounding = Rounding::half_away_from_zero;
  const PlanParameters& typed_;
  Plan& plan_;
  Money nothing_;
};

}  // namespace

void close_plan_years(const PlanParameters& typed, Plan& plan) {
  YearClosing closing(typed, plan);
  for (std::size_t year = 0; year < plan_years; ++year) closing.close(year);
}

}  // namespace vireo
