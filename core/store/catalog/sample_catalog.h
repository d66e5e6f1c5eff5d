#pragma once
// Reads templates/samples/<id>.toml.
#include <string_view>

#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/training/sample_year.h"

namespace vireo {

Checked<SampleYear> load_sample_year(const TemplateSource& source, std::string_view id);

}  // namespace vireo
