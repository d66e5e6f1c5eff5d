#include "reports/standards/cii_writer.h"

#include <algorithm>

#include "core/einvoice/invoice_totals.h"
#include "reports/standards/xml_node.h"

namespace vireo {
namespace {

constexpr const char* day_format = "102";
constexpr const char* supporting_document = "916";  // UNTDID 1001, BG-24

std::string cii_day(Date day) {
  std::string text = day.text();
  std::erase(text, '-');
  return text;
}

void put_day(const XmlNode& parent, const char* name, const std::optional<Date>& day) {
  if (!day) return;
  parent.child(name).text("udt:DateTimeString", cii_day(*day), "format", day_format);
}

std::string rate_text(const std::optional<Decimal>& rate) {
  return rate ? rate->shortest() : std::string();
}

class CiiWriter {
 public:
  CiiWriter(const InvoiceData& invoice, const InvoiceTarget& target) : invoice_(invoice), target_(target) {}

  std::string bytes() {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    const XmlNode root =
        XmlNode(document.append_child("rsm:CrossIndustryInvoice"))
            .with("xmlns:rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100")
            .with("xmlns:qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100")
            .with("xmlns:ram",
                  "urn:un:unece:uncefact:data:standard:"
                  "ReusableAggregateBusinessInformationEntity:100")
            .with("xmlns:udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");
    put_context(root.child("rsm:ExchangedDocumentContext"));
    put_document(root.child("rsm:ExchangedDocument"));
    const XmlNode transaction = root.child("rsm:SupplyChainTradeTransaction");
    for (const InvoiceLine& line : invoice_.lines)
      put_line(transaction.child("ram:IncludedSupplyChainTradeLineItem"), line);
    put_agreement(transaction.child("ram:ApplicableHeaderTradeAgreement"));
    put_delivery(transaction.child("ram:ApplicableHeaderTradeDelivery"));
    put_settlement(transaction.child("ram:ApplicableHeaderTradeSettlement"));
    return xml_bytes(document);
  }

 private:
  const std::string& process() const { return target_.process.empty() ? invoice_.process : target_.process; }

  void put_context(const XmlNode& context) const {
    if (!process().empty())
      context.child("ram:BusinessProcessSpecifiedDocumentContextParameter").text("ram:ID", process());
    context.child("ram:GuidelineSpecifiedDocumentContextParameter").text("ram:ID", target_.specification);
  }

  void put_document(const XmlNode& document) const {
    document.text("ram:ID", invoice_.number);
    document.text("ram:TypeCode", invoice_.type);
    put_day(document, "ram:IssueDateTime", invoice_.issue_date);
    for (const InvoiceNote& note : invoice_.notes) {
      const XmlNode node = document.child("ram:IncludedNote");
      node.text("ram:Content", note.text);
      node.text("ram:SubjectCode", note.code);
      node.drop_if_empty();
    }
  }

  static void put_tax(const XmlNode& parent, const char* name, const std::string& category,
                      const std::optional<Decimal>& rate) {
    const XmlNode tax = parent.child(name);
    tax.text("ram:TypeCode", "VAT");
    tax.text("ram:CategoryCode", category);
    if (category != "O") tax.text("ram:RateApplicablePercent", rate_text(rate));
  }

  static void put_adjustment(const XmlNode& parent, const InvoiceAdjustment& each, bool of_document) {
    const XmlNode node = parent.child("ram:SpecifiedTradeAllowanceCharge");
    node.child("ram:ChargeIndicator").text("udt:Indicator", each.is_charge ? "true" : "false");
    if (each.percent) node.text("ram:CalculationPercent", each.percent->shortest());
    if (each.base) node.text("ram:BasisAmount", amount_text(*each.base));
    node.text("ram:ActualAmount", amount_text(each.amount));
    node.text("ram:ReasonCode", each.reason_code);
    node.text("ram:Reason", each.reason);
    if (of_document) put_tax(node, "ram:CategoryTradeTax", each.category, each.rate);
  }

  static void put_period(const XmlNode& parent, const std::optional<Date>& first,
                         const std::optional<Date>& last) {
    if (!first && !last) return;
    const XmlNode period = parent.child("ram:BillingSpecifiedPeriod");
    put_day(period, "ram:StartDateTime", first);
    put_day(period, "ram:EndDateTime", last);
  }

  static void put_price(const XmlNode& price, const Decimal& amount, const InvoiceLine& line) {
    price.text("ram:ChargeAmount", amount.text());
    if (line.price_base) price.text("ram:BasisQuantity", line.price_base->shortest(), "unitCode", line.unit);
  }

  void put_line(const XmlNode& item, const InvoiceLine& line) const {
    const XmlNode document = item.child("ram:AssociatedDocumentLineDocument");
    document.text("ram:LineID", line.id);
    if (!line.note.empty()) document.child("ram:IncludedNote").text("ram:Content", line.note);
    const XmlNode product = item.child("ram:SpecifiedTradeProduct");
    product.text("ram:SellerAssignedID", line.seller_item);
    product.text("ram:Name", line.name);
    product.text("ram:Description", line.description);
    const XmlNode agreement = item.child("ram:SpecifiedLineTradeAgreement");
    if (!line.order_line.empty())
      agreement.child("ram:BuyerOrderReferencedDocument").text("ram:LineID", line.order_line);
    if (line.gross_price) {
      const XmlNode gross = agreement.child("ram:GrossPriceProductTradePrice");
      put_price(gross, *line.gross_price, line);
      const XmlNode discount = gross.child("ram:AppliedTradeAllowanceCharge");
      discount.child("ram:ChargeIndicator").text("udt:Indicator", "false");
      discount.text("ram:ActualAmount", (*line.gross_price - line.net_price).text());
    }
    put_price(agreement.child("ram:NetPriceProductTradePrice"), line.net_price, line);
    item.child("ram:SpecifiedLineTradeDelivery")
        .text("ram:BilledQuantity", line.quantity.shortest(), "unitCode", line.unit);
    const XmlNode settlement = item.child("ram:SpecifiedLineTradeSettlement");
    put_tax(settlement, "ram:ApplicableTradeTax", line.category, line.rate);
    put_period(settlement, line.first, line.last);
    for (const InvoiceAdjustment& each : line.adjustments) put_adjustment(settlement, each, false);
    settlement.child("ram:SpecifiedTradeSettlementLineMonetarySummation")
        .text("ram:LineTotalAmount", amount_text(line.net));
  }

  /// What lies outside the scope of VAT is invoiced without VAT numbers (BR-O-02).
  bool is_out_of_scope() const {
    return std::any_of(invoice_.taxes.begin(), invoice_.taxes.end(),
                       [](const InvoiceTax& tax) { return tax.category == "O"; });
  }

  void put_party(const XmlNode& node, const InvoiceParty& party) const {
    for (const SchemedId& id : party.ids)
      if (id.scheme.empty()) node.text("ram:ID", id.value);
    for (const SchemedId& id : party.ids)
      if (!id.scheme.empty()) node.text("ram:GlobalID", id.value, "schemeID", id.scheme);
    node.text("ram:Name", party.name);
    node.text("ram:Description", party.legal_form);
    const XmlNode legal = node.child("ram:SpecifiedLegalOrganization");
    legal.text("ram:ID", party.legal_id.value, "schemeID", party.legal_id.scheme);
    legal.text("ram:TradingBusinessName", party.trade_name);
    legal.drop_if_empty();
    if (!party.contact.empty()) {
      const XmlNode contact = node.child("ram:DefinedTradeContact");
      contact.text("ram:PersonName", party.contact.name);
      if (!party.contact.phone.empty())
        contact.child("ram:TelephoneUniversalCommunication").text("ram:CompleteNumber", party.contact.phone);
      if (!party.contact.email.empty())
        contact.child("ram:EmailURIUniversalCommunication").text("ram:URIID", party.contact.email);
    }
    put_address(node, party.address);
    const SchemedId& endpoint = target_.network_endpoints && party.peppol ? *party.peppol : party.endpoint;
    if (!endpoint.empty())
      node.child("ram:URIUniversalCommunication")
          .text("ram:URIID", endpoint.value, "schemeID", endpoint.scheme);
    if (!party.vat_id.empty() && !is_out_of_scope())
      node.child("ram:SpecifiedTaxRegistration").text("ram:ID", party.vat_id, "schemeID", "VA");
    if (!party.tax_id.empty())
      node.child("ram:SpecifiedTaxRegistration").text("ram:ID", party.tax_id, "schemeID", "FC");
  }

  static void put_address(const XmlNode& parent, const InvoiceAddress& address) {
    const XmlNode node = parent.child("ram:PostalTradeAddress");
    node.text("ram:PostcodeCode", address.postcode);
    node.text("ram:LineOne", address.street);
    node.text("ram:LineTwo", address.street2);
    node.text("ram:CityName", address.city);
    node.text("ram:CountryID", address.country);
    node.drop_if_empty();
  }

  /// The schema of D16B has room for one preceding invoice; the others are named as supporting documents.
  void put_further_preceding(const XmlNode& agreement) const {
    for (std::size_t at = 1; at < invoice_.preceding.size(); ++at) {
      const XmlNode node = agreement.child("ram:AdditionalReferencedDocument");
      node.text("ram:IssuerAssignedID", invoice_.preceding[at].number);
      node.text("ram:TypeCode", supporting_document);
    }
  }

  void put_agreement(const XmlNode& agreement) const {
    agreement.text("ram:BuyerReference", invoice_.buyer_reference);
    put_party(agreement.child("ram:SellerTradeParty"), invoice_.seller);
    put_party(agreement.child("ram:BuyerTradeParty"), invoice_.buyer);
    if (!invoice_.order.empty())
      agreement.child("ram:BuyerOrderReferencedDocument").text("ram:IssuerAssignedID", invoice_.order);
    if (!invoice_.contract.empty())
      agreement.child("ram:ContractReferencedDocument").text("ram:IssuerAssignedID", invoice_.contract);
    if (target_.one_preceding) put_further_preceding(agreement);
    if (!invoice_.project.empty()) {
      const XmlNode project = agreement.child("ram:SpecifiedProcuringProject");
      project.text("ram:ID", invoice_.project);
      project.text("ram:Name", invoice_.project);
    }
  }

  void put_delivery(const XmlNode& delivery) const {
    const InvoiceAddress& place = invoice_.delivered_to;
    if (!place.country.empty()) put_address(delivery.child("ram:ShipToTradeParty"), place);
    if (invoice_.delivery)
      put_day(delivery.child("ram:ActualDeliverySupplyChainEvent"), "ram:OccurrenceDateTime",
              invoice_.delivery);
  }

  void put_means(const XmlNode& settlement) const {
    const InvoicePayment& payment = invoice_.payment;
    if (payment.means.empty()) return;
    const XmlNode means = settlement.child("ram:SpecifiedTradeSettlementPaymentMeans");
    means.text("ram:TypeCode", payment.means);
    means.text("ram:Information", payment.means_text);
    if (!payment.card.empty())
      means.child("ram:ApplicableTradeSettlementFinancialCard").text("ram:ID", payment.card);
    if (!payment.debited.empty())
      means.child("ram:PayerPartyDebtorFinancialAccount").text("ram:IBANID", payment.debited);
    if (!payment.iban.empty()) {
      const XmlNode account = means.child("ram:PayeePartyCreditorFinancialAccount");
      account.text("ram:IBANID", payment.iban);
      account.text("ram:AccountName", payment.holder);
    }
    if (!payment.bic.empty())
      means.child("ram:PayeeSpecifiedCreditorFinancialInstitution").text("ram:BICID", payment.bic);
  }

  void put_breakdown(const XmlNode& settlement) const {
    for (const InvoiceTax& tax : invoice_.taxes) {
      const XmlNode node = settlement.child("ram:ApplicableTradeTax");
      node.text("ram:CalculatedAmount", amount_text(tax.tax));
      node.text("ram:TypeCode", "VAT");
      node.text("ram:ExemptionReason", tax.reason);
      node.text("ram:BasisAmount", amount_text(tax.base));
      node.text("ram:CategoryCode", tax.category);
      node.text("ram:ExemptionReasonCode", tax.reason_code);
      if (invoice_.vat_point)
        node.child("ram:TaxPointDate")
            .text("udt:DateString", cii_day(*invoice_.vat_point), "format", day_format);
      else
        node.text("ram:DueDateTypeCode", invoice_.vat_point_code);
      if (tax.category != "O")
        node.text("ram:RateApplicablePercent", rate_text(tax.rate));
      else if (target_.rate_of_untaxed)
        node.text("ram:RateApplicablePercent", "0");
    }
  }

  void put_settlement(const XmlNode& settlement) const {
    settlement.text("ram:CreditorReferenceID", invoice_.payment.creditor);
    settlement.text("ram:PaymentReference", invoice_.payment.remittance);
    settlement.text("ram:TaxCurrencyCode", invoice_.tax_currency);
    settlement.text("ram:InvoiceCurrencyCode", invoice_.currency);
    put_means(settlement);
    put_breakdown(settlement);
    put_period(settlement, invoice_.first, invoice_.last);
    for (const InvoiceAdjustment& each : invoice_.adjustments) put_adjustment(settlement, each, true);
    const XmlNode terms = settlement.child("ram:SpecifiedTradePaymentTerms");
    terms.text("ram:Description", invoice_.payment.terms);
    put_day(terms, "ram:DueDateDateTime", invoice_.due_date);
    terms.text("ram:DirectDebitMandateID", invoice_.payment.mandate);
    terms.drop_if_empty();
    put_sums(settlement.child("ram:SpecifiedTradeSettlementHeaderMonetarySummation"));
    for (const PrecedingInvoice& each : invoice_.preceding) {
      if (target_.one_preceding && &each != &invoice_.preceding.front()) break;
      const XmlNode node = settlement.child("ram:InvoiceReferencedDocument");
      node.text("ram:IssuerAssignedID", each.number);
      if (each.date)
        node.child("ram:FormattedIssueDateTime")
            .text("qdt:DateTimeString", cii_day(*each.date), "format", day_format);
    }
  }

  void put_sums(const XmlNode& sums) const {
    sums.text("ram:LineTotalAmount", amount_text(invoice_.line_total));
    sums.text("ram:ChargeTotalAmount", amount_text(invoice_.charge_total));
    sums.text("ram:AllowanceTotalAmount", amount_text(invoice_.allowance_total));
    sums.text("ram:TaxBasisTotalAmount", amount_text(invoice_.net_total));
    sums.text("ram:TaxTotalAmount", amount_text(invoice_.tax_total), "currencyID", invoice_.currency);
    if (invoice_.tax_total_home)
      sums.text("ram:TaxTotalAmount", amount_text(*invoice_.tax_total_home), "currencyID",
                invoice_.tax_currency);
    if (!invoice_.rounding.is_zero()) sums.text("ram:RoundingAmount", amount_text(invoice_.rounding));
    sums.text("ram:GrandTotalAmount", amount_text(invoice_.gross_total));
    sums.text("ram:TotalPrepaidAmount", amount_text(invoice_.prepaid));
    sums.text("ram:DuePayableAmount", amount_text(invoice_.payable));
  }

  const InvoiceData& invoice_;
  const InvoiceTarget& target_;
};

}  // namespace

std::string write_cii(const InvoiceData& invoice, const InvoiceTarget& target) {
  return CiiWriter(invoice, target).bytes();
}

}  // namespace vireo
