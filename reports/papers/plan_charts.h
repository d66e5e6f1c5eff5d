#pragma once
// The pictures of a business plan's dossier: turnover and result by year, cash over the thirty-six months,
// the turnover against what is needed to break even.
#include <vector>

#include "core/base/wording.h"
#include "core/plan/plan.h"
#include "reports/model/paper.h"

namespace vireo {

std::vector<paper::Chart> plan_charts(const Plan& plan, const PlanParameters& typed, const Wording& wording);

}  // namespace vireo
