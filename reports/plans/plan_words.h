#pragma once
// How people call a row of a plan's tables, and how it is reckoned.
#include "core/base/wording.h"
#include "core/plan/tables.h"

namespace vireo {

std::string plan_row_name(const PlanRow& row, const Wording& wording);
std::string plan_row_rule(const PlanRow& row, const Wording& wording);

}  // namespace vireo
