#pragma once
// A business plan as a workbook that lives: change an assumption in a spreadsheet and all months and years
// follow, by the same rules and the same roundings as the engine. Which rows exist and in which months loans,
// assets and returns fall is the plan's structure and stays.
#include <string>

#include "core/base/wording.h"
#include "core/plan/plan.h"
#include "reports/writers/formula_workbook.h"

namespace vireo {

struct PlanWorkbookRequest {
  std::string name{};
  std::string author{};
  Date made_on{};
};

FormulaWorkbook plan_workbook(const PlanParameters& typed, const Plan& plan,
                              const PlanWorkbookRequest& request, const Wording& wording);

}  // namespace vireo
