#pragma once
// A business plan on paper, as a bank reads it: the three years, the tables by year, the first year's cash
// month by month, the assumptions, what the checks and the advice say.
#include <string>

#include "core/base/wording.h"
#include "core/plan/plan.h"
#include "reports/model/paper.h"

namespace vireo {

struct PlanPaperRequest {
  std::string name{};    // of the plan
  std::string sender{};  // the business
  Date made_on{};
};

Paper plan_paper(const PlanParameters& typed, const Plan& plan, const PlanPaperRequest& request,
                 const Wording& wording);

}  // namespace vireo
