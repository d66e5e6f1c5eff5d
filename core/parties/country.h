#pragma once
// Country: what a country's data says of the people and firms in it: identifiers and their checks, how an
// address is written, VAT rates by date, usual payment term. A value read from templates/countries; the code
// knows no country.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/date.h"
#include "core/base/figure.h"
#include "core/base/local_text.h"
#include "core/base/money.h"
#include "core/parties/identifier_checks.h"

namespace vireo {

/// One way to write an identifier. In the pattern # is a digit, @ a letter, * either, a final + any more of
/// either, everything else itself.
struct IdentifierForm {
  std::string pattern;
  IdentifierCheck check = IdentifierCheck::none;
};

struct IdentifierKind {
  std::string id;  // "vat"
  LocalText labels;
  std::string prefix;  // added when it was not typed: "FR"
  std::vector<IdentifierForm> forms;
  std::map<std::string, int, std::less<>>
      length_by_start;  // by the first two characters, where lengths differ
  std::string example;
};

enum class DerivationRule { first_characters, key_97 };

/// An identifier that follows from another one.
struct DerivedIdentifier {
  std::string id;
  std::string from;
  DerivationRule rule = DerivationRule::first_characters;
  int count = 0;
  std::string prefix;
};

struct VatRate {
  std::string id;  // "standard", "reduced"
  LocalText names;
  Rate rate;
  Date from;
  std::optional<Date> until;  // the last day
  Source source;
};

/// How a country's businesses are named in electronic invoices; each names an identifier's id.
struct ElectronicNames {
  std::string legal_id;      // the number of the firm, BT-30
  std::string legal_scheme;  // its list, "0002"
  std::string other_id;      // BT-29
  std::string other_scheme;
  std::string tax_id;                    // BT-32, where there is no VAT number
  std::string endpoint_id;               // the address in the network, BT-34
  std::string endpoint_scheme;           // "0225"
  std::string process;                   // BT-23 of services
  std::string final_process;             // BT-23 of a final invoice after a deposit
  std::optional<Date> reception_from{};  // the day from which every business must be able to receive them
};

struct Country {
  std::string code;  // ISO 3166, "FR"
  LocalText names;
  Currency currency;
  std::vector<std::string> languages;
  bool in_eu = false;
  int payment_days = 30;
  std::string time_zone;                   // where most of its people live
  std::string chart;                       // the chart of accounts proposed for a new book
  std::vector<std::string> address_lines;  // "{street}", "{postcode} {city}"
  std::vector<IdentifierKind> identifiers;
  std::vector<DerivedIdentifier> derived;
  std::vector<VatRate> vat_rates;
  ElectronicNames electronic;

  const IdentifierKind* identifier(std::string_view id) const;
  /// The rates that hold on a day, the standard one first.
  std::vector<VatRate> vat_rates_on(Date day) const;
};

/// The identifier as it is kept ("73282932000074" of "732 829 320 00074"), or one of the problems
/// "identifier.wrong_length", "identifier.wrong_form", "identifier.wrong_key" with {kind, typed}.
Checked<std::string> check_identifier(const IdentifierKind& kind, std::string_view typed);

/// What follows from a checked `source` identifier.
std::string derive_identifier(const DerivedIdentifier& rule, std::string_view source);

}  // namespace vireo
