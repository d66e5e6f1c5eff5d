#include "core/parties/party.h"

namespace vireo {

std::string identifier_of(const std::vector<PartyIdentifier>& identifiers, std::string_view kind) {
  for (const auto& identifier : identifiers)
    if (identifier.kind == kind) return identifier.value;
  return {};
}

}  // namespace vireo
