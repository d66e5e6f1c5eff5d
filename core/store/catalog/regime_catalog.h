#pragma once
// Reads templates/regimes/<id>/: pack.toml (inputs, parameters, results, rhythms, thresholds) and one file a
// year whose [[value]] rows fill the parameters. A parameter without any value, an operand that names
// nothing, values that overlap: each is a problem with its line. Also reads parameter sets that stand alone.
#include <string_view>
#include <vector>

#include "core/rules/regime_pack.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<RegimePack> load_regime(const TemplateSource& source, std::string_view id);

/// Ids of the regimes there are: "fr-micro".
std::vector<std::string> regime_ids(const TemplateSource& source);

/// templates/late_payment/<cc>.toml: the statutory rates of interest on overdue invoices, by date.
Checked<ParameterSet> load_late_payment(const TemplateSource& source, std::string_view country);

}  // namespace vireo
