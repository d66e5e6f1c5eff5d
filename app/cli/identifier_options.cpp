#include "app/cli/identifier_options.h"

#include <set>

#include "core/store/catalog/catalog.h"

namespace vireo::cli {

const std::vector<std::string>& identifier_kinds() {
  static const std::vector<std::string> kinds = [] {
    std::set<std::string> all;
    const Catalog catalog;
    for (const std::string& code : catalog.country_codes())
      if (const auto country = catalog.country(code))
        for (const IdentifierKind& kind : country->identifiers) all.insert(kind.id);
    return std::vector<std::string>(all.begin(), all.end());
  }();
  return kinds;
}

std::vector<PartyIdentifier> typed_identifiers(Invocation& invocation) {
  std::vector<PartyIdentifier> typed;
  for (const std::string& kind : identifier_kinds())
    if (invocation.given(kind)) typed.push_back({kind, invocation.text(kind)});
  for (const auto& [kind, value] : invocation.pairs("id")) typed.push_back({kind, value});
  return typed;
}

}  // namespace vireo::cli
