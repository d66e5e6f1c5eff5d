#include "core/billing/completeness.h"

#include <algorithm>

namespace vireo {
namespace {

Argument label_of(const CompletenessFacts& known, const std::string& kind) {
  for (const auto& each : known.labels)
    if (each.kind == kind && !each.labels.empty()) return each.labels;
  return kind;
}

Problem missing(const std::string& thing, const std::string& field, Arguments arguments = {}) {
  return problem("missing." + thing, {"", 0, field}, std::move(arguments));
}

bool is_complete(const Address& address) {
  return !address.street.empty() && !address.city.empty() && !address.country.empty();
}

std::optional<Problem> missing_field(const RequiredField& field, const CompletenessFacts& known) {
  const Arguments client{{"client", known.client.name}};
  const Arguments identifier{{"identifier", label_of(known, field.identifier)}};
  Arguments client_identifier = client;
  client_identifier.push_back(identifier.front());
  switch (field.thing) {
    case RequiredThing::seller_name:
      if (known.sender.name.empty()) return missing("seller_name", "profile.name");
      break;
    case RequiredThing::seller_address:
      if (!is_complete(known.sender.address)) return missing("seller_address", "profile.address");
      break;
    case RequiredThing::seller_identifier:
      if (known.sender.identifier(field.identifier).empty())
        return missing("seller_identifier", "profile.id." + field.identifier, identifier);
      break;
    case RequiredThing::client_name:
      if (known.client.name.empty()) return missing("client_name", "client.name");
      break;
    case RequiredThing::client_address:
      if (!is_complete(known.client.address)) return missing("client_address", "client.address", client);
      break;
    case RequiredThing::client_identifier:
      if (known.client.identifier(field.identifier).empty())
        return missing("client_identifier", "client.id." + field.identifier, client_identifier);
      break;
    case RequiredThing::supply_date:
      if (!known.has_supply_date) return missing("supply_date", "service_last");
      break;
    case RequiredThing::payment_terms:
      if (!known.has_payment_terms) return missing("payment_terms", "payment_term_days");
      break;
  }
  return std::nullopt;
}

Problems faults_of_lines(const DraftDocument& draft) {
  Problems found;
  if (draft.lines.empty()) found.push_back(problem("document.no_lines", {"", 0, "lines"}));
  bool outside = false;
  bool inside = false;
  for (std::size_t at = 0; at < draft.lines.size(); ++at) {
    const auto& line = draft.lines[at];
    (line.vat.category == VatCategory::outside_scope ? outside : inside) = true;
    if (line.text.empty())
      found.push_back(problem("document.line_without_text",
                              {"", 0, "lines[" + std::to_string(at + 1) + "].text"},
                              {{"line", static_cast<std::int64_t>(at + 1)}}));
  }
  // An electronic invoice cannot carry both, and the law has no sentence for the mixture.
  if (outside && inside) found.push_back(problem("document.outside_scope_mixed", {"", 0, "lines"}));
  if (const Totals totals = draft.totals(); totals.gross.is_negative())
    found.push_back(problem("document.total_negative", {"", 0, "lines"}, {{"total", totals.gross}}));
  return found;
}

}  // namespace

Problems missing_for(const DocumentRules& rules, const DocumentFacts& facts, const CompletenessFacts& known) {
  Problems found;
  std::vector<std::string> told;
  for (const auto& field : required_for(rules, facts, known.day)) {
    const auto lacking = missing_field(field, known);
    // Two rules may ask for the same thing under different conditions.
    if (!lacking || std::find(told.begin(), told.end(), lacking->place.field) != told.end()) continue;
    told.push_back(lacking->place.field);
    found.push_back(*lacking);
  }
  append(found, faults_of_lines(known.draft));
  return found;
}

}  // namespace vireo
