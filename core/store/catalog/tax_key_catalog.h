#pragma once
// Reads templates/tax_keys: the keys of one adviser's program, strictly.
#include <string_view>

#include "core/base/checked.h"
#include "core/ledger/tax_key.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

/// `id`: the name of the file ("datev"). Problems besides those of every template: "tax_key.percent_wrong".
Checked<TaxKeys> load_tax_keys(const TemplateSource& source, std::string_view id);

}  // namespace vireo
