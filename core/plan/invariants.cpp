#include "core/plan/invariants.h"

#include <algorithm>
#include <utility>

#include "core/plan/advice.h"
#include "core/plan/loan_plan.h"
#include "core/plan/tables.h"
#include "core/plan/trials.h"
#include "core/plan/year_tables.h"

namespace vireo {
namespace {

/// A month in which it fails, or plan_months.
using Test = std::function<std::size_t(const PlanParameters&, const Plan&)>;

constexpr std::size_t holds = plan_months;

std::size_t always(bool right, std::size_t where = plan_months - 1) {
  return right ? holds : where;
}

std::size_t each_year(const Plan& plan, const std::function<bool(const PlanYear&, std::size_t)>& is_right) {
  return wrong_year([&](std::size_t year) { return is_right(plan.years[year], year); });
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

/// Every figure of a year that is a sum, against its months added up one by one.
std::size_t years_are_sums(const Plan& plan) {
  const std::pair<Money PlanYear::*, PlanSeries Plan::*> figures[] = {
      {&PlanYear::revenue, &Plan::revenue},
      {&PlanYear::gross_margin, &Plan::gross_margin},
      {&PlanYear::value_added, &Plan::value_added},
      {&PlanYear::operating_surplus, &Plan::operating_surplus},
      {&PlanYear::operating_result, &Plan::operating_result},
      {&PlanYear::result, &Plan::result},
      {&PlanYear::depreciation, &Plan::depreciation},
      {&PlanYear::interest, &Plan::interest},
      {&PlanYear::investments, &Plan::investments},
      {&PlanYear::principal, &Plan::principal},
      {&PlanYear::drawings, &Plan::drawings}};
  return each_year(plan, [&](const PlanYear& year, std::size_t index) {
    return std::all_of(std::begin(figures), std::end(figures), [&](const auto& each) {
      Money sum = year.revenue - year.revenue;
      for (std::size_t month = 12 * index; month < 12 * index + 12; ++month)
        sum += (plan.*each.second)[month];
      return year.*each.first == sum;
    });
  });
}

/// Each month's sale is shared again: its parts make it whole, and what arrives is those parts.
std::size_t parts_make_the_whole(const PlanParameters& typed, const Plan& plan) {
  const auto weights = whole_shares(typed.delay);
  Money left = sum_of(plan.receipts_net);
  Money left_vat = sum_of(plan.receipts_vat);
  for (std::size_t month = 0; month < typed.open.receivables.size() && month < plan_months; ++month) {
    const bool any_vat = month < typed.open.receivables_vat.size();
    const Money vat = any_vat ? typed.open.receivables_vat[month] : Money(typed.currency);
    left -= typed.open.receivables[month] - vat;
    left_vat -= vat;
  }
  const std::size_t wrong = wrong_month([&](std::size_t month) {
    Money whole(typed.currency), whole_vat(typed.currency);
    const auto parts = plan.revenue[month].split(weights);
    const auto vat_parts = plan.sales_vat[month].split(weights);
    for (std::size_t later = 0; later < parts.size(); ++later) {
      whole += parts[later];
      whole_vat += vat_parts[later];
      if (month + later >= plan_months) continue;
      left -= parts[later];
      left_vat -= vat_parts[later];
    }
    return whole == plan.revenue[month] && whole_vat == plan.sales_vat[month];
  });
  return wrong < plan_months ? wrong : always(left.is_zero() && left_vat.is_zero());
}

/// Over its whole life a loan is paid back, and its payments are alike but for the last.
bool loan_ends(const PlanLoan& loan) {
  const auto payments = plan_loan_payments(loan);
  Money paid(loan.amount.currency());
  for (const PlanLoanPayment& each : payments) paid += each.principal;
  if (paid != loan.amount || !payments.back().open.is_zero()) return false;
  if (loan.kind != PlanLoanKind::equal_payments || payments.size() < 3) return true;
  const auto payment = [&](std::size_t at) { return payments[at].interest + payments[at].principal; };
  const auto first = static_cast<std::size_t>(loan.deferred_months);
  for (std::size_t at = first; at + 1 < payments.size(); ++at)
    if (payment(at) != payment(first) && !payments[at].open.is_zero()) return false;
  return true;
}

std::size_t loans_end(const PlanParameters& typed, const Plan& plan) {
  for (const PlanLoan& each : typed.loans)
    if (!loan_ends(each)) return each.month;
  return always(plan.opening_loans + sum_of(plan.loans_received) - sum_of(plan.principal) ==
                plan.loan_open.back());
}

/// Written off wholly where the life ends within the plan, never before the month of use.
bool is_written_off(const PlanInvestment& asset, const Money& cost, const PlanSeries& written) {
  for (std::size_t month = 0; month < asset.month; ++month)
    if (!written[month].is_zero()) return false;
  const bool ends = asset.month + static_cast<std::size_t>(asset.life_months) <= plan_months;
  return ends ? sum_of(written) == cost : sum_of(written) <= cost;
}

std::size_t assets_are_written_off(const PlanParameters& typed, const Plan& plan) {
  for (std::size_t at = 0; at < typed.investments.size(); ++at) {
    const PlanInvestment& asset = typed.investments[at];
    Money cost = asset.cost;
    if (!typed.charges_vat) cost += asset.cost.times(asset.vat, Rounding::half_away_from_zero);
    if (!is_written_off(asset, cost, plan.detail.depreciation[at])) return asset.month;
  }
  return wrong_month([&](std::size_t month) {
    const Money before = month == 0 ? plan.opening_value : plan.book_value[month - 1];
    const bool falls = !plan.investments[month].is_zero() || plan.book_value[month] <= before;
    return !plan.book_value[month].is_negative() && falls;
  });
}

const PlanRow* row_of(const std::vector<PlanTable>& tables, const std::string& table,
                      const std::string& row) {
  for (const PlanTable& each : tables)
    for (const PlanRow& at : each.rows)
      if (each.id == table && at.id == row) return &at;
  return nullptr;
}

/// As the tables show it: the balance sheet's cash is the cash plan's.
std::size_t one_cash(const PlanParameters& typed, const Plan& plan) {
  const auto tables = plan_tables(typed, plan);
  const PlanRow* sheet = row_of(tables, "T16", "closing");
  const PlanRow* cash = row_of(tables, "T14", "closing");
  if (!sheet || !cash) return plan_months - 1;
  return wrong_month([&](std::size_t month) { return sheet->months[month] == cash->months[month]; });
}

/// The rows of T2 and of T3, added up as they are shown.
std::size_t start_is_funded(const PlanParameters& typed, const Plan& plan) {
  Decimal uses, sources, told;
  for (const PlanYearTable& table : plan_year_tables(typed, plan))
    for (const PlanYearRow& row : table.rows) {
      if (row.kind != PlanValueKind::money || !row.years[0]) continue;
      if (table.id == "T2" && !row.is_total) uses += *row.years[0];
      if (table.id == "T3" && !row.is_total && row.id != "start_bank_loan_needed") sources += *row.years[0];
      if (row.id == "start_sources") told = *row.years[0];
    }
  return always(uses == sources && sources == told, 0);
}

/// More is sold than can be worked only where the advice says so.
std::size_t hours_are_told(const PlanParameters& typed, const Plan& plan) {
  if (!typed.capacity) return holds;
  const Decimal month_hours =
      typed.capacity->hours_per_year().divided_by(Decimal::of(12), 1, Rounding::half_away_from_zero);
  const std::size_t over = wrong_month([&](std::size_t month) { return plan.hours[month] <= month_hours; });
  const Problems told = plan_advice(typed, plan);
  const bool is_told = std::any_of(told.begin(), told.end(),
                                   [](const Problem& each) { return each.code() == "plan.over_capacity"; });
  return always((over < plan_months) == is_told, over);
}

const std::vector<std::pair<const char*, Test>>& tests() {
  static const std::vector<std::pair<const char*, Test>> all{
      {"I01",
       [](const PlanParameters& typed, const Plan& plan) {
         return wrong_month([&](std::size_t month) {
           return plan.opening[month] == (month == 0 ? typed.opening : plan.closing[month - 1]);
         });
       }},
      {"I02",
       [](const PlanParameters& typed, const Plan& plan) {
         return always(money_in(plan) - money_out(plan) == plan.closing.back() - typed.opening);
       }},
      {"I03", [](const PlanParameters&, const Plan& plan) { return years_are_sums(plan); }},
      {"I04",
       [](const PlanParameters&, const Plan& plan) {
         return each_year(plan, [&](const PlanYear& year, std::size_t index) {
           return year.funding_closing == plan.closing[12 * index + 11];
         });
       }},
      {"I05",
       [](const PlanParameters&, const Plan& plan) {
         return wrong_month([&](std::size_t month) {
           return plan.book_value[month] + plan.receivables[month] + plan.closing[month] ==
                  plan.equity[month] + plan.loan_open[month] + plan.payables[month] + plan.vat_owed[month] +
                      plan.social_owed[month];
         });
       }},
      {"I06", one_cash},
      {"I07",
       [](const PlanParameters&, const Plan& plan) {
         Money before = plan.opening_working_capital;
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
           Money left = year_of(plan.revenue, index);
           for (const PlanSeries* each :
                {&plan.charges, &plan.taxes, &plan.social, &plan.depreciation, &plan.interest})
             left -= year_of(*each, index);
           return year.result == left && year.result == year_of(plan.result, index);
         });
       }},
      {"I10", loans_end},
      {"I11", assets_are_written_off},
      {"I12", parts_make_the_whole},
      {"I13",
       [](const PlanParameters&, const Plan& plan) {
         Money open = plan.opening_receivables;
         return wrong_month([&](std::size_t month) {
           open += plan.invoiced[month];
           open -= plan.receipts[month];
           return plan.receivables[month] == open && !open.is_negative();
         });
       }},
      {"I14",
       [](const PlanParameters&, const Plan& plan) {
         return always(plan.opening_vat + sum_of(plan.sales_vat) + sum_of(plan.reverse_vat) -
                           sum_of(plan.charges_vat) - sum_of(plan.investments_vat) - sum_of(plan.vat_paid) ==
                       plan.vat_owed.back());
       }},
      {"I16",
       [](const PlanParameters& typed, const Plan& plan) {
         Money owed = typed.open.social;
         return wrong_month([&](std::size_t month) {
           owed += plan.social[month];
           owed -= plan.social_paid[month];
           return plan.social_owed[month] == owed && !owed.is_negative();
         });
       }},
      {"I24", start_is_funded},
      {"I25", hours_are_told},
  };
  return all;
}

}  // namespace

std::size_t wrong_month(const std::function<bool(std::size_t month)>& is_right) {
  for (std::size_t month = 0; month < plan_months; ++month)
    if (!is_right(month)) return month;
  return plan_months;
}

std::size_t wrong_year(const std::function<bool(std::size_t year)>& is_right) {
  for (std::size_t year = 0; year < plan_years; ++year)
    if (!is_right(year)) return 12 * year + 11;
  return plan_months;
}

std::vector<PlanInvariant> plan_invariants(const PlanParameters& parameters, const Plan& plan) {
  std::vector<PlanInvariant> all;
  for (const auto& [id, test] : tests()) {
    const std::size_t month = test(parameters, plan);
    const bool applies = std::string_view(id) != "I25" || parameters.capacity;
    all.push_back({id, month == holds, month == holds ? 0 : month, applies});
  }
  return all;
}

std::vector<PlanInvariant> plan_checks(const PlanParameters& parameters, const Plan& plan) {
  std::vector<PlanInvariant> all = plan_invariants(parameters, plan);
  for (PlanInvariant& each : plan_trials(parameters, plan)) all.push_back(std::move(each));
  std::sort(all.begin(), all.end(),
            [](const PlanInvariant& one, const PlanInvariant& other) { return one.id < other.id; });
  return all;
}

}  // namespace vireo
