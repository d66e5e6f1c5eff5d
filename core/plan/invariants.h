#pragma once
// How the tables of a plan must tie, to the cent: each invariant reckons one figure a second way. Shown as a
// checklist; a broken one is a bug of the engine, never of who typed the plan. What only another reckoning
// can show (a later payment moves no result) is trials.h.
#include <functional>
#include <string>
#include <vector>

#include "core/plan/plan.h"

namespace vireo {

struct PlanInvariant {
  std::string id{};  // "I04"; its words are the message "plan.invariant.I04"
  bool holds = false;
  std::size_t month = 0;  // where it does not
  bool applies = true;    // false: this plan has nothing it could be tried on
};

/// I01 to I14, I16, I24, I25.
std::vector<PlanInvariant> plan_invariants(const PlanParameters& parameters, const Plan& plan);
/// With those of trials.h, in the order of their numbers.
std::vector<PlanInvariant> plan_checks(const PlanParameters& parameters, const Plan& plan);

/// The first month, or the last month of the first year, in which something is not right; plan_months when it
/// is right in all.
std::size_t wrong_month(const std::function<bool(std::size_t month)>& is_right);
std::size_t wrong_year(const std::function<bool(std::size_t year)>& is_right);

}  // namespace vireo
