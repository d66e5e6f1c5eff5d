#pragma once
// The first sheet of a plan's workbook: three years, their ratios, and the charts. Used by plan_workbook.cpp
// alone.
#include <map>
#include <string>

#include "core/base/wording.h"
#include "reports/plans/month_rows.h"
#include "reports/plans/plan_assumptions.h"

namespace vireo {

/// Rows of the months' sheet by the names of the messages "plan.row.<id>".
using PlanRows = std::map<std::string, MonthRows::Row>;

struct PlanYearsRequest {
  const PlanParameters& typed;
  const Plan& plan;
  const Wording& wording;
  const PlanRows& rows;
  const PlanAssumptions& cells;
  std::string months_sheet{};
  std::string before_working_capital{};  // a formula: what it was before the first month
};

/// Contributions of a year on money of invoices older than the plan, as a formula; empty without such.
std::string plan_social_before(const PlanYearsRequest& request, std::size_t year);

FormulaSheet plan_years_sheet(const PlanYearsRequest& request);

}  // namespace vireo
