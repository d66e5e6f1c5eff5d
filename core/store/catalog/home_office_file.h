#pragma once
// Reads the methods of the home office (templates/home_office), strictly.
#include "core/store/catalog/template_source.h"
#include "core/work/home_office.h"

namespace vireo {

Checked<std::vector<HomeOfficeMethod>> load_home_office_methods(const TemplateSource& source);

}  // namespace vireo
