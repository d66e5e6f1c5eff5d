#include "core/einvoice/invoice_terms.h"

#include "core/base/expect.h"

namespace vireo {
namespace {

using Getter = std::string (*)(const InvoiceData&);

std::string day(const std::optional<Date>& date) {
  return date ? date->text() : std::string();
}

struct Term {
  const char* id;
  Getter get;
};

constexpr Term terms[] = {
    {"BT-1", [](const InvoiceData& of) { return of.number; }},
    {"BT-2", [](const InvoiceData& of) { return day(of.issue_date); }},
    {"BT-3", [](const InvoiceData& of) { return of.type; }},
    {"BT-5", [](const InvoiceData& of) { return of.currency; }},
    {"BT-9", [](const InvoiceData& of) { return day(of.due_date); }},
    {"BT-10", [](const InvoiceData& of) { return of.buyer_reference; }},
    {"BT-13", [](const InvoiceData& of) { return of.order; }},
    {"BT-20", [](const InvoiceData& of) { return of.payment.terms; }},
    {"BT-23", [](const InvoiceData& of) { return of.process; }},
    {"BT-27", [](const InvoiceData& of) { return of.seller.name; }},
    {"BT-30", [](const InvoiceData& of) { return of.seller.legal_id.value; }},
    {"BT-31", [](const InvoiceData& of) { return of.seller.vat_id; }},
    {"BT-34", [](const InvoiceData& of) { return of.seller.endpoint.value; }},
    {"BT-37", [](const InvoiceData& of) { return of.seller.address.city; }},
    {"BT-38", [](const InvoiceData& of) { return of.seller.address.postcode; }},
    {"BT-40", [](const InvoiceData& of) { return of.seller.address.country; }},
    {"BT-41", [](const InvoiceData& of) { return of.seller.contact.name; }},
    {"BT-42", [](const InvoiceData& of) { return of.seller.contact.phone; }},
    {"BT-43", [](const InvoiceData& of) { return of.seller.contact.email; }},
    {"BT-44", [](const InvoiceData& of) { return of.buyer.name; }},
    {"BT-47", [](const InvoiceData& of) { return of.buyer.legal_id.value; }},
    {"BT-48", [](const InvoiceData& of) { return of.buyer.vat_id; }},
    {"BT-49", [](const InvoiceData& of) { return of.buyer.endpoint.value; }},
    {"BT-52", [](const InvoiceData& of) { return of.buyer.address.city; }},
    {"BT-53", [](const InvoiceData& of) { return of.buyer.address.postcode; }},
    {"BT-55", [](const InvoiceData& of) { return of.buyer.address.country; }},
    {"BT-72", [](const InvoiceData& of) { return day(of.delivery); }},
    {"BT-77", [](const InvoiceData& of) { return of.delivered_to.city; }},
    {"BT-78", [](const InvoiceData& of) { return of.delivered_to.postcode; }},
    {"BT-81", [](const InvoiceData& of) { return of.payment.means; }},
    {"BT-84", [](const InvoiceData& of) { return of.payment.iban; }},
    {"BT-87", [](const InvoiceData& of) { return of.payment.card; }},
    {"BT-89", [](const InvoiceData& of) { return of.payment.mandate; }},
    {"BT-90", [](const InvoiceData& of) { return of.payment.creditor; }},
    {"BT-91", [](const InvoiceData& of) { return of.payment.debited; }},
};

}  // namespace

std::string term_text(const InvoiceData& invoice, std::string_view term) {
  for (const Term& each : terms)
    if (term == each.id) return each.get(invoice);
  expect(false, "a term of the list is asked for");
  return {};
}

Argument term_name(std::string_view term) {
  return Argument::term("term." + std::string(term));
}

std::vector<std::string> invoice_terms() {
  std::vector<std::string> all;
  for (const Term& each : terms) all.emplace_back(each.id);
  return all;
}

}  // namespace vireo
