#include "core/plan/tables.h"

#include <algorithm>

namespace vireo {
namespace {

struct Line {
  const char* table;
  const char* row;
  PlanSeries Plan::*series;
  PlanRowKind kind = PlanRowKind::flow;
};

constexpr auto stock = PlanRowKind::stock;

constexpr std::array<Line, 51> lines{{
    {"T4", "loans_received", &Plan::loans_received},
    {"T4", "interest", &Plan::interest},
    {"T4", "principal", &Plan::principal},
    {"T4", "loan_open", &Plan::loan_open, stock},
    {"T5", "investments", &Plan::investments},
    {"T5", "depreciation", &Plan::depreciation},
    {"T5", "book_value", &Plan::book_value, stock},
    {"T6", "revenue", &Plan::revenue},
    {"T7", "invoiced", &Plan::invoiced},
    {"T7", "receipts", &Plan::receipts},
    {"T7", "receivables", &Plan::receivables, stock},
    {"T8", "charges", &Plan::charges},
    {"T8", "taxes", &Plan::taxes},
    {"T8", "payments", &Plan::payments},
    {"T8", "payables", &Plan::payables, stock},
    {"T9", "social", &Plan::social},
    {"T9", "social_paid", &Plan::social_paid},
    {"T9", "social_owed", &Plan::social_owed, stock},
    {"T10", "sales_vat", &Plan::sales_vat},
    {"T10", "receipts_vat", &Plan::receipts_vat},
    {"T10", "charges_vat", &Plan::charges_vat},
    {"T10", "investments_vat", &Plan::investments_vat},
    {"T10", "vat_paid", &Plan::vat_paid},
    {"T10", "vat_owed", &Plan::vat_owed, stock},
    {"T11", "revenue", &Plan::revenue},
    {"T11", "charges", &Plan::charges},
    {"T11", "taxes", &Plan::taxes},
    {"T11", "social", &Plan::social},
    {"T11", "depreciation", &Plan::depreciation},
    {"T11", "interest", &Plan::interest},
    {"T11", "result", &Plan::result},
    {"T13", "working_capital", &Plan::working_capital, stock},
    {"T14", "opening", &Plan::opening, stock},
    {"T14", "receipts", &Plan::receipts},
    {"T14", "own_money", &Plan::own_money},
    {"T14", "loans_received", &Plan::loans_received},
    {"T14", "payments", &Plan::payments},
    {"T14", "social_paid", &Plan::social_paid},
    {"T14", "vat_paid", &Plan::vat_paid},
    {"T14", "investments_gross", nullptr},
    {"T14", "loan_service", nullptr},
    {"T14", "drawings", &Plan::drawings},
    {"T14", "closing", &Plan::closing, stock},
    {"T16", "book_value", &Plan::book_value, stock},
    {"T16", "receivables", &Plan::receivables, stock},
    {"T16", "closing", &Plan::closing, stock},
    {"T16", "equity", &Plan::equity, stock},
    {"T16", "loan_open", &Plan::loan_open, stock},
    {"T16", "payables", &Plan::payables, stock},
    {"T16", "vat_owed", &Plan::vat_owed, stock},
    {"T16", "social_owed", &Plan::social_owed, stock},
}};

constexpr std::array<PlanYearFigure, 12> year_figures{{
    {"revenue", &PlanYear::revenue},
    {"value_added", &PlanYear::value_added},
    {"operating_surplus", &PlanYear::operating_surplus},
    {"operating_result", &PlanYear::operating_result},
    {"result", &PlanYear::result},
    {"self_financing", &PlanYear::self_financing},
    {"working_capital_change", &PlanYear::working_capital_change},
    {"investments", &PlanYear::investments},
    {"principal", &PlanYear::principal},
    {"drawings", &PlanYear::drawings},
    {"closing", &PlanYear::closing},
    {"lowest_cash", &PlanYear::lowest_cash},
}};

PlanSeries sum_of(const PlanSeries& a, const PlanSeries& b) {
  PlanSeries sum = a;
  for (std::size_t month = 0; month < plan_months; ++month) sum[month] += b[month];
  return sum;
}

PlanSeries series_of(const Plan& plan, const Line& line) {
  if (line.series) return plan.*line.series;
  return std::string_view(line.row) == "loan_service" ? sum_of(plan.interest, plan.principal)
                                                      : sum_of(plan.investments, plan.investments_vat);
}

void add_row(PlanTable& table, std::string id, PlanRowKind kind, const PlanSeries& months) {
  PlanRow row;
  row.id = std::move(id);
  row.kind = kind;
  row.months = months;
  for (std::size_t year = 0; year < plan_years; ++year)
    row.years[year] = kind == stock ? months[12 * year + 11] : year_of(months, year);
  // What a year begins with is its first month's.
  if (row.id == "opening")
    for (std::size_t year = 0; year < plan_years; ++year) row.years[year] = months[12 * year];
  table.rows.push_back(std::move(row));
}

}  // namespace

std::span<const PlanYearFigure> plan_year_figures() {
  return year_figures;
}

std::vector<PlanTable> plan_tables(const Plan& plan) {
  std::vector<PlanTable> tables;
  for (const Line& line : lines) {
    if (tables.empty() || tables.back().id != line.table) {
      tables.push_back({line.table, {}});
      if (tables.back().id == "T6")
        for (const auto& [id, series] : plan.revenue_of)
          add_row(tables.back(), "service:" + id, PlanRowKind::flow, series);
    }
    add_row(tables.back(), line.row, line.kind, series_of(plan, line));
  }
  return tables;
}

}  // namespace vireo
