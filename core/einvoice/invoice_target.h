#pragma once
// InvoiceTarget: where an electronic invoice goes and what is asked of it there, as data
// (templates/e_invoices): the syntax, the specification's name, what must be there, what countries add. Read
// by core/store/catalog, applied by invoice_check.h and by the writers of reports/standards.
#include <map>
#include <string>
#include <vector>

#include "core/base/local_text.h"

namespace vireo {

enum class InvoiceSyntax { cii, ubl };

/// What one pair of countries asks for besides; empty country: any.
struct InvoiceCountryRule {
  std::string seller{};
  std::string buyer{};
  std::string not_within{};              // not where both parties are there
  std::vector<std::string> required{};   // terms: "BT-23"
  std::vector<std::string> notes{};      // codes that must be there once each
  std::vector<std::string> processes{};  // BT-23 is one of these
  std::vector<std::string> types{};      // BT-3 is one of these
  std::vector<std::string> refused_types{};
  std::map<std::string, std::string> types_instead{};  // what a BT-3 that is not known there is called
  std::map<std::string, std::vector<std::string>> means_need{};  // by BT-81
  std::vector<std::string> rates{};                              // BT-119 is one of these
  std::vector<std::string> refused_categories{};
  std::string seller_scheme{};        // of BT-30
  bool strict_numbers = false;        // BT-1: letters, digits, + - _ / and at most 35 signs
  bool whole_places = false;          // BG-15 has a city and a postcode
  bool corrects_name_theirs = false;  // 381 and 384 name the invoice they correct, with its day
};

struct InvoiceTarget {
  std::string id{};  // "xrechnung-ubl"
  LocalText names{};
  InvoiceSyntax syntax = InvoiceSyntax::cii;
  std::string specification{};     // BT-24
  std::string process{};           // BT-23, when it is always the same
  std::string level{};             // of a PDF that carries it ("EN 16931"); empty: plain XML
  bool one_note = false;           // several notes become one, without codes
  bool rate_of_untaxed = false;    // a rate of 0 also for what lies outside the scope, in the breakdown
  bool one_preceding = false;      // further preceding invoices go with the supporting documents
  bool network_endpoints = false;  // the endpoints of the network instead of others
  std::vector<std::string> required{};
  std::vector<std::string> required_one_of{};    // at least one of these
  std::vector<std::string> refused_endpoints{};  // schemes
  std::vector<InvoiceCountryRule> countries{};
};

/// Whether the rule holds between these two countries.
bool holds_between(const InvoiceCountryRule& rule, const std::string& seller, const std::string& buyer);

}  // namespace vireo
