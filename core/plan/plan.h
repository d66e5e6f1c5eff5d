#pragma once
// The business plan: thirty-six months and three years from its parameters, in whole minor units, so that
// everything ties to the cent. Sales follow units, season and ramp; receipts their delays; contributions and
// VAT are owed with the receipts and paid at the dates of their returns. Pure; one direction, no table reads
// one below it.
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/parameters.h"

namespace vireo {

using PlanSeries = std::array<Money, plan_months>;

struct PlanYear {
  Money revenue{};
  Money gross_margin{};
  Money value_added{};
  Money operating_surplus{};  // EBE
  Money operating_result{};   // REX
  Money result{};
  Money self_financing{};  // CAF
  Money depreciation{};
  Money interest{};
  Money investments{};  // without the VAT that comes back
  Money principal{};
  Money drawings{};
  Money contributed{};      // own money and loans
  Money working_capital{};  // BFR at its end
  Money working_capital_change{};
  Money opening{};
  Money closing{};
  Money funding_closing{};  // by the three-year funding table, which must say the same
  Money fixed_costs{};
  Money variable_costs{};
  Decimal margin_rate{};              // 4 decimals
  std::optional<Money> break_even{};  // none when each sale costs more than it brings
  std::optional<Money> break_even_with_drawings{};
  Decimal break_even_days{};  // of 360, 1 decimal
  Money lowest_cash{};
  std::size_t lowest_month = 0;  // of the year, 0 = its first
  Decimal receivable_days{};     // of the year's days as typed, 1 decimal
  Decimal hours{};
};

/// What each typed row gives by itself, in the order of the parameters.
struct PlanDetail {
  std::vector<std::array<Decimal, plan_months>> units{};  // by service
  std::vector<PlanSeries> charge_net{}, charge_vat{};
  std::vector<PlanSeries> depreciation{};
  std::vector<PlanSeries> interest{}, principal{}, loan_open{};
};

struct Plan {
  PlanDetail detail{};
  std::vector<std::pair<std::string, PlanSeries>> revenue_of{};  // by service
  PlanSeries revenue, invoiced, receipts, receipts_net, receipts_vat;
  PlanSeries charges, taxes, variable_charges, purchases, payments;  // purchases: with VAT as invoiced
  /// The steps of the income statement: margin after proportional costs, value added, EBE, REX.
  PlanSeries direct_charges, gross_margin, outside_charges, value_added, operating_surplus, operating_result;
  PlanSeries social, social_paid, vat_paid;
  PlanSeries
      social_year;  // what the year's result owes, in each of its months; of contributions on the result
  PlanSeries sales_vat, charges_vat, reverse_vat, investments_vat;  // reverse_vat: owed by the buyer
  PlanSeries drawings, interest, principal, loan_open, loans_received, own_money;
  PlanSeries investments, depreciation, book_value;
  PlanSeries opening, closing;
  PlanSeries receivables, payables, vat_owed, social_owed, working_capital;
  PlanSeries result, equity;
  /// What stood there before the first month: the balance sheet it opens with.
  Money opening_receivables{}, opening_payables{}, opening_vat{}, opening_working_capital{};
  Money opening_value{}, opening_loans{}, opening_equity{};
  std::array<Decimal, plan_months> hours{};
  std::array<PlanYear, plan_years> years{};
};

Plan reckon_plan(const PlanParameters& parameters);

/// Sum of a series' year, or of all its months.
Money year_of(const PlanSeries& series, std::size_t year);
Money sum_of(const PlanSeries& series);
/// Shares as whole numbers of one scale, for Money::split.
std::vector<std::int64_t> whole_shares(const std::vector<Decimal>& shares);

}  // namespace vireo
