#pragma once
// The sheet of a plan's workbook with the tables by year (capacity, start and its funding, margins, working
// capital, break-even, indicators), each figure a formula over the sheets of assumptions and of months. Used
// by plan_workbook.cpp alone.
#include "reports/plans/plan_years.h"

namespace vireo {

FormulaSheet plan_ratios_sheet(const PlanYearsRequest& request);

}  // namespace vireo
