#pragma once
// Reads the sections of a written business plan (templates/plan_sections), strictly.
#include <vector>

#include "core/base/checked.h"
#include "core/plan/sections.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// Problems of every template; "template.unknown_reference" for a figure that no year has.
Checked<std::vector<PlanSection>> load_plan_sections(const TemplateSource& source);

}  // namespace vireo
