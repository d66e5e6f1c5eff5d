#pragma once
// The values of a plan that can be typed one by one, in the order of its parts. Used by plan_view.cpp alone.
#include <vector>

#include "app/desktop/pages/plan/plan_view.h"

namespace vireo {

std::vector<PlanCell> plan_cells(const PlanParameters& typed, const std::string& json,
                                 const Wording& wording);

}  // namespace vireo
