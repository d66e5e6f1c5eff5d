#pragma once
// The options that are named after identifiers ("--vat NUMBER"): every kind that some country's data knows,
// each once. They are short for --id KIND=VALUE.
#include <string>
#include <vector>

#include "app/cli/invocation.h"
#include "core/parties/party.h"

namespace vireo::cli {

/// Read once from the program's own country data; lives as long as the program, as the table of commands
/// does.
const std::vector<std::string>& identifier_kinds();

/// What was typed with these options and with --id.
std::vector<PartyIdentifier> typed_identifiers(Invocation& invocation);

}  // namespace vireo::cli
