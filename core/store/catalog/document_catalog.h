#pragma once
// Reads what documents need: templates/documents/<cc>.toml (mentions, required fields), plain.toml for
// countries without one, and units.toml.
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/billing/mention.h"
#include "core/store/catalog/template_source.h"
#include "core/work/unit.h"

namespace vireo {

/// The rules of a country, or the plain ones when it has none.
Checked<DocumentRules> load_document_rules(const TemplateSource& source, std::string_view country);

Checked<std::vector<Unit>> load_units(const TemplateSource& source);

}  // namespace vireo
