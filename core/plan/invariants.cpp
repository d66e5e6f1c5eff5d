#include "core/plan/invariants.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace vireo {
namespace {

/// A month in which it fails, or plan_months.
using Test = std::function<std::size_t(const PlanParameters&, const Plan&)>;

constexpr std::size_t holds = plan_months;

Money sum_of(const PlanSeries& series) {
  return year_of(series, 0) + year_of(series, 1) + year_of(series, 2);
}

std::size_t first_month(const std::function<bool(std::size_t)>& is_right) {
  for (std::size_t month = 0; month < plan_months; ++month)
    if (!is_right(month)) return month;
  return holds;
}

std::size_t always(bool right, std::size_t where = plan_months - 1) {
  return right ? holds : where;
}

std::size_t each_year(const Plan& plan, const std::function<bool(const PlanYear&, std::size_t)>& is_right) {
  for (std::size_t year = 0; year < plan_years; ++year)
    if (!is_right(plan.years[year], year)) return 12 * year + 11;
  return holds;
}

Money money_in(const Plan& plan) {
  return sum_of(plan.receipts) + sum_of(plan.own_money) + sum_of(plan.loans_received);
}

Money money_out(const Plan& plan) {
  Money sum = sum_of(plan.payments);
  for (const PlanSeries* each : {&plan.social_paid, &plan.vat_paid, &plan.drawings, &plan.interest,
                                 &plan.principal, &plan.investments, &plan.investments_vat})
    sum += sum_of(*each);
  return sum;
}

const std::vector<std::pair<const char*, Test>>& tests() {
  static const std::vector<std::pair<const char*, Test>> all{
      {"I01",
       [](const PlanParameters& typed, const Plan& plan) {
         return first_month([&](std::size_t month) {
           return plan.opening[month] == (month == 0 ? typed.opening : plan.closing[month - 1]);
         });
       }},
      {"I02",
       [](const PlanParameters& typed, const Plan& plan) {
         return always(money_in(plan) - money_out(plan) == plan.closing.back() - typed.opening);
       }},
      {"I04",
       [](const PlanParameters&, const Plan& plan) {
         return each_year(plan, [&](const PlanYear& year, std::size_t index) {
           return year.funding_closing == plan.closing[12 * index + 11];
         });
       }},
      {"I05",
       [](const PlanParameters&, const Plan& plan) {
         return first_month([&](std::size_t month) {
           return plan.book_value[month] + plan.receivables[month] + plan.closing[month] ==
                  plan.equity[month] + plan.loan_open[month] + plan.payables[month] + plan.vat_owed[month] +
                      plan.social_owed[month];
         });
       }},
      {"I07",
       [](const PlanParameters& typed, const Plan& plan) {
         Money before(typed.currency);
         return each_year(plan, [&](const PlanYear& year, std::size_t index) {
           const Money now = plan.working_capital[12 * index + 11];
           const Money change = now - std::exchange(before, now);
           return year.working_capital_change == change;
         });
       }},
      {"I08",
       [](const PlanParameters&, const Plan& plan) {
         return each_year(plan, [](const PlanYear& year, std::size_t) {
           return year.self_financing == year.operating_surplus - year.interest;
         });
       }},
      {"I09",
       [](const PlanParameters&, const Plan& plan) {
         return each_year(plan, [&](const PlanYear& year, std::size_t index) {
           return year.result == year_of(plan.result, index);
         });
       }},
      {"I10",
       [](const PlanParameters&, const Plan& plan) {
         return always(sum_of(plan.loans_received) - sum_of(plan.principal) == plan.loan_open.back());
       }},
      {"I11",
       [](const PlanParameters&, const Plan& plan) {
         return first_month([&](std::size_t month) {
           const bool bought = !plan.investments[month].is_zero();
           const bool falls = month == 0 || bought || plan.book_value[month] <= plan.book_value[month - 1];
           return !plan.book_value[month].is_negative() && falls;
         });
       }},
      {"I13",
       [](const PlanParameters&, const Plan& plan) {
         return first_month([&](std::size_t month) { return !plan.receivables[month].is_negative(); });
       }},
      {"I14",
       [](const PlanParameters&, const Plan& plan) {
         return always(sum_of(plan.sales_vat) - sum_of(plan.charges_vat) - sum_of(plan.investments_vat) -
                           sum_of(plan.vat_paid) ==
                       plan.vat_owed.back());
       }},
      {"I16",
       [](const PlanParameters&, const Plan& plan) {
         return first_month([&](std::size_t month) { return !plan.social_owed[month].is_negative(); });
       }},
  };
  return all;
}

}  // namespace

std::vector<PlanInvariant> plan_invariants(const PlanParameters& parameters, const Plan& plan) {
  std::vector<PlanInvariant> all;
  for (const auto& [id, test] : tests()) {
    const std::size_t month = test(parameters, plan);
    all.push_back({id, month == holds, month == holds ? 0 : month});
  }
  return all;
}

}  // namespace vireo
