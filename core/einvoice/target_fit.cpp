#include "core/einvoice/target_fit.h"

namespace vireo {
namespace {

/// Where neither day nor period tells of the delivery, the buyer's place does: CII may not leave the group
/// empty, and the rules of both syntaxes want one of the three.
void tell_place(InvoiceData& invoice, const InvoiceTarget& target) {
  const bool is_told = invoice.delivery || (target.syntax == InvoiceSyntax::ubl && invoice.first);
  if (is_told || !invoice.delivered_to.country.empty()) return;
  const InvoiceAddress& buyer = invoice.buyer.address;
  invoice.delivered_to = {{}, {}, buyer.postcode, buyer.city, buyer.country};
}

/// A country alone, the buyer's, becomes the buyer's place.
void complete_place(InvoiceData& invoice) {
  InvoiceAddress& place = invoice.delivered_to;
  const InvoiceAddress& buyer = invoice.buyer.address;
  if (place.country != buyer.country || !place.city.empty() || !place.postcode.empty()) return;
  place.city = buyer.city;
  place.postcode = buyer.postcode;
}

}  // namespace

bool holds_between(const InvoiceCountryRule& rule, const std::string& seller, const std::string& buyer) {
  const bool within = !rule.not_within.empty() && seller == rule.not_within && buyer == rule.not_within;
  return !within && (rule.seller.empty() || rule.seller == seller) &&
         (rule.buyer.empty() || rule.buyer == buyer);
}

InvoiceData fitted(InvoiceData invoice, const InvoiceTarget& target) {
  tell_place(invoice, target);
  for (const InvoiceCountryRule& rule : target.countries) {
    if (!holds_between(rule, invoice.seller.address.country, invoice.buyer.address.country)) continue;
    if (const auto known = rule.types_instead.find(invoice.type); known != rule.types_instead.end())
      invoice.type = known->second;
    if (rule.whole_places) complete_place(invoice);
  }
  return invoice;
}

}  // namespace vireo
