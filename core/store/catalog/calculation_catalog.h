#pragma once
// Loads rule packs that calculate: templates/rules/<id>/pack.toml with the dated values and scales of the
// other files beside it. Strict: an unknown key, an unknown name in a formula, a number without a source, a
// circle are refused with file and line.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/formula/calculation.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// The packs it uses are loaded with it. Problems of the files, and those of CalculationProgram::compile.
Checked<std::shared_ptr<const Calculation>> load_calculation(const TemplateSource& source,
                                                             std::string_view id);
std::vector<std::string> calculation_ids(const TemplateSource& source);

}  // namespace vireo
