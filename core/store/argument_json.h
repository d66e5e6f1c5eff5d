#pragma once
// Messages as JSON text, for the audit log, the undo list and frozen documents.
#include <string>
#include <string_view>

#include "core/base/argument.h"

namespace vireo {

/// [["name",{"kind":"money","value":"12.50","unit":"EUR"}],...]
std::string arguments_to_json(const Arguments& arguments);
/// The reverse; empty for text that is no such list (an erased payload).
Arguments arguments_from_json(std::string_view json);

}  // namespace vireo
