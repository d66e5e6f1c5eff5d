// check_target(): what a destination and a pair of countries ask for.
#include <algorithm>

#include "core/einvoice/invoice_check.h"
#include "core/einvoice/invoice_terms.h"

namespace vireo {
namespace {

constexpr std::size_t longest_number = 35;

bool holds(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

class TargetChecker {
 public:
  TargetChecker(const InvoiceData& invoice, const InvoiceTarget& target)
      : invoice_(invoice), target_(target) {}

  Problems all() {
    require(target_.required);
    if (!target_.required_one_of.empty() &&
        std::all_of(target_.required_one_of.begin(), target_.required_one_of.end(),
                    [&](const std::string& term) { return term_text(invoice_, term).empty(); }))
      refuse("einvoice.one_of_missing", target_.required_one_of.front(),
             {{"terms", listed(target_.required_one_of)}});
    check_endpoint(invoice_.seller, "BT-34");
    check_endpoint(invoice_.buyer, "BT-49");
    for (const InvoiceCountryRule& rule : target_.countries) {
      if (holds_between(rule, invoice_.seller.address.country, invoice_.buyer.address.country))
        check_countries(rule);
    }
    return std::move(problems_);
  }

 private:
  void refuse(const char* code, const std::string& term, Arguments arguments = {}) {
    arguments.emplace_back("term", term_name(term));
    arguments.emplace_back("target", target_.names);
    problems_.push_back(problem(code, {"", 0, term}, std::move(arguments)));
  }
  static std::string listed(const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "" : ", ") + value;
    return all;
  }

  void require(const std::vector<std::string>& terms) {
    for (const std::string& term : terms) {
      // A process, or an endpoint of the network, which the target itself gives.
      if (term == "BT-23" && !target_.process.empty()) continue;
      if (term == "BT-34" && target_.network_endpoints && invoice_.seller.peppol) continue;
      if (term == "BT-49" && target_.network_endpoints && invoice_.buyer.peppol) continue;
      if (term_text(invoice_, term).empty()) refuse("einvoice.missing_for", term);
    }
  }

  void check_endpoint(const InvoiceParty& party, const char* term) {
    const SchemedId& used = target_.network_endpoints && party.peppol ? *party.peppol : party.endpoint;
    if (holds(target_.refused_endpoints, used.scheme))
      refuse("einvoice.endpoint_refused", term, {{"value", used.scheme}});
  }

  void check_countries(const InvoiceCountryRule& rule) {
    require(rule.required);
    for (const std::string& code : rule.notes) {
      const auto count = std::count_if(invoice_.notes.begin(), invoice_.notes.end(),
                                       [&](const InvoiceNote& note) { return note.code == code; });
      if (count == 0) refuse("einvoice.missing_note", "BT-21", {{"value", code}});
      if (count > 1) refuse("einvoice.note_twice", "BT-21", {{"value", code}});
    }
    if (!rule.processes.empty() && !invoice_.process.empty() && !holds(rule.processes, invoice_.process))
      refuse("einvoice.not_in_list", "BT-23",
             {{"value", invoice_.process}, {"known", listed(rule.processes)}});
    if (!rule.types.empty() && !holds(rule.types, invoice_.type))
      refuse("einvoice.not_in_list", "BT-3", {{"value", invoice_.type}, {"known", listed(rule.types)}});
    if (holds(rule.refused_types, invoice_.type))
      refuse("einvoice.type_refused", "BT-3", {{"value", invoice_.type}});
    if (const auto needs = rule.means_need.find(invoice_.payment.means); needs != rule.means_need.end())
      require(needs->second);
    if (rule.whole_places && !invoice_.delivered_to.country.empty()) require({"BT-77", "BT-78"});
    for (const InvoiceTax& tax : invoice_.taxes) {
      if (holds(rule.refused_categories, tax.category))
        refuse("einvoice.not_in_list", "BT-118", {{"value", tax.category}, {"known", ""}});
      if (tax.rate && !rule.rates.empty() && !holds(rule.rates, tax.rate->shortest()))
        refuse("einvoice.not_in_list", "BT-119",
               {{"value", tax.rate->shortest()}, {"known", listed(rule.rates)}});
    }
    if (!rule.seller_scheme.empty() && invoice_.seller.legal_id.scheme != rule.seller_scheme)
      refuse("einvoice.scheme", "BT-30", {{"value", rule.seller_scheme}});
    if (rule.strict_numbers) check_number();
    if (rule.corrects_name_theirs) check_preceding();
  }

  void check_number() {
    const bool is_plain = std::all_of(invoice_.number.begin(), invoice_.number.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' ||
             c == '-' || c == '_' || c == '/';
    });
    if (!is_plain || invoice_.number.size() > longest_number)
      refuse("einvoice.number_form", "BT-1", {{"value", invoice_.number}});
  }

  void check_preceding() {
    const bool replaces = invoice_.type == "384";
    const bool credits = invoice_.type == "381";
    const std::size_t count = invoice_.preceding.size();
    if ((replaces && count != 1) || (credits && count == 0)) refuse("einvoice.missing_for", "BT-25");
    for (const PrecedingInvoice& each : invoice_.preceding)
      if ((replaces || credits) && !each.date) refuse("einvoice.missing_for", "BT-26");
  }

  const InvoiceData& invoice_;
  const InvoiceTarget& target_;
  Problems problems_;
};

}  // namespace

Problems check_target(const InvoiceData& invoice, const InvoiceTarget& target) {
  return TargetChecker(invoice, target).all();
}

}  // namespace vireo
