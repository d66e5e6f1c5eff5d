#pragma once
// The first sheet of a plan's workbook: three years, their ratios, and the charts. Used by plan_workbook.cpp
// alone.
#include <map>
#include <string>

#include "core/base/wording.h"
#include "reports/plans/month_rows.h"

namespace vireo {

/// Rows of the months' sheet by the names of the messages "plan.row.<id>".
using PlanRows = std::map<std::string, MonthRows::Row>;

struct PlanYearsRequest {
  const PlanParameters& typed;
  const Plan& plan;
  const Wording& wording;
  const PlanRows& rows;
  std::string months_sheet{};
};

FormulaSheet plan_years_sheet(const PlanYearsRequest& request);

}  // namespace vireo
