#pragma once
// Reads templates/plans: business plans to begin from. A teacher adds one as a file.
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/base/local_text.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

struct PlanTemplate {
  std::string id{};
  LocalText names{};
  LocalText texts{};
  std::string parameters{};  // JSON, see core/store/plan_json.h
};

/// By id. Problems of a template's form, and those of read_plan() with the file as place.
Checked<std::vector<PlanTemplate>> load_plan_templates(const TemplateSource& source);

}  // namespace vireo
