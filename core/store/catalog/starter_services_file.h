#pragma once
// Reads the starter set of services (templates/services), strictly.
#include <vector>

#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/work/starter_service.h"

namespace vireo {

Checked<std::vector<StarterService>> load_starter_services(const TemplateSource& source);
/// Problem "service.starter_unknown" {typed, nearest}.
Checked<StarterService> starter_service_named(const std::vector<StarterService>& all, const std::string& id);

}  // namespace vireo
