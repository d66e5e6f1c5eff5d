#pragma once
// Identifiers as typed, checked by the country of who bears them. A country without data keeps what was
// typed; the VAT number of any member state is still recognised by its form. Used by the actions on parties
// and the profile.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/parties/country.h"
#include "core/parties/party.h"
#include "core/store/catalog/catalog.h"

namespace vireo {

struct IdentifierRules {
  std::optional<Country> country{};
  std::vector<IdentifierKind> common{};

  const IdentifierKind* kind(std::string_view id) const;
};

/// A country without data is no problem; data that cannot be read is.
Checked<std::optional<Country>> country_if_known(const Catalog& catalog, std::string_view code);
Checked<IdentifierRules> identifier_rules(const Catalog& catalog, std::string_view country);

/// As they are kept, empty ones as they are. Problems under the kind as field: those of check_identifier and
/// "identifier.unknown_kind" {kind, nearest}.
Checked<std::vector<PartyIdentifier>> checked_identifiers(const std::vector<PartyIdentifier>& typed,
                                                          const IdentifierRules& rules);
/// Those that follow from `known` and are not in it.
std::vector<PartyIdentifier> derived_identifiers(const std::vector<PartyIdentifier>& known,
                                                 const IdentifierRules& rules);
/// Whether the number is one of a member state: by its form.
bool is_union_vat_number(std::string_view number, const IdentifierRules& rules);

}  // namespace vireo
