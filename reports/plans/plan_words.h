#pragma once
// How people call a row of a plan's tables, and how it is reckoned.
#include "core/base/wording.h"
#include "core/plan/invariants.h"
#include "core/plan/tables.h"
#include "core/plan/year_tables.h"

namespace vireo {

/// A figure of a year as its kind is written; a dash where there is none.
std::string plan_year_value(const PlanYearRow& row, std::size_t year, const Wording& wording);
std::string plan_year_rule(const PlanYearRow& row, const Wording& wording);
std::string plan_row_name(const PlanRow& row, const Wording& wording);
std::string plan_row_rule(const PlanRow& row, const Wording& wording);

/// "yes", "no", or that the plan has nothing to try it on.
std::string plan_check_state(const PlanInvariant& check, const Wording& wording);

/// Where a value of a plan begun from a book was read: "services.hourly.price.0" by "services.hourly"; empty
/// of one typed by hand.
std::string plan_origin_of(const PlanParameters& typed, const std::string& path, const Wording& wording);
std::string plan_origin_text(const PlanOrigin& origin, const Wording& wording);

}  // namespace vireo
