#include "reports/standards/cii_reader.h"

#include "core/einvoice/invoice_terms.h"

namespace vireo {
namespace {

constexpr const char* day_path = "DateTimeString";

std::optional<Date> day_in(const XmlPart& part, const std::string& path, const char* term) {
  return part.compact_day(path + "/" + day_path, term);
}

InvoiceAddress cii_address_of(const XmlPart& part) {
  return {part.text("LineOne"), part.text("LineTwo"), part.text("PostcodeCode"), part.text("CityName"),
          part.text("CountryID")};
}

InvoiceParty cii_party_of(const XmlPart& part) {
  InvoiceParty party;
  for (const XmlPart& id : part.all("ID")) party.ids.push_back({id.attribute("schemeID"), id.text()});
  for (const XmlPart& id : part.all("GlobalID")) party.ids.push_back({id.attribute("schemeID"), id.text()});
  party.name = part.text("Name");
  party.legal_form = part.text("Description");
  const XmlPart legal = part.at("SpecifiedLegalOrganization/ID");
  party.legal_id = {legal.attribute("schemeID"), legal.text()};
  party.trade_name = part.text("SpecifiedLegalOrganization/TradingBusinessName");
  const XmlPart contact = part.at("DefinedTradeContact");
  party.contact = {contact.text("PersonName"), contact.text("TelephoneUniversalCommunication/CompleteNumber"),
                   contact.text("EmailURIUniversalCommunication/URIID")};
  party.address = cii_address_of(part.at("PostalTradeAddress"));
  const XmlPart endpoint = part.at("URIUniversalCommunication/URIID");
  party.endpoint = {endpoint.attribute("schemeID"), endpoint.text()};
  for (const XmlPart& tax : part.all("SpecifiedTaxRegistration")) {
    const XmlPart id = tax.at("ID");
    const std::string scheme = id.attribute("schemeID");
    if (scheme != "VA" && scheme != "FC")
      id.tell("einvoice.unknown_code", "BT-31", {{"value", scheme}, {"term", term_name("BT-31")}});
    std::string& known = scheme == "VA" ? party.vat_id : party.tax_id;
    if (!known.empty()) tax.tell("einvoice.twice", "BT-31", {{"name", "SpecifiedTaxRegistration"}});
    known = id.text();
  }
  return party;
}

InvoiceAdjustment cii_adjustment_of(const XmlPart& part, const char* term) {
  InvoiceAdjustment adjustment;
  adjustment.is_charge = part.flag("ChargeIndicator/Indicator", term);
  adjustment.percent = part.percent("CalculationPercent", term);
  adjustment.base = part.decimal("BasisAmount", term);
  adjustment.amount = part.needed("ActualAmount", term);
  adjustment.reason_code = part.text("ReasonCode");
  adjustment.reason = part.text("Reason");
  part.at("CategoryTradeTax").expect_vat("TypeCode", "BT-95");
  adjustment.category = part.text("CategoryTradeTax/CategoryCode");
  adjustment.rate = part.percent("CategoryTradeTax/RateApplicablePercent", term);
  return adjustment;
}

/// Lines of a group, or for information, as larger profiles have them: no amounts of the invoice.
bool is_counted(const XmlPart& line) {
  const std::string status = line.text("AssociatedDocumentLineDocument/LineStatusReasonCode");
  return status != "GROUP" && status != "INFORMATION";
}

InvoiceLine line_of(const XmlPart& part, std::size_t position) {
  InvoiceLine line;
  line.id = part.text("AssociatedDocumentLineDocument/LineID");
  const std::string known_as = line.id.empty() ? std::to_string(position) : line.id;
  line.note = part.text("AssociatedDocumentLineDocument/IncludedNote/Content");
  const XmlPart product = part.at("SpecifiedTradeProduct");
  line.name = product.text("Name");
  line.description = product.text("Description");
  line.seller_item = product.text("SellerAssignedID");
  const XmlPart agreement = part.at("SpecifiedLineTradeAgreement");
  line.order_line = agreement.text("BuyerOrderReferencedDocument/LineID");
  line.gross_price = agreement.decimal("GrossPriceProductTradePrice/ChargeAmount", "BT-148");
  const XmlPart price = agreement.at("NetPriceProductTradePrice");
  line.net_price = agreement.needed("NetPriceProductTradePrice/ChargeAmount", "BT-146", known_as);
  line.price_base = price.decimal("BasisQuantity", "BT-149");
  if (!line.price_base)
    line.price_base = agreement.decimal("GrossPriceProductTradePrice/BasisQuantity", "BT-149");
  const XmlPart quantity = part.at("SpecifiedLineTradeDelivery/BilledQuantity");
  line.quantity = part.needed("SpecifiedLineTradeDelivery/BilledQuantity", "BT-129", known_as);
  line.unit = quantity.attribute("unitCode");
  price.at("BasisQuantity").expect_unit(line.unit, known_as);
  if (const XmlPart discount = agreement.at("GrossPriceProductTradePrice/AppliedTradeAllowanceCharge")) {
    static_cast<void>(discount.flag("ChargeIndicator/Indicator", "BT-147"));
    static_cast<void>(discount.needed("ActualAmount", "BT-147", known_as));
  }
  const XmlPart settlement = part.at("SpecifiedLineTradeSettlement");
  settlement.at("ApplicableTradeTax").expect_vat("TypeCode", "BT-151");
  line.category = settlement.text("ApplicableTradeTax/CategoryCode");
  line.rate = settlement.percent("ApplicableTradeTax/RateApplicablePercent", "BT-152");
  line.first = day_in(settlement, "BillingSpecifiedPeriod/StartDateTime", "BT-134");
  line.last = day_in(settlement, "BillingSpecifiedPeriod/EndDateTime", "BT-135");
  for (const XmlPart& each : settlement.all("SpecifiedTradeAllowanceCharge"))
    line.adjustments.push_back(cii_adjustment_of(each, "BT-136"));
  line.net =
      settlement.needed("SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount", "BT-131", known_as);
  return line;
}

InvoiceTax tax_of(const XmlPart& part, InvoiceData& invoice) {
  InvoiceTax tax;
  part.expect_vat("TypeCode", "BT-118");
  tax.tax = part.needed("CalculatedAmount", "BT-117");
  tax.reason = part.text("ExemptionReason");
  tax.base = part.needed("BasisAmount", "BT-116");
  tax.category = part.text("CategoryCode");
  tax.reason_code = part.text("ExemptionReasonCode");
  tax.rate = part.percent("RateApplicablePercent", "BT-119");
  if (invoice.vat_point_code.empty()) invoice.vat_point_code = part.text("DueDateTypeCode");
  if (!invoice.vat_point) invoice.vat_point = part.compact_day("TaxPointDate/DateString", "BT-7");
  return tax;
}

void read_cii_payment(const XmlPart& settlement, InvoiceData& invoice) {
  InvoicePayment& payment = invoice.payment;
  const XmlPart means = settlement.at("SpecifiedTradeSettlementPaymentMeans");
  payment.means = means.text("TypeCode");
  payment.means_text = means.text("Information");
  payment.remittance = settlement.text("PaymentReference");
  payment.creditor = settlement.text("CreditorReferenceID");
  payment.iban = means.text("PayeePartyCreditorFinancialAccount/IBANID");
  if (payment.iban.empty()) payment.iban = means.text("PayeePartyCreditorFinancialAccount/ProprietaryID");
  payment.holder = means.text("PayeePartyCreditorFinancialAccount/AccountName");
  payment.bic = means.text("PayeeSpecifiedCreditorFinancialInstitution/BICID");
  payment.card = means.text("ApplicableTradeSettlementFinancialCard/ID");
  payment.debited = means.text("PayerPartyDebtorFinancialAccount/IBANID");
  const XmlPart terms = settlement.at("SpecifiedTradePaymentTerms");
  payment.terms = terms.text("Description");
  payment.mandate = terms.text("DirectDebitMandateID");
  invoice.due_date = day_in(terms, "DueDateDateTime", "BT-9");
}

void read_cii_sums(const XmlPart& sums, InvoiceData& invoice) {
  const auto amount = [&](const char* name, const char* term) {
    return sums.decimal(name, term).value_or(Decimal{});
  };
  invoice.line_total = sums.needed("LineTotalAmount", "BT-106");
  invoice.charge_total = amount("ChargeTotalAmount", "BT-108");
  invoice.allowance_total = amount("AllowanceTotalAmount", "BT-107");
  invoice.net_total = sums.needed("TaxBasisTotalAmount", "BT-109");
  int totals = 0;
  for (const XmlPart& total : sums.all("TaxTotalAmount")) {
    const auto value = total.decimal("", "BT-110");
    if (!value) continue;
    const std::string currency = total.attribute("currencyID");
    if (currency.empty()) total.tell("einvoice.currency_missing", "BT-110", {{"name", "TaxTotalAmount"}});
    if (!currency.empty() && currency != invoice.currency)
      invoice.tax_total_home = value;
    else {
      invoice.tax_total = *value;
      if (++totals == 2) total.tell("einvoice.twice", "BT-110", {{"name", "TaxTotalAmount"}});
    }
  }
  invoice.rounding = amount("RoundingAmount", "BT-114");
  invoice.gross_total = sums.needed("GrandTotalAmount", "BT-112");
  invoice.prepaid = amount("TotalPrepaidAmount", "BT-113");
  invoice.payable = sums.needed("DuePayableAmount", "BT-115");
}

/// Freight and the like, which larger profiles keep apart from other charges.
InvoiceAdjustment service_charge_of(const XmlPart& part) {
  InvoiceAdjustment charge;
  charge.is_charge = true;
  charge.reason = part.text("Description");
  charge.amount = part.needed("AppliedAmount", "BT-99");
  charge.category = part.text("AppliedTradeTax/CategoryCode");
  charge.rate = part.percent("AppliedTradeTax/RateApplicablePercent", "BT-103");
  return charge;
}

void read_settlement(const XmlPart& settlement, InvoiceData& invoice) {
  invoice.tax_currency = settlement.text("TaxCurrencyCode");
  invoice.currency = settlement.text("InvoiceCurrencyCode");
  read_cii_payment(settlement, invoice);
  for (const XmlPart& tax : settlement.all("ApplicableTradeTax"))
    invoice.taxes.push_back(tax_of(tax, invoice));
  invoice.first = day_in(settlement, "BillingSpecifiedPeriod/StartDateTime", "BT-73");
  invoice.last = day_in(settlement, "BillingSpecifiedPeriod/EndDateTime", "BT-74");
  for (const XmlPart& each : settlement.all("SpecifiedTradeAllowanceCharge"))
    invoice.adjustments.push_back(cii_adjustment_of(each, "BT-92"));
  for (const XmlPart& each : settlement.all("SpecifiedLogisticsServiceCharge"))
    invoice.adjustments.push_back(service_charge_of(each));
  read_cii_sums(settlement.at("SpecifiedTradeSettlementHeaderMonetarySummation"), invoice);
  for (const XmlPart& each : settlement.all("InvoiceReferencedDocument"))
    invoice.preceding.push_back(
        {each.text("IssuerAssignedID"), day_in(each, "FormattedIssueDateTime", "BT-26")});
}

}  // namespace

InvoiceData read_cii(const XmlPart& root) {
  InvoiceData invoice;
  const XmlPart context = root.at("ExchangedDocumentContext");
  invoice.process = context.text("BusinessProcessSpecifiedDocumentContextParameter/ID");
  invoice.specification = context.text("GuidelineSpecifiedDocumentContextParameter/ID");
  const XmlPart document = root.at("ExchangedDocument");
  invoice.number = document.text("ID");
  invoice.type = document.text("TypeCode");
  invoice.issue_date = day_in(document, "IssueDateTime", "BT-2");
  for (const XmlPart& note : document.all("IncludedNote"))
    invoice.notes.push_back({note.text("SubjectCode"), note.text("Content")});
  const XmlPart transaction = root.at("SupplyChainTradeTransaction");
  std::size_t position = 0;
  for (const XmlPart& line : transaction.all("IncludedSupplyChainTradeLineItem"))
    if (++position; is_counted(line)) invoice.lines.push_back(line_of(line, position));
  const XmlPart agreement = transaction.at("ApplicableHeaderTradeAgreement");
  invoice.buyer_reference = agreement.text("BuyerReference");
  invoice.seller = cii_party_of(agreement.at("SellerTradeParty"));
  invoice.buyer = cii_party_of(agreement.at("BuyerTradeParty"));
  invoice.order = agreement.text("BuyerOrderReferencedDocument/IssuerAssignedID");
  invoice.contract = agreement.text("ContractReferencedDocument/IssuerAssignedID");
  invoice.project = agreement.text("SpecifiedProcuringProject/ID");
  const XmlPart delivery = transaction.at("ApplicableHeaderTradeDelivery");
  invoice.delivery = day_in(delivery, "ActualDeliverySupplyChainEvent/OccurrenceDateTime", "BT-72");
  invoice.delivered_to = cii_address_of(delivery.at("ShipToTradeParty/PostalTradeAddress"));
  read_settlement(transaction.at("ApplicableHeaderTradeSettlement"), invoice);
  return invoice;
}

}  // namespace vireo
