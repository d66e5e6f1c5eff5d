#include "core/actions/frozen_facts.h"

#include <algorithm>
#include <map>

#include "core/parties/address.h"

namespace vireo {
namespace {

std::vector<FrozenIdentifier> freeze(const std::vector<PartyIdentifier>& identifiers,
                                     const IdentifierRules& rules, const std::string& language) {
  std::vector<FrozenIdentifier> frozen;
  const auto add = [&](const PartyIdentifier& each) {
    const IdentifierKind* kind = rules.kind(each.kind);
    frozen.push_back({each.kind, kind ? kind->labels.in(language) : each.kind, each.value});
  };
  // In the order in which the country's data lists them, then what else is known.
  std::vector<std::string> listed;
  if (rules.country)
    for (const auto& kind : rules.country->identifiers) {
      listed.push_back(kind.id);
      for (const auto& each : identifiers)
        if (each.kind == kind.id && !each.value.empty()) add(each);
    }
  for (const auto& each : identifiers)
    if (!each.value.empty() && std::find(listed.begin(), listed.end(), each.kind) == listed.end()) add(each);
  return frozen;
}

std::string country_name(const IdentifierRules& rules, const Address& address, const std::string& language) {
  return rules.country ? rules.country->names.in(language) : address.country;
}

std::vector<std::string> lines_of(const Address& address, const IdentifierRules& rules) {
  return address_lines(address, rules.country ? rules.country->address_lines : std::vector<std::string>{});
}

using Filled = std::map<std::string, std::string>;

/// What a mention may name and what is known of it. A value that cannot be had is left out.
Filled known_arguments(const DocumentSetting& setting, const std::optional<Date>& valid_until,
                       const Wording& wording, const Catalog& catalog) {
  Filled known;
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) known[name] = value;
  };
  put("seller_vat", setting.profile.identifier("vat"));
  put("client_vat", setting.client.identifier("vat"));
  if (valid_until) put("valid_until", wording.date(*valid_until));
  if (const auto rate = Decimal::parse(setting.profile.get("late_rate")))
    put("late_rate", wording.percent(Rate::percent(*rate)));
  if (const auto rates = catalog.late_payment(setting.profile.get("country")); rates.ok())
    if (const auto fee = rates->value("recovery_fee", setting.day); fee.ok())
      put("recovery_fee", wording.value(fee->argument()));
  return known;
}

/// "{late_rate}" replaced by what is known; the first name that is not known, if any.
std::optional<std::string> fill(std::string& text, const Filled& known) {
  for (auto begin = text.find('{'); begin != std::string::npos; begin = text.find('{', begin)) {
    const auto end = text.find('}', begin);
    if (end == std::string::npos) break;
    const std::string name = text.substr(begin + 1, end - begin - 1);
    const auto value = known.find(name);
    if (value == known.end()) return name;
    text.replace(begin, end - begin + 1, value->second);
    begin += value->second.size();
  }
  return std::nullopt;
}

}  // namespace

DocumentFacts facts_of(const DraftDocument& draft, const DocumentSetting& setting) {
  DocumentFacts facts{DocumentFact::always};
  const auto add_if = [&](bool holds, DocumentFact fact) {
    if (holds) facts.insert(fact);
  };
  const auto has = [&](VatCategory category) {
    return std::any_of(draft.lines.begin(), draft.lines.end(),
                       [&](const DocumentLine& line) { return line.vat.category == category; });
  };
  add_if(draft.kind == DocumentKind::invoice, DocumentFact::invoice);
  add_if(draft.kind == DocumentKind::quote, DocumentFact::quote);
  add_if(draft.kind == DocumentKind::credit_note, DocumentFact::credit_note);
  // The exemption's sentence belongs to exempt lines: a reverse charge has its own.
  add_if(setting.profile.vat_exempt() && has(VatCategory::exempt), DocumentFact::vat_scheme_exempt);
  add_if(has(VatCategory::standard), DocumentFact::vat_charged);
  add_if(setting.profile.vat_on_invoicing(), DocumentFact::vat_on_debits);
  add_if(has(VatCategory::reverse_charge), DocumentFact::reverse_charge_eu);
  add_if(has(VatCategory::outside_scope), DocumentFact::outside_scope);
  facts.insert(setting.client.is_business ? DocumentFact::business_client : DocumentFact::private_client);
  add_if(setting.vat_situation().client_domestic, DocumentFact::domestic_client);
  add_if(setting.profile.sole_trader(), DocumentFact::sole_trader);
  facts.insert(setting.profile.has("late_rate") ? DocumentFact::late_rate_agreed
                                                : DocumentFact::late_rate_statutory);
  return facts;
}

FrozenFacts freeze_parties(const DraftDocument& draft, const DocumentSetting& setting,
                           const DocumentFacts& facts, const std::string& language) {
  const Profile& profile = setting.profile;
  FrozenFacts frozen;
  frozen.language = language;
  const std::string name = profile.get("name");
  const Address own = profile.address();
  frozen.sender = {name.empty() ? name : legal_name(setting.rules, facts, name),
                   true,
                   own,
                   lines_of(own, setting.own),
                   country_name(setting.own, own, language),
                   profile.get("email"),
                   profile.get("phone"),
                   freeze(profile.identifiers(), setting.own, language),
                   profile.get("e_invoice_address")};
  const Party& client = setting.client;
  frozen.client = {client.name,
                   client.is_business,
                   client.address,
                   lines_of(client.address, setting.clients),
                   country_name(setting.clients, client.address, language),
                   client.email,
                   client.phone,
                   freeze(client.identifiers, setting.clients, language),
                   {}};
  frozen.tagline = profile.get("tagline");
  frozen.footer = profile.get("invoice_notes");
  frozen.logo_hash = profile.get("logo");
  frozen.layout = profile.get("document_layout");
  frozen.colour = profile.get("document_colour");
  if (draft.kind == DocumentKind::invoice && profile.has("iban"))
    frozen.payment = {profile.get("iban"), profile.get("bic"),
                      profile.has("account_holder") ? profile.get("account_holder") : name};
  return frozen;
}

Checked<std::vector<FrozenMention>> freeze_mentions(const DocumentSetting& setting,
                                                    const DocumentFacts& facts,
                                                    const std::optional<Date>& valid_until,
                                                    const Wording& wording, const Catalog& catalog) {
  std::vector<FrozenMention> frozen;
  Problems found;
  const Filled known = known_arguments(setting, valid_until, wording, catalog);
  for (const auto& mention : mentions_for(setting.rules, facts, setting.day)) {
    std::string text = mention.texts.in(wording.language());
    const auto missing = fill(text, known);
    // What a number of the parties lacks is told as a missing field.
    if (missing && !missing->ends_with("_vat"))
      found.push_back(problem("mention.argument_missing", {"", 0, *missing},
                              {{"mention", mention.id}, {"name", *missing}, {"day", setting.day}}));
    frozen.push_back({mention.id, text, mention.vat_category, mention.reason_code, mention.note_code});
  }
  if (!found.empty()) return found;
  return frozen;
}

}  // namespace vireo
