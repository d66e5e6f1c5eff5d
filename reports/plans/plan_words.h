#pragma once
// How people call a row of a plan's tables, and how it is reckoned.
#include "core/base/wording.h"
#include "core/plan/tables.h"
#include "core/plan/year_tables.h"

namespace vireo {

/// A figure of a year as its kind is written; a dash where there is none.
std::string plan_year_value(const PlanYearRow& row, std::size_t year, const Wording& wording);
std::string plan_row_name(const PlanRow& row, const Wording& wording);
std::string plan_row_rule(const PlanRow& row, const Wording& wording);

}  // namespace vireo
