#pragma once
// What a document lacks before it may be issued: all of it at once, by the dated rules of the seller's
// country and by what the layout and the arithmetic need. Pure values.
#include "core/base/checked.h"
#include "core/billing/document.h"
#include "core/billing/mention.h"

namespace vireo {

/// An identifier kind with the label people know it by.
struct IdentifierLabel {
  std::string kind{};
  LocalText labels{};
};

struct CompletenessFacts {
  Date day{};
  const DraftDocument& draft;
  const FrozenParty& sender;
  const FrozenParty& client;
  bool has_supply_date = false;
  bool has_payment_terms = false;
  std::vector<IdentifierLabel> labels{};
};

/// Codes "missing.<thing>" with the field to fill ("profile.address", "client.id.vat"), "document.no_lines",
/// "document.line_without_text" {line}, "document.total_negative" {total}, "document.outside_scope_mixed".
Problems missing_for(const DocumentRules& rules, const DocumentFacts& facts, const CompletenessFacts& known);

}  // namespace vireo
