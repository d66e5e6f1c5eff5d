#include <nlohmann/json.hpp>

#include "core/einvoice/invoice_totals.h"
#include "core/store/invoice_json.h"

namespace vireo {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}
void put(Json& json, const char* key, const std::optional<Decimal>& value) {
  if (value) json[key] = value->text();
}
void put(Json& json, const char* key, const std::optional<Date>& value) {
  if (value) json[key] = value->text();
}

Json json_of(const SchemedId& id) {
  return Json::array({id.scheme.empty() ? Json(nullptr) : Json(id.scheme), id.value});
}

Json json_of(const InvoiceAddress& address) {
  return Json::array({address.street, address.postcode, address.city, address.country, address.street2});
}

Json json_of(const InvoiceParty& party) {
  Json json{{"name", party.name}};
  put(json, "trade", party.trade_name);
  put(json, "legal_id", party.legal_id.value);
  put(json, "legal_scheme", party.legal_id.scheme);
  for (const SchemedId& id : party.ids) json["ids"].push_back(json_of(id));
  put(json, "vat", party.vat_id);
  put(json, "tax_id", party.tax_id);
  put(json, "legal_form", party.legal_form);
  json["address"] = json_of(party.address);
  if (!party.endpoint.empty()) json["endpoint"] = json_of(party.endpoint);
  if (party.peppol) json["peppol"] = json_of(*party.peppol);
  if (!party.contact.empty())
    json["contact"] = Json::array({party.contact.name, party.contact.phone, party.contact.email});
  return json;
}

Json json_of(const InvoiceAdjustment& each, bool of_document) {
  Json json;
  if (each.is_charge) json["charge"] = true;
  put(json, "percent", each.percent);
  if (!each.percent) json["amount"] = each.amount.text();
  put(json, "base", each.base);
  put(json, "code", each.reason_code);
  put(json, "reason", each.reason);
  if (of_document) {
    put(json, "cat", each.category);
    put(json, "rate", each.rate);
  }
  return json;
}

Json json_of(const InvoiceLine& line) {
  Json json{{"line_id", line.id}, {"name", line.name}};
  put(json, "description", line.description);
  put(json, "note", line.note);
  put(json, "item_id", line.seller_item);
  put(json, "order_line", line.order_line);
  json["qty"] = line.quantity.text();
  json["unit"] = line.unit;
  json["price"] = line.net_price.text();
  put(json, "gross", line.gross_price);
  put(json, "base", line.price_base);
  json["cat"] = line.category;
  put(json, "rate", line.rate);
  if (line.first || line.last)
    json["period"] = Json::array({line.first ? line.first->text() : "", line.last ? line.last->text() : ""});
  for (const InvoiceAdjustment& each : line.adjustments) json["allow"].push_back(json_of(each, false));
  return json;
}

void put_payment(Json& json, const InvoicePayment& payment) {
  Json to;
  put(to, "means", payment.means);
  put(to, "means_text", payment.means_text);
  put(to, "remittance", payment.remittance);
  put(to, "iban", payment.iban);
  put(to, "bic", payment.bic);
  put(to, "holder", payment.holder);
  put(to, "terms", payment.terms);
  put(to, "mandate", payment.mandate);
  put(to, "creditor", payment.creditor);
  put(to, "debited", payment.debited);
  put(to, "card", payment.card);
  if (!to.is_null()) json["payment"] = std::move(to);
}

}  // namespace

std::string invoice_to_json(const InvoiceData& invoice) {
  Json json;
  put(json, "number", invoice.number);
  // What the reader asks for is there even when it says nothing: it is the check that tells what lacks.
  json["type"] = invoice.type;
  json["issue"] = invoice.issue_date ? invoice.issue_date->text() : "";
  put(json, "due", invoice.due_date);
  json["currency"] = invoice.currency;
  put(json, "tax_currency", invoice.tax_currency);
  put(json, "tax_total_home", invoice.tax_total_home);
  put(json, "exchange_rate", invoice.exchange_rate);
  put(json, "process", invoice.process);
  if (invoice.first || invoice.last)
    json["period"] =
        Json::array({invoice.first ? invoice.first->text() : "", invoice.last ? invoice.last->text() : ""});
  put(json, "buyer_ref", invoice.buyer_reference);
  put(json, "order_ref", invoice.order);
  put(json, "contract_ref", invoice.contract);
  put(json, "project_ref", invoice.project);
  put(json, "vat_due_code", invoice.vat_point_code);
  put(json, "vat_point", invoice.vat_point);
  put(json, "delivery", invoice.delivery);
  if (!invoice.delivered_to.country.empty()) json["delivered_to"] = json_of(invoice.delivered_to);
  for (const InvoiceNote& note : invoice.notes)
    json["notes"].push_back(Json::array({note.code.empty() ? Json(nullptr) : Json(note.code), note.text}));
  for (const PrecedingInvoice& each : invoice.preceding)
    json["preceding"].push_back(Json::array({each.number, each.date ? each.date->text() : ""}));
  json["prepaid"] = amount_text(invoice.prepaid);
  if (!invoice.rounding.is_zero()) json["rounding"] = amount_text(invoice.rounding);
  put_payment(json, invoice.payment);
  for (const InvoiceTax& tax : invoice.taxes)
    if (!tax.reason.empty() || !tax.reason_code.empty())
      json["vat"][tax.category] =
          Json::array({tax.reason_code.empty() ? Json(nullptr) : Json(tax.reason_code), tax.reason});
  json["seller"] = json_of(invoice.seller);
  json["buyer"] = json_of(invoice.buyer);
  json["lines"] = Json::array();
  for (const InvoiceLine& line : invoice.lines) json["lines"].push_back(json_of(line));
  for (const InvoiceAdjustment& each : invoice.adjustments) json["allow"].push_back(json_of(each, true));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace vireo
