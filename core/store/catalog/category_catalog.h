#pragma once
// Reads every templates/categories/*.toml. An account that the named chart does not have is a problem.
#include <vector>

#include "core/base/checked.h"
#include "core/spending/category.h"
#include "core/store/catalog/template_source.h"

namespace vireo {

Checked<std::vector<ExpenseCategory>> load_categories(const TemplateSource& source);

}  // namespace vireo
