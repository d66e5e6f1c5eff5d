#pragma once
// Reads templates/returns: yearly returns of receipts over expenses.
#include <optional>
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/store/catalog/template_source.h"
#include "core/tax/receipts_return.h"

namespace vireo {

std::vector<std::string> receipts_return_ids(const TemplateSource& source);
Checked<ReceiptsReturn> load_receipts_return(const TemplateSource& source, const std::string& id);
/// The one of a country, or nothing.
std::optional<ReceiptsReturn> receipts_return_of(const TemplateSource& source, const std::string& country);

}  // namespace vireo
