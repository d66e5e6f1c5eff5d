#pragma once
// DocumentRules: what a country's data asks of an invoice: the sentences it must carry (dated, under
// conditions), the fields without which it must not be issued, and what belongs to the seller's name. Read
// from templates/documents. Issuing asks mentions_for() and missing fields; the PDF prints what was archived
// with the document.
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/figure.h"
#include "core/base/local_text.h"

namespace vireo {

/// The closed list of facts about a document that mentions and required fields depend on.
enum class DocumentFact {
  always,
  invoice,
  quote,
  credit_note,
  deposit,
  vat_scheme_exempt,  // the seller is under a small-business exemption
  vat_charged,
  vat_on_debits,      // the seller opted to owe VAT when invoicing, not when paid
  reverse_charge_eu,  // the client owes the VAT in another member state
  outside_scope,      // a business client outside the EU
  business_client,
  private_client,
  domestic_client,
  sole_trader,
  late_rate_agreed,  // a rate of late interest stands in the terms, else the statutory one holds
  late_rate_statutory,
};

const std::vector<std::pair<std::string, DocumentFact>>& document_fact_names();

/// A sentence on the paper. Its text may hold {late_rate}, {recovery_fee}, {seller_vat}, {client_vat},
/// {valid_until}.
struct Mention {
  std::string id;
  std::vector<DocumentFact> conditions;  // all must hold
  LocalText texts;
  std::optional<Date> valid_from;
  std::optional<Date> valid_until;  // the last day
  std::string vat_category;         // EN 16931 code: "E", "AE", "O"; may be empty
  std::string reason_code;          // VATEX code; may be empty
  std::string note_code;            // subject code of the note: "PMT"; may be empty
  Source source;
};

enum class RequiredThing {
  seller_name,
  seller_address,
  seller_identifier,
  client_name,
  client_address,
  client_identifier,
  supply_date,
  payment_terms,
};

const std::vector<std::pair<std::string, RequiredThing>>& required_thing_names();

/// What a document must have before it is issued.
struct RequiredField {
  RequiredThing thing = RequiredThing::seller_name;
  std::string identifier;  // which kind, for the two identifier things
  std::vector<DocumentFact> conditions;
  std::optional<Date> valid_from;
  Source source;
};

/// Words that must stand beside the seller's name ("EI"), unless one of `accepted` is already in it.
struct NameSuffix {
  std::string text;
  std::vector<std::string> accepted;
  std::vector<DocumentFact> conditions;
  Source source;
};

struct DocumentRules {
  std::string country;  // ISO code, or empty for the plain rules
  std::vector<Mention> mentions;
  std::vector<RequiredField> required_fields;
  std::vector<NameSuffix> name_suffixes;
};

using DocumentFacts = std::set<DocumentFact>;

/// The mentions of a document of that day, in the order of the data. `always` need not be in the facts.
std::vector<Mention> mentions_for(const DocumentRules& rules, const DocumentFacts& facts, Date day);
std::vector<RequiredField> required_for(const DocumentRules& rules, const DocumentFacts& facts, Date day);
/// The seller's name with what must stand beside it.
std::string legal_name(const DocumentRules& rules, const DocumentFacts& facts, const std::string& name);

}  // namespace vireo
