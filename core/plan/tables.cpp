#include "core/plan/tables.h"

#include <algorithm>

namespace vireo {
namespace {

struct Line {
  const char* table;
  const char* row;
  PlanSeries Plan::*series;
  PlanRowKind kind = PlanRowKind::flow;
  PlanSeries Plan::*added = nullptr;  // shown in one row with the first
};

constexpr auto flow = PlanRowKind::flow;
constexpr auto stock = PlanRowKind::stock;

constexpr std::string_view revenue_table = "T6";  // begins with a row for each service

constexpr std::array<Line, 61> lines{{
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
    {"T10", "reverse_vat", &Plan::reverse_vat},
    {"T10", "charges_vat", &Plan::charges_vat},
    {"T10", "investments_vat", &Plan::investments_vat},
    {"T10", "vat_paid", &Plan::vat_paid},
    {"T10", "vat_owed", &Plan::vat_owed, stock},
    {"T11", "revenue", &Plan::revenue},
    {"T11", "direct_charges", &Plan::direct_charges},
    {"T11", "gross_margin", &Plan::gross_margin},
    {"T11", "outside_charges", &Plan::outside_charges},
    {"T11", "value_added", &Plan::value_added},
    {"T11", "taxes", &Plan::taxes},
    {"T11", "social", &Plan::social},
    {"T11", "operating_surplus", &Plan::operating_surplus},
    {"T11", "depreciation", &Plan::depreciation},
    {"T11", "operating_result", &Plan::operating_result},
    {"T11", "interest", &Plan::interest},
    {"T11", "result", &Plan::result},
    {"T13", "receivables", &Plan::receivables, stock},
    {"T13", "payables", &Plan::payables, stock},
    {"T13", "vat_owed", &Plan::vat_owed, stock},
    {"T13", "social_owed", &Plan::social_owed, stock},
    {"T13", "working_capital", &Plan::working_capital, stock},
    {"T14", "opening", &Plan::opening, PlanRowKind::opening},
    {"T14", "receipts", &Plan::receipts},
    {"T14", "own_money", &Plan::own_money},
    {"T14", "loans_received", &Plan::loans_received},
    {"T14", "payments", &Plan::payments},
    {"T14", "social_paid", &Plan::social_paid},
    {"T14", "vat_paid", &Plan::vat_paid},
    {"T14", "investments_gross", &Plan::investments, flow, &Plan::investments_vat},
    {"T14", "loan_service", &Plan::interest, flow, &Plan::principal},
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

PlanSeries series_of(const Plan& plan, const Line& line) {
  PlanSeries series = plan.*line.series;
  if (line.added)
    for (std::size_t month = 0; month < plan_months; ++month) series[month] += (plan.*line.added)[month];
  return series;
}

Money year_in(const PlanSeries& months, PlanRowKind kind, std::size_t year) {
  switch (kind) {
    case PlanRowKind::flow:
      return year_of(months, year);
    case PlanRowKind::stock:
      return months[12 * year + 11];
    case PlanRowKind::opening:
      return months[12 * year];
  }
  return months[12 * year];
}

PlanRow row_of(std::string id, LocalText names, PlanRowKind kind, const PlanSeries& months) {
  PlanRow row;
  row.id = std::move(id);
  row.names = std::move(names);
  row.kind = kind;
  row.months = months;
  for (std::size_t year = 0; year < plan_years; ++year) row.years[year] = year_in(months, kind, year);
  return row;
}

}  // namespace

std::span<const PlanYearFigure> plan_year_figures() {
  return year_figures;
}

std::vector<PlanTable> plan_tables(const PlanParameters& typed, const Plan& plan) {
  std::vector<PlanTable> tables;
  for (const Line& line : lines) {
    if (tables.empty() || tables.back().id != line.table) {
      tables.push_back({line.table, {}});
      if (tables.back().id == revenue_table)
        for (std::size_t index = 0; index < typed.services.size(); ++index) {
          LocalText names = typed.services[index].names;
          const std::string& id = typed.services[index].id;
          if (names.empty()) names.by_language["en"] = id;
          tables.back().rows.push_back(
              row_of("service:" + id, std::move(names), flow, plan.revenue_of[index].second));
        }
    }
    tables.back().rows.push_back(row_of(line.row, {}, line.kind, series_of(plan, line)));
  }
  return tables;
}

}  // namespace vireo
