#include "core/billing/mention.h"

#include <algorithm>

#include "core/base/text.h"

namespace vireo {
namespace {

bool all_hold(const std::vector<DocumentFact>& conditions, const DocumentFacts& facts) {
  return std::all_of(conditions.begin(), conditions.end(),
                     [&](DocumentFact fact) { return fact == DocumentFact::always || facts.contains(fact); });
}

/// Whether `words` stand in `name` as whole words.
bool stands_in(const std::string& name, const std::string& words) {
  return (" " + folded(name) + " ").find(" " + folded(words) + " ") != std::string::npos;
}

}  // namespace

const std::vector<std::pair<std::string, DocumentFact>>& document_fact_names() {
  static const std::vector<std::pair<std::string, DocumentFact>> names = {
      {"always", DocumentFact::always},
      {"invoice", DocumentFact::invoice},
      {"quote", DocumentFact::quote},
      {"credit_note", DocumentFact::credit_note},
      {"deposit", DocumentFact::deposit},
      {"vat_scheme_exempt", DocumentFact::vat_scheme_exempt},
      {"vat_charged", DocumentFact::vat_charged},
      {"vat_on_debits", DocumentFact::vat_on_debits},
      {"reverse_charge_eu", DocumentFact::reverse_charge_eu},
      {"outside_scope", DocumentFact::outside_scope},
      {"business_client", DocumentFact::business_client},
      {"private_client", DocumentFact::private_client},
      {"domestic_client", DocumentFact::domestic_client},
      {"sole_trader", DocumentFact::sole_trader},
      {"late_rate_agreed", DocumentFact::late_rate_agreed},
      {"late_rate_statutory", DocumentFact::late_rate_statutory},
  };
  return names;
}

const std::vector<std::pair<std::string, RequiredThing>>& required_thing_names() {
  static const std::vector<std::pair<std::string, RequiredThing>> names = {
      {"seller_name", RequiredThing::seller_name},
      {"seller_address", RequiredThing::seller_address},
      {"seller_identifier", RequiredThing::seller_identifier},
      {"client_name", RequiredThing::client_name},
      {"client_address", RequiredThing::client_address},
      {"client_identifier", RequiredThing::client_identifier},
      {"supply_date", RequiredThing::supply_date},
      {"payment_terms", RequiredThing::payment_terms},
  };
  return names;
}

std::vector<Mention> mentions_for(const DocumentRules& rules, const DocumentFacts& facts, Date day) {
  std::vector<Mention> found;
  for (const auto& mention : rules.mentions) {
    const bool in_force = (!mention.valid_from || *mention.valid_from <= day) &&
                          (!mention.valid_until || day <= *mention.valid_until);
    if (in_force && all_hold(mention.conditions, facts)) found.push_back(mention);
  }
  return found;
}

std::vector<RequiredField> required_for(const DocumentRules& rules, const DocumentFacts& facts, Date day) {
  std::vector<RequiredField> found;
  for (const auto& field : rules.required_fields)
    if ((!field.valid_from || *field.valid_from <= day) && all_hold(field.conditions, facts))
      found.push_back(field);
  return found;
}

std::string legal_name(const DocumentRules& rules, const DocumentFacts& facts, const std::string& name) {
  std::string full = name;
  for (const auto& suffix : rules.name_suffixes) {
    const bool there = std::any_of(suffix.accepted.begin(), suffix.accepted.end(),
                                   [&](const std::string& words) { return stands_in(name, words); });
    if (!there && all_hold(suffix.conditions, facts)) full += " " + suffix.text;
  }
  return full;
}

}  // namespace vireo
