#pragma once
// The years of a plan from its months: results, self-financing, funding, break-even. Used by plan.cpp alone,
// last of all; what the tables show of a year is year_tables.h.
#include "core/plan/plan.h"

namespace vireo {

/// Every figure of `plan.years`; the months must be complete.
void close_plan_years(const PlanParameters& typed, Plan& plan);

}  // namespace vireo
