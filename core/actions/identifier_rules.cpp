#include "core/actions/identifier_rules.h"

#include <algorithm>

#include "core/base/text.h"

namespace vireo {
namespace {

const IdentifierKind* kind_in(const std::vector<IdentifierKind>& kinds, std::string_view id) {
  for (const auto& kind : kinds)
    if (kind.id == id) return &kind;
  return nullptr;
}

Checked<std::string> checked_one(const PartyIdentifier& typed, const IdentifierRules& rules) {
  const IdentifierKind* kind = rules.kind(typed.kind);
  if (kind) return check_identifier(*kind, typed.value);
  if (!rules.country) return trimmed(typed.value);
  std::vector<std::string> known;
  for (const auto& each : rules.country->identifiers) known.push_back(each.id);
  return problem("identifier.unknown_kind", {},
                 {{"kind", typed.kind}, {"nearest", nearest(typed.kind, known)}});
}

}  // namespace

const IdentifierKind* IdentifierRules::kind(std::string_view id) const {
  if (country)
    if (const auto* found = country->identifier(id)) return found;
  return kind_in(common, id);
}

Checked<std::optional<Country>> country_if_known(const Catalog& catalog, std::string_view code) {
  const auto codes = catalog.country_codes();
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) return std::optional<Country>();
  auto country = catalog.country(code);
  if (!country) return country.problems();
  return std::optional<Country>(std::move(country).value());
}

Checked<IdentifierRules> identifier_rules(const Catalog& catalog, std::string_view code) {
  Problems found;
  auto country = take(country_if_known(catalog, code), found);
  auto common = take(catalog.common_identifiers(), found);
  if (!found.empty()) return found;
  return IdentifierRules{std::move(*country), std::move(*common)};
}

Checked<std::vector<PartyIdentifier>> checked_identifiers(const std::vector<PartyIdentifier>& typed,
                                                          const IdentifierRules& rules) {
  std::vector<PartyIdentifier> kept;
  Problems found;
  for (const auto& each : typed) {
    if (trimmed(each.value).empty()) {
      kept.push_back({each.kind, {}});
    } else if (auto value = take(checked_one(each, rules), found, each.kind)) {
      kept.push_back({each.kind, std::move(*value)});
    }
  }
  if (!found.empty()) return found;
  return kept;
}

std::vector<PartyIdentifier> derived_identifiers(const std::vector<PartyIdentifier>& known,
                                                 const IdentifierRules& rules) {
  std::vector<PartyIdentifier> derived;
  if (!rules.country) return derived;
  auto all = known;
  const auto has = [&](const std::string& kind) {
    return std::any_of(all.begin(), all.end(),
                       [&](const PartyIdentifier& each) { return each.kind == kind; });
  };
  for (const auto& rule : rules.country->derived) {
    const std::string source = identifier_of(all, rule.from);
    if (source.empty() || has(rule.id)) continue;
    derived.push_back({rule.id, derive_identifier(rule, source)});
    all.push_back(derived.back());
  }
  return derived;
}

bool is_union_vat_number(std::string_view number, const IdentifierRules& rules) {
  const auto* kind = kind_in(rules.common, "eu_vat");
  return kind && !number.empty() && check_identifier(*kind, number).ok();
}

}  // namespace vireo
