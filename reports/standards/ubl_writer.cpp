#include "reports/standards/ubl_writer.h"

#include <algorithm>

#include "core/einvoice/invoice_totals.h"
#include "reports/standards/xml_node.h"

namespace vireo {
namespace {

/// Where UBL keeps the creditor's identifier of a direct debit (BT-90).
constexpr const char* creditor_scheme_of_ubl = "SEPA";
/// UBL wants the card's network; EN 16931 has no term for it.
constexpr const char* unknown_network = "NA";

std::string day_text(const std::optional<Date>& day) {
  return day ? day->text() : std::string();
}

/// BT-8 by the codes of CII, and what UBL calls them.
std::string period_code(const std::string& code) {
  if (code == "5") return "3";
  if (code == "29") return "35";
  return code == "72" ? "432" : code;
}

class UblWriter {
 public:
  UblWriter(const InvoiceData& invoice, const InvoiceTarget& target)
      : invoice_(invoice), target_(target), is_credit_(invoice.is_credit_note()) {}

  std::string bytes() {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    const std::string name = is_credit_ ? "CreditNote" : "Invoice";
    const XmlNode root = XmlNode(document.append_child(name.c_str()))
                             .with("xmlns", "urn:oasis:names:specification:ubl:schema:xsd:" + name + "-2")
                             .with("xmlns:cac",
                                   "urn:oasis:names:specification:ubl:schema:xsd:"
                                   "CommonAggregateComponents-2")
                             .with("xmlns:cbc",
                                   "urn:oasis:names:specification:ubl:schema:xsd:"
                                   "CommonBasicComponents-2");
    put_head(root);
    put_references(root);
    put_party(root.child("cac:AccountingSupplierParty").child("cac:Party"), invoice_.seller, true);
    put_party(root.child("cac:AccountingCustomerParty").child("cac:Party"), invoice_.buyer, false);
    put_delivery(root);
    put_means(root);
    if (!invoice_.payment.terms.empty())
      root.child("cac:PaymentTerms").text("cbc:Note", invoice_.payment.terms);
    for (const InvoiceAdjustment& each : invoice_.adjustments) put_adjustment(root, each, true);
    put_taxes(root);
    put_sums(root.child("cac:LegalMonetaryTotal"));
    for (const InvoiceLine& line : invoice_.lines)
      put_line(root.child(is_credit_ ? "cac:CreditNoteLine" : "cac:InvoiceLine"), line);
    return xml_bytes(document);
  }

 private:
  XmlNode amount(const XmlNode& parent, const char* name, const Decimal& value) const {
    return parent.text(name, amount_text(value), "currencyID", invoice_.currency);
  }

  void put_notes(const XmlNode& root) const {
    if (!target_.one_note) {
      for (const InvoiceNote& note : invoice_.notes)
        root.text("cbc:Note", (note.code.empty() ? "" : "#" + note.code + "#") + note.text);
      return;
    }
    std::string all;
    for (const InvoiceNote& note : invoice_.notes) all += (all.empty() ? "" : "\n") + note.text;
    root.text("cbc:Note", all);
  }

  void put_head(const XmlNode& root) const {
    root.text("cbc:CustomizationID", target_.specification);
    root.text("cbc:ProfileID", target_.process.empty() ? invoice_.process : target_.process);
    root.text("cbc:ID", invoice_.number);
    root.text("cbc:IssueDate", day_text(invoice_.issue_date));
    if (is_credit_) {
      root.text("cbc:TaxPointDate", day_text(invoice_.vat_point));
      root.text("cbc:CreditNoteTypeCode", invoice_.type);
      put_notes(root);
    } else {
      root.text("cbc:DueDate", day_text(invoice_.due_date));
      root.text("cbc:InvoiceTypeCode", invoice_.type);
      put_notes(root);
      root.text("cbc:TaxPointDate", day_text(invoice_.vat_point));
    }
    root.text("cbc:DocumentCurrencyCode", invoice_.currency);
    root.text("cbc:TaxCurrencyCode", invoice_.tax_currency);
    root.text("cbc:BuyerReference", invoice_.buyer_reference);
    const XmlNode period = root.child("cac:InvoicePeriod");
    period.text("cbc:StartDate", day_text(invoice_.first));
    period.text("cbc:EndDate", day_text(invoice_.last));
    if (!invoice_.vat_point) period.text("cbc:DescriptionCode", period_code(invoice_.vat_point_code));
    period.drop_if_empty();
  }

  void put_references(const XmlNode& root) const {
    if (!invoice_.order.empty()) root.child("cac:OrderReference").text("cbc:ID", invoice_.order);
    for (const PrecedingInvoice& each : invoice_.preceding) {
      const XmlNode node = root.child("cac:BillingReference").child("cac:InvoiceDocumentReference");
      node.text("cbc:ID", each.number);
      node.text("cbc:IssueDate", day_text(each.date));
    }
    if (!invoice_.contract.empty())
      root.child("cac:ContractDocumentReference").text("cbc:ID", invoice_.contract);
    if (invoice_.project.empty()) return;
    if (!is_credit_) {
      root.child("cac:ProjectReference").text("cbc:ID", invoice_.project);
      return;
    }
    const XmlNode document = root.child("cac:AdditionalDocumentReference");
    document.text("cbc:ID", invoice_.project);
    document.text("cbc:DocumentTypeCode", "50");
  }

  bool is_out_of_scope() const {
    return std::any_of(invoice_.taxes.begin(), invoice_.taxes.end(),
                       [](const InvoiceTax& tax) { return tax.category == "O"; });
  }

  static void put_address(const XmlNode& parent, const char* name, const InvoiceAddress& address) {
    const XmlNode node = parent.child(name);
    node.text("cbc:StreetName", address.street);
    node.text("cbc:AdditionalStreetName", address.street2);
    node.text("cbc:CityName", address.city);
    node.text("cbc:PostalZone", address.postcode);
    if (!address.country.empty()) node.child("cac:Country").text("cbc:IdentificationCode", address.country);
    node.drop_if_empty();
  }

  void put_party(const XmlNode& party, const InvoiceParty& of, bool is_seller) const {
    const SchemedId& endpoint = target_.network_endpoints && of.peppol ? *of.peppol : of.endpoint;
    party.text("cbc:EndpointID", endpoint.value, "schemeID", endpoint.scheme);
    for (const SchemedId& id : of.ids) {
      party.child("cac:PartyIdentification").text("cbc:ID", id.value, "schemeID", id.scheme);
      if (!is_seller) break;  // a buyer has one at most (BT-46)
    }
    if (is_seller && !invoice_.payment.creditor.empty())
      party.child("cac:PartyIdentification")
          .text("cbc:ID", invoice_.payment.creditor, "schemeID", creditor_scheme_of_ubl);
    if (!of.trade_name.empty()) party.child("cac:PartyName").text("cbc:Name", of.trade_name);
    put_address(party, "cac:PostalAddress", of.address);
    const auto put_tax = [&](const std::string& id, const char* scheme) {
      if (id.empty()) return;
      const XmlNode node = party.child("cac:PartyTaxScheme");
      node.text("cbc:CompanyID", id);
      node.child("cac:TaxScheme").text("cbc:ID", scheme);
    };
    if (!is_out_of_scope()) put_tax(of.vat_id, "VAT");
    if (is_seller) put_tax(of.tax_id, "FC");
    const XmlNode legal = party.child("cac:PartyLegalEntity");
    legal.text("cbc:RegistrationName", of.name);
    legal.text("cbc:CompanyID", of.legal_id.value, "schemeID", of.legal_id.scheme);
    if (is_seller) legal.text("cbc:CompanyLegalForm", of.legal_form);
    if (of.contact.empty()) return;
    const XmlNode contact = party.child("cac:Contact");
    contact.text("cbc:Name", of.contact.name);
    contact.text("cbc:Telephone", of.contact.phone);
    contact.text("cbc:ElectronicMail", of.contact.email);
  }

  void put_delivery(const XmlNode& root) const {
    const XmlNode delivery = root.child("cac:Delivery");
    delivery.text("cbc:ActualDeliveryDate", day_text(invoice_.delivery));
    const InvoiceAddress& place = invoice_.delivered_to;
    if (!place.country.empty()) put_address(delivery.child("cac:DeliveryLocation"), "cac:Address", place);
    delivery.drop_if_empty();
  }

  void put_means(const XmlNode& root) const {
    const InvoicePayment& payment = invoice_.payment;
    if (payment.means.empty()) return;
    const XmlNode means = root.child("cac:PaymentMeans");
    means.text("cbc:PaymentMeansCode", payment.means, "name", payment.means_text);
    if (is_credit_) means.text("cbc:PaymentDueDate", day_text(invoice_.due_date));
    means.text("cbc:PaymentID", payment.remittance);
    if (!payment.card.empty()) {
      const XmlNode card = means.child("cac:CardAccount");
      card.text("cbc:PrimaryAccountNumberID", payment.card);
      card.text("cbc:NetworkID", unknown_network);
    }
    if (!payment.iban.empty()) {
      const XmlNode account = means.child("cac:PayeeFinancialAccount");
      account.text("cbc:ID", payment.iban);
      account.text("cbc:Name", payment.holder);
      if (!payment.bic.empty()) account.child("cac:FinancialInstitutionBranch").text("cbc:ID", payment.bic);
    }
    if (payment.mandate.empty() && payment.debited.empty()) return;
    const XmlNode mandate = means.child("cac:PaymentMandate");
    mandate.text("cbc:ID", payment.mandate);
    if (!payment.debited.empty()) mandate.child("cac:PayerFinancialAccount").text("cbc:ID", payment.debited);
  }

  static void put_category(const XmlNode& node, const std::string& category,
                           const std::optional<Decimal>& rate, bool rate_of_untaxed = false) {
    node.text("cbc:ID", category);
    if (category != "O")
      node.text("cbc:Percent", rate ? rate->shortest() : "0");
    else if (rate_of_untaxed)
      node.text("cbc:Percent", "0");
  }

  void put_adjustment(const XmlNode& parent, const InvoiceAdjustment& each, bool of_document) const {
    const XmlNode node = parent.child("cac:AllowanceCharge");
    node.text("cbc:ChargeIndicator", each.is_charge ? "true" : "false");
    node.text("cbc:AllowanceChargeReasonCode", each.reason_code);
    node.text("cbc:AllowanceChargeReason", each.reason);
    if (each.percent) node.text("cbc:MultiplierFactorNumeric", each.percent->shortest());
    amount(node, "cbc:Amount", each.amount);
    if (each.base) amount(node, "cbc:BaseAmount", *each.base);
    if (!of_document) return;
    const XmlNode category = node.child("cac:TaxCategory");
    put_category(category, each.category, each.rate);
    category.child("cac:TaxScheme").text("cbc:ID", "VAT");
  }

  void put_taxes(const XmlNode& root) const {
    const XmlNode total = root.child("cac:TaxTotal");
    amount(total, "cbc:TaxAmount", invoice_.tax_total);
    for (const InvoiceTax& tax : invoice_.taxes) {
      const XmlNode part = total.child("cac:TaxSubtotal");
      amount(part, "cbc:TaxableAmount", tax.base);
      amount(part, "cbc:TaxAmount", tax.tax);
      const XmlNode category = part.child("cac:TaxCategory");
      put_category(category, tax.category, tax.rate, target_.rate_of_untaxed);
      category.text("cbc:TaxExemptionReasonCode", tax.reason_code);
      category.text("cbc:TaxExemptionReason", tax.reason);
      category.child("cac:TaxScheme").text("cbc:ID", "VAT");
    }
    if (invoice_.tax_total_home)
      root.child("cac:TaxTotal")
          .text("cbc:TaxAmount", amount_text(*invoice_.tax_total_home), "currencyID", invoice_.tax_currency);
  }

  void put_sums(const XmlNode& sums) const {
    amount(sums, "cbc:LineExtensionAmount", invoice_.line_total);
    amount(sums, "cbc:TaxExclusiveAmount", invoice_.net_total);
    amount(sums, "cbc:TaxInclusiveAmount", invoice_.gross_total);
    amount(sums, "cbc:AllowanceTotalAmount", invoice_.allowance_total);
    amount(sums, "cbc:ChargeTotalAmount", invoice_.charge_total);
    amount(sums, "cbc:PrepaidAmount", invoice_.prepaid);
    if (!invoice_.rounding.is_zero()) amount(sums, "cbc:PayableRoundingAmount", invoice_.rounding);
    amount(sums, "cbc:PayableAmount", invoice_.payable);
  }

  void put_line(const XmlNode& node, const InvoiceLine& line) const {
    node.text("cbc:ID", line.id);
    node.text("cbc:Note", line.note);
    node.text(is_credit_ ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", line.quantity.shortest(),
              "unitCode", line.unit);
    amount(node, "cbc:LineExtensionAmount", line.net);
    if (line.first || line.last) {
      const XmlNode period = node.child("cac:InvoicePeriod");
      period.text("cbc:StartDate", day_text(line.first));
      period.text("cbc:EndDate", day_text(line.last));
    }
    if (!line.order_line.empty()) node.child("cac:OrderLineReference").text("cbc:LineID", line.order_line);
    for (const InvoiceAdjustment& each : line.adjustments) put_adjustment(node, each, false);
    const XmlNode item = node.child("cac:Item");
    item.text("cbc:Description", line.description);
    item.text("cbc:Name", line.name);
    if (!line.seller_item.empty())
      item.child("cac:SellersItemIdentification").text("cbc:ID", line.seller_item);
    const XmlNode category = item.child("cac:ClassifiedTaxCategory");
    put_category(category, line.category, line.rate);
    category.child("cac:TaxScheme").text("cbc:ID", "VAT");
    const XmlNode price = node.child("cac:Price");
    price.text("cbc:PriceAmount", line.net_price.text(), "currencyID", invoice_.currency);
    if (line.price_base) price.text("cbc:BaseQuantity", line.price_base->shortest(), "unitCode", line.unit);
    if (!line.gross_price) return;
    const XmlNode discount = price.child("cac:AllowanceCharge");
    discount.text("cbc:ChargeIndicator", "false");
    discount.text("cbc:Amount", (*line.gross_price - line.net_price).text(), "currencyID", invoice_.currency);
    discount.text("cbc:BaseAmount", line.gross_price->text(), "currencyID", invoice_.currency);
  }

  const InvoiceData& invoice_;
  const InvoiceTarget& target_;
  bool is_credit_;
};

}  // namespace

std::string write_ubl(const InvoiceData& invoice, const InvoiceTarget& target) {
  return UblWriter(invoice, target).bytes();
}

}  // namespace vireo
