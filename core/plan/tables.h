#pragma once
// The tables of a plan as rows of thirty-six months and three years: which series stands where, and whether a
// year is the sum of its months or what stands at its end. One description for window, paper and terminal.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/plan/plan.h"

namespace vireo {

/// How a year follows from its months: their sum, what stands at its end, what stood at its begin.
enum class PlanRowKind { flow, stock, opening };

struct PlanRow {
  std::string id{};   // its name is the message "plan.row.<id>", its rule "plan.rule.<id>"
  LocalText names{};  // of a service's own row, which has no message
  PlanRowKind kind = PlanRowKind::flow;
  PlanSeries months;
  std::array<Money, plan_years> years;
};

struct PlanTable {
  std::string id{};  // "T14"; its name is the message "plan.table.T14"
  std::vector<PlanRow> rows{};
};

/// A figure of each year; its name is the message "plan.year.<name>".
struct PlanYearFigure {
  const char* name;
  Money PlanYear::*figure;
};
/// In the order of an income statement, then of funding.
std::span<const PlanYearFigure> plan_year_figures();

/// In their order: T4, T5, T6, T7, T8, T9, T10, T11, T13, T14, T16; the others are of year_tables.h.
std::vector<PlanTable> plan_tables(const PlanParameters& typed, const Plan& plan);

}  // namespace vireo
