#include "reports/standards/ubl_reader.h"

namespace vireo {
namespace {

InvoiceAddress ubl_address_of(const XmlPart& part) {
  return {part.text("StreetName"), part.text("AdditionalStreetName"), part.text("PostalZone"),
          part.text("CityName"), part.text("Country/IdentificationCode")};
}

SchemedId id_of(const XmlPart& part) {
  return {part.attribute("schemeID"), part.text()};
}

InvoiceParty ubl_party_of(const XmlPart& part) {
  InvoiceParty party;
  party.endpoint = id_of(part.at("EndpointID"));
  for (const XmlPart& each : part.all("PartyIdentification")) {
    const SchemedId id = id_of(each.at("ID"));
    if (id.scheme != "SEPA") party.ids.push_back(id);
  }
  party.trade_name = part.text("PartyName/Name");
  party.address = ubl_address_of(part.at("PostalAddress"));
  for (const XmlPart& tax : part.all("PartyTaxScheme"))
    (tax.is("TaxScheme/ID", "VAT") ? party.vat_id : party.tax_id) = tax.text("CompanyID");
  party.name = part.text("PartyLegalEntity/RegistrationName");
  party.legal_id = id_of(part.at("PartyLegalEntity/CompanyID"));
  party.legal_form = part.text("PartyLegalEntity/CompanyLegalForm");
  const XmlPart contact = part.at("Contact");
  party.contact = {contact.text("Name"), contact.text("Telephone"), contact.text("ElectronicMail")};
  return party;
}

InvoiceAdjustment ubl_adjustment_of(const XmlPart& part, const char* term) {
  InvoiceAdjustment adjustment;
  adjustment.is_charge = part.is("ChargeIndicator", "true");
  adjustment.percent = part.percent("MultiplierFactorNumeric", term);
  adjustment.base = part.decimal("BaseAmount", term);
  adjustment.amount = part.decimal("Amount", term).value_or(Decimal{});
  adjustment.reason_code = part.text("AllowanceChargeReasonCode");
  adjustment.reason = part.text("AllowanceChargeReason");
  adjustment.category = part.text("TaxCategory/ID");
  adjustment.rate = part.percent("TaxCategory/Percent", term);
  return adjustment;
}

InvoiceLine line_of(const XmlPart& part, bool is_credit) {
  InvoiceLine line;
  line.id = part.text("ID");
  line.note = part.text("Note");
  const char* quantity = is_credit ? "CreditedQuantity" : "InvoicedQuantity";
  line.quantity = part.decimal(quantity, "BT-129").value_or(Decimal{});
  line.unit = part.at(quantity).attribute("unitCode");
  line.net = part.decimal("LineExtensionAmount", "BT-131").value_or(Decimal{});
  line.first = part.day("InvoicePeriod/StartDate", "BT-134");
  line.last = part.day("InvoicePeriod/EndDate", "BT-135");
  line.order_line = part.text("OrderLineReference/LineID");
  for (const XmlPart& each : part.all("AllowanceCharge"))
    line.adjustments.push_back(ubl_adjustment_of(each, "BT-136"));
  const XmlPart item = part.at("Item");
  line.description = item.text("Description");
  line.name = item.text("Name");
  line.seller_item = item.text("SellersItemIdentification/ID");
  line.category = item.text("ClassifiedTaxCategory/ID");
  line.rate = item.percent("ClassifiedTaxCategory/Percent", "BT-152");
  const XmlPart price = part.at("Price");
  line.net_price = price.decimal("PriceAmount", "BT-146").value_or(Decimal{});
  line.price_base = price.decimal("BaseQuantity", "BT-149");
  line.gross_price = price.decimal("AllowanceCharge/BaseAmount", "BT-148");
  return line;
}

/// "#PMT#text" carries its code; a text with no such head is a note alone.
InvoiceNote note_of(const std::string& text) {
  if (text.size() > 5 && text[0] == '#' && text[4] == '#') return {text.substr(1, 3), text.substr(5)};
  return {{}, text};
}

std::string point_code(const std::string& code) {
  if (code == "3") return "5";
  if (code == "35") return "29";
  return code == "432" ? "72" : code;
}

void read_ubl_payment(const XmlPart& root, InvoiceData& invoice) {
  const XmlPart means = root.at("PaymentMeans");
  InvoicePayment& payment = invoice.payment;
  payment.means = means.text("PaymentMeansCode");
  payment.means_text = means.at("PaymentMeansCode").attribute("name");
  payment.remittance = means.text("PaymentID");
  payment.iban = means.text("PayeeFinancialAccount/ID");
  payment.holder = means.text("PayeeFinancialAccount/Name");
  payment.bic = means.text("PayeeFinancialAccount/FinancialInstitutionBranch/ID");
  payment.mandate = means.text("PaymentMandate/ID");
  payment.debited = means.text("PaymentMandate/PayerFinancialAccount/ID");
  payment.terms = root.text("PaymentTerms/Note");
  if (!invoice.due_date) invoice.due_date = means.day("PaymentDueDate", "BT-9");
}

void read_taxes(const XmlPart& root, InvoiceData& invoice) {
  for (const XmlPart& total : root.all("TaxTotal")) {
    const std::string currency = total.at("TaxAmount").attribute("currencyID");
    const auto amount = total.decimal("TaxAmount", "BT-110");
    if (!currency.empty() && currency != invoice.currency && currency == invoice.tax_currency) {
      invoice.tax_total_home = amount;
      continue;
    }
    invoice.tax_total = amount.value_or(Decimal{});
    for (const XmlPart& part : total.all("TaxSubtotal")) {
      InvoiceTax tax;
      tax.base = part.decimal("TaxableAmount", "BT-116").value_or(Decimal{});
      tax.tax = part.decimal("TaxAmount", "BT-117").value_or(Decimal{});
      tax.category = part.text("TaxCategory/ID");
      tax.rate = part.percent("TaxCategory/Percent", "BT-119");
      tax.reason = part.text("TaxCategory/TaxExemptionReason");
      tax.reason_code = part.text("TaxCategory/TaxExemptionReasonCode");
      invoice.taxes.push_back(std::move(tax));
    }
  }
}

void read_ubl_sums(const XmlPart& sums, InvoiceData& invoice) {
  const auto amount = [&](const char* name, const char* term) {
    return sums.decimal(name, term).value_or(Decimal{});
  };
  invoice.line_total = amount("LineExtensionAmount", "BT-106");
  invoice.net_total = amount("TaxExclusiveAmount", "BT-109");
  invoice.gross_total = amount("TaxInclusiveAmount", "BT-112");
  invoice.allowance_total = amount("AllowanceTotalAmount", "BT-107");
  invoice.charge_total = amount("ChargeTotalAmount", "BT-108");
  invoice.prepaid = amount("PrepaidAmount", "BT-113");
  invoice.rounding = amount("PayableRoundingAmount", "BT-114");
  invoice.payable = amount("PayableAmount", "BT-115");
}

}  // namespace

InvoiceData read_ubl(const XmlPart& root) {
  InvoiceData invoice;
  const bool is_credit =
      static_cast<bool>(root.at("CreditNoteTypeCode")) || !root.all("CreditNoteLine").empty();
  invoice.specification = root.text("CustomizationID");
  invoice.process = root.text("ProfileID");
  invoice.number = root.text("ID");
  invoice.issue_date = root.day("IssueDate", "BT-2");
  invoice.due_date = root.day("DueDate", "BT-9");
  invoice.type = root.text(is_credit ? "CreditNoteTypeCode" : "InvoiceTypeCode");
  for (const XmlPart& note : root.all("Note")) invoice.notes.push_back(note_of(note.text()));
  invoice.vat_point = root.day("TaxPointDate", "BT-7");
  invoice.currency = root.text("DocumentCurrencyCode");
  invoice.tax_currency = root.text("TaxCurrencyCode");
  invoice.buyer_reference = root.text("BuyerReference");
  invoice.first = root.day("InvoicePeriod/StartDate", "BT-73");
  invoice.last = root.day("InvoicePeriod/EndDate", "BT-74");
  invoice.vat_point_code = point_code(root.text("InvoicePeriod/DescriptionCode"));
  invoice.order = root.text("OrderReference/ID");
  invoice.contract = root.text("ContractDocumentReference/ID");
  invoice.project = root.text("ProjectReference/ID");
  for (const XmlPart& each : root.all("BillingReference"))
    invoice.preceding.push_back(
        {each.text("InvoiceDocumentReference/ID"), each.day("InvoiceDocumentReference/IssueDate", "BT-26")});
  invoice.seller = ubl_party_of(root.at("AccountingSupplierParty/Party"));
  invoice.buyer = ubl_party_of(root.at("AccountingCustomerParty/Party"));
  invoice.delivery = root.day("Delivery/ActualDeliveryDate", "BT-72");
  invoice.delivered_to = ubl_address_of(root.at("Delivery/DeliveryLocation/Address"));
  read_ubl_payment(root, invoice);
  for (const XmlPart& each : root.all("AllowanceCharge"))
    invoice.adjustments.push_back(ubl_adjustment_of(each, "BT-92"));
  read_taxes(root, invoice);
  read_ubl_sums(root.at("LegalMonetaryTotal"), invoice);
  for (const XmlPart& line : root.all(is_credit ? "CreditNoteLine" : "InvoiceLine"))
    invoice.lines.push_back(line_of(line, is_credit));
  return invoice;
}

}  // namespace vireo
