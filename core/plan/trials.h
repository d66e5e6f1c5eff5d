#pragma once
// Invariants of a plan that show only when it is reckoned again with something changed: a later payment, a
// third more of everything, the turnover of the break-even. Beside invariants.h; each trial is one reckoning.
#include <vector>

#include "core/plan/invariants.h"

namespace vireo {

/// I15, I17 to I23.
std::vector<PlanInvariant> plan_trials(const PlanParameters& parameters, const Plan& plan);

}  // namespace vireo
