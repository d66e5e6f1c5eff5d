#include "reports/standards/ubl_reader.h"

namespace vireo {
namespace {

InvoiceAddress ubl_address_of(const XmlPart& part) {
  return {part.text("StreetName"), part.text("AdditionalStreetName"), part.text("PostalZone"),
          part.text("CityName"), part.text("Country/IdentificationCode")};
}

/// Where UBL keeps the creditor's identifier of a direct debit (BT-90).
constexpr const char* creditor_scheme = "SEPA";

SchemedId id_of(const XmlPart& part) {
  return {part.attribute("schemeID"), part.text()};
}

InvoiceParty ubl_party_of(const XmlPart& part) {
  InvoiceParty party;
  party.endpoint = id_of(part.at("EndpointID"));
  for (const XmlPart& each : part.all("PartyIdentification")) {
    const SchemedId id = id_of(each.at("ID"));
    if (id.scheme != creditor_scheme) party.ids.push_back(id);
  }
  party.trade_name = part.text("PartyName/Name");
  party.address = ubl_address_of(part.at("PostalAddress"));
  for (const XmlPart& tax : part.all("PartyTaxScheme")) {
    std::string& known = tax.is("TaxScheme/ID", "VAT") ? party.vat_id : party.tax_id;
    if (!known.empty()) tax.tell("einvoice.twice", "BT-31", {{"name", "PartyTaxScheme"}});
    known = tax.text("CompanyID");
  }
  party.name = part.text("PartyLegalEntity/RegistrationName");
  party.legal_id = id_of(part.at("PartyLegalEntity/CompanyID"));
  party.legal_form = part.text("PartyLegalEntity/CompanyLegalForm");
  const XmlPart contact = part.at("Contact");
  party.contact = {contact.text("Name"), contact.text("Telephone"), contact.text("ElectronicMail")};
  return party;
}

InvoiceAdjustment ubl_adjustment_of(const XmlPart& part, const char* term) {
  InvoiceAdjustment adjustment;
  adjustment.is_charge = part.flag("ChargeIndicator", term);
  adjustment.percent = part.percent("MultiplierFactorNumeric", term);
  adjustment.base = part.decimal("BaseAmount", term);
  adjustment.amount = part.needed("Amount", term);
  adjustment.reason_code = part.text("AllowanceChargeReasonCode");
  adjustment.reason = part.text("AllowanceChargeReason");
  part.at("TaxCategory").expect_vat("TaxScheme/ID", "BT-95");
  adjustment.category = part.text("TaxCategory/ID");
  adjustment.rate = part.percent("TaxCategory/Percent", term);
  return adjustment;
}

InvoiceLine line_of(const XmlPart& part, bool is_credit, std::size_t position) {
  InvoiceLine line;
  line.id = part.text("ID");
  line.note = part.text("Note");
  const char* quantity = is_credit ? "CreditedQuantity" : "InvoicedQuantity";
  const std::string known_as = line.id.empty() ? std::to_string(position) : line.id;
  line.quantity = part.needed(quantity, "BT-129", known_as);
  line.unit = part.at(quantity).attribute("unitCode");
  line.net = part.needed("LineExtensionAmount", "BT-131", known_as);
  line.first = part.day("InvoicePeriod/StartDate", "BT-134");
  line.last = part.day("InvoicePeriod/EndDate", "BT-135");
  line.order_line = part.text("OrderLineReference/LineID");
  for (const XmlPart& each : part.all("AllowanceCharge"))
    line.adjustments.push_back(ubl_adjustment_of(each, "BT-136"));
  const XmlPart item = part.at("Item");
  line.description = item.text("Description");
  line.name = item.text("Name");
  line.seller_item = item.text("SellersItemIdentification/ID");
  item.at("ClassifiedTaxCategory").expect_vat("TaxScheme/ID", "BT-151");
  line.category = item.text("ClassifiedTaxCategory/ID");
  line.rate = item.percent("ClassifiedTaxCategory/Percent", "BT-152");
  const XmlPart price = part.at("Price");
  line.net_price = part.needed("Price/PriceAmount", "BT-146", known_as);
  line.price_base = price.decimal("BaseQuantity", "BT-149");
  line.gross_price = price.decimal("AllowanceCharge/BaseAmount", "BT-148");
  price.at("BaseQuantity").expect_unit(line.unit, known_as);
  if (const XmlPart discount = price.at("AllowanceCharge")) {
    static_cast<void>(discount.flag("ChargeIndicator", "BT-147"));
    static_cast<void>(discount.needed("Amount", "BT-147", known_as));
  }
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
  payment.card = means.text("CardAccount/PrimaryAccountNumberID");
  payment.mandate = means.text("PaymentMandate/ID");
  payment.debited = means.text("PaymentMandate/PayerFinancialAccount/ID");
  payment.terms = root.text("PaymentTerms/Note");
  if (!invoice.due_date) invoice.due_date = means.day("PaymentDueDate", "BT-9");
}

void read_taxes(const XmlPart& root, InvoiceData& invoice) {
  int totals = 0;
  for (const XmlPart& total : root.all("TaxTotal")) {
    const std::string currency = total.at("TaxAmount").attribute("currencyID");
    const auto amount = total.decimal("TaxAmount", "BT-110");
    if (!currency.empty() && currency != invoice.currency && currency == invoice.tax_currency) {
      invoice.tax_total_home = amount;
      continue;
    }
    if (++totals == 2) total.tell("einvoice.twice", "BT-110", {{"name", "TaxTotal"}});
    invoice.tax_total = amount.value_or(Decimal{});
    for (const XmlPart& part : total.all("TaxSubtotal")) {
      InvoiceTax tax;
      tax.base = part.needed("TaxableAmount", "BT-116");
      tax.tax = part.needed("TaxAmount", "BT-117");
      part.at("TaxCategory").expect_vat("TaxScheme/ID", "BT-118");
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
  invoice.line_total = sums.needed("LineExtensionAmount", "BT-106");
  invoice.net_total = sums.needed("TaxExclusiveAmount", "BT-109");
  invoice.gross_total = sums.needed("TaxInclusiveAmount", "BT-112");
  invoice.allowance_total = amount("AllowanceTotalAmount", "BT-107");
  invoice.charge_total = amount("ChargeTotalAmount", "BT-108");
  invoice.prepaid = amount("PrepaidAmount", "BT-113");
  invoice.rounding = amount("PayableRoundingAmount", "BT-114");
  invoice.payable = sums.needed("PayableAmount", "BT-115");
}

/// Each amount names its currency: that of the document, or that of its VAT for one total.
void check_currencies(const XmlPart& part, const InvoiceData& invoice, bool is_tax_total) {
  const std::string currency = part.attribute("currencyID");
  const bool fits =
      currency.empty() || currency == invoice.currency || (is_tax_total && currency == invoice.tax_currency);
  if (!fits)
    part.tell("einvoice.amount_currency", "BT-5",
              {{"name", std::string(part.name())}, {"value", currency}, {"currency", invoice.currency}});
  if (currency.empty() && part.name().ends_with("Amount"))
    part.tell("einvoice.currency_missing", "BT-5", {{"name", std::string(part.name())}});
  if (part.name() == "UBLExtensions") return;
  for (const XmlPart& child : part.children())
    check_currencies(child, invoice, part.name() == "TaxTotal" && child.name() == "TaxAmount");
}

std::string creditor_in(const XmlPart& seller) {
  for (const XmlPart& each : seller.all("PartyIdentification"))
    if (each.at("ID").attribute("schemeID") == creditor_scheme) return each.text("ID");
  return {};
}

}  // namespace

InvoiceData read_ubl(const XmlPart& root) {
  InvoiceData invoice;
  const bool is_credit = root.name() == "CreditNote";
  invoice.specification = root.text("CustomizationID");
  invoice.process = root.text("ProfileID");
  invoice.number = root.text("ID");
  invoice.issue_date = root.day("IssueDate", "BT-2");
  invoice.due_date = root.day("DueDate", "BT-9");
  invoice.type = root.text(is_credit ? "CreditNoteTypeCode" : "InvoiceTypeCode");
  const bool belongs_elsewhere = is_credit
                                     ? invoice.type == "380" || invoice.type == "384" || invoice.type == "386"
                                     : invoice.type == "381" || invoice.type == "396";
  if (belongs_elsewhere)
    root.tell("einvoice.type_of_root", "BT-3", {{"name", std::string(root.name())}, {"value", invoice.type}});
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
  invoice.payment.creditor = creditor_in(root.at("AccountingSupplierParty/Party"));
  if (invoice.payment.creditor.empty()) invoice.payment.creditor = creditor_in(root.at("PayeeParty"));
  for (const XmlPart& each : root.all("AllowanceCharge"))
    invoice.adjustments.push_back(ubl_adjustment_of(each, "BT-92"));
  read_taxes(root, invoice);
  read_ubl_sums(root.at("LegalMonetaryTotal"), invoice);
  std::size_t position = 0;
  for (const XmlPart& line : root.all(is_credit ? "CreditNoteLine" : "InvoiceLine"))
    invoice.lines.push_back(line_of(line, is_credit, ++position));
  check_currencies(root, invoice, false);
  return invoice;
}

}  // namespace vireo
