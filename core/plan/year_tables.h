#pragma once
// The tables of a plan that have a figure for each year, not for each month: capacity and price, what the
// start needs and who pays it, self-financing, funding of three years, break-even, indicators, and the ratios
// that belong to a table of months. One description for window, paper, workbook and terminal; beside
// tables.h.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.h"

namespace vireo {

enum class PlanValueKind { money, share, number };

struct PlanYearRow {
  std::string id{};  // its name is the message "plan.year_row.<id>"
  PlanValueKind kind = PlanValueKind::money;
  /// Nothing where it has no sense: without sales, without capacity, after the first year for the start.
  std::array<std::optional<Decimal>, plan_years> years{};
  bool is_total = false;
};

struct PlanYearTable {
  std::string id{};  // "T12"; its name is the message "plan.table.T12"
  std::vector<PlanYearRow> rows{};
};

/// In their order: T1, T2, T3, T11, T12, T13, T15, T17, T18; T11 and T13 say more of the tables of months.
/// How a row is reckoned is the message "plan.year_rule.<id>".
std::vector<PlanYearTable> plan_year_tables(const PlanParameters& typed, const Plan& plan);

}  // namespace vireo
