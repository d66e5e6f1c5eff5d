#pragma once
// Reads templates/charts/<id>.toml. A chart must name one account for every role; a missing one, or a role
// given twice, is a problem of the template.
#include <string_view>

#include "core/ledger/chart.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<Chart> load_chart(const TemplateSource& source, std::string_view id);

}  // namespace vireo
