#pragma once
// How the tables of a plan must tie, to the cent: each invariant reckons one figure a second way. Shown as a
// checklist; a broken one is a bug of the engine, never of who typed the plan.
#include <string>
#include <vector>

#include "core/plan/plan.h"

namespace vireo {

struct PlanInvariant {
  std::string id{};  // "I04"; its words are the message "plan.invariant.I04"
  bool holds = false;
  std::size_t month = 0;  // where it does not
};

std::vector<PlanInvariant> plan_invariants(const PlanParameters& parameters, const Plan& plan);

}  // namespace vireo
