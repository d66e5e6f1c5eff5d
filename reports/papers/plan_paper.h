#pragma once
// A business plan on paper, as a bank reads it: contents, the written sections with the figures that belong
// to them, charts, the three years, the tables by year, the first year's cash month by month, the
// assumptions, what the checks and the advice say.
#include <map>
#include <string>
#include <vector>

#include "core/base/wording.h"
#include "core/plan/plan.h"
#include "core/plan/sections.h"
#include "reports/model/paper.h"

namespace vireo {

struct PlanPaperRequest {
  std::string name{};    // of the plan
  std::string sender{};  // the business
  Date made_on{};
  std::vector<PlanSection> sections{};
  std::map<std::string, std::string> texts{};  // by section; what is not written is left out
};

Paper plan_paper(const PlanParameters& typed, const Plan& plan, const PlanPaperRequest& request,
                 const Wording& wording);

}  // namespace vireo
