// Invoices from outside that are wrong in one place each: what is said of them, and whether they can be
// booked. The verdicts beside them are those of the official rules of EN 16931 (BR-..., CII-SR-...,
// UBL-SR-...) and of the schemas, run over 2,284 files changed in one place.
#include <gtest/gtest.h>

#include "core/einvoice/invoice_check.h"
#include "core/einvoice/invoice_totals.h"
#include "core/store/catalog/invoice_list_catalog.h"
#include "core/store/invoice_json.h"
#include "reports/standards/cii_writer.h"
#include "reports/standards/invoice_reader.h"
#include "reports/standards/ubl_writer.h"

namespace vireo::received_invoice {

InvoiceData whole_invoice() {
  InvoiceData invoice = invoice_from_json(R"({"number": "F-2026-09", "type": "380", "issue": "2026-11-30",
    "due": "2026-12-30", "currency": "EUR", "process": "S1", "order_ref": "BC-1", "delivery": "2026-11-30",
    "period": ["2026-11-01", "2026-11-30"],
    "notes": [["PMT", "Indemnité de 40 €."], ["AAB", "Aucun escompte."]],
    "payment": {"means": "58", "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP", "terms": "30 jours."},
    "seller": {"name": "Atelier des Lilas SASU", "legal_id": "732829320", "legal_scheme": "0002",
      "ids": [["0009", "73282932000074"]], "vat": "FR44732829320", "address": ["12 rue", "69003", "Lyon", "FR"],
      "endpoint": ["0225", "732829320"], "contact": ["Zoé Lilas", "+33 6 00 00 00 00", "zoe@exemple.fr"]},
    "buyer": {"name": "Ateliers Noël", "vat": "FR96552100554", "address": ["5 place", "31000", "Toulouse", "FR"],
      "endpoint": ["0225", "552100554"]},
    "allow": [{"percent": "5", "cat": "S", "rate": "20", "code": "95", "reason": "Remise"}],
    "lines": [{"name": "Assistance", "qty": "30", "unit": "HUR", "price": "40.50", "gross": "45.00", "cat": "S",
      "rate": "20", "allow": [{"percent": "10", "code": "95", "reason": "Fidélité"}]},
      {"name": "Livrets", "qty": "250", "unit": "C62", "price": "83", "base": "100", "cat": "S", "rate": "5.5"}]})")
                            .value();
  reckon(invoice);
  return invoice;
}

const InvoiceLists& lists() {
  static const InvoiceLists loaded = load_invoice_lists(TemplateSource{}).value();
  return loaded;
}

std::string written(const std::string& syntax) {
  InvoiceTarget target;
  target.specification = "urn:cen.eu:en16931:2017";
  return syntax == "cii" ? write_cii(whole_invoice(), target) : write_ubl(whole_invoice(), target);
}

/// The first place of `from` gives way to `to`.
std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

Problems said_of(const std::string& file) {
  const auto read = read_invoice(file, lists());
  return read ? found_in(*read, lists()) : read.problems();
}

const Problem* told(const Problems& problems, const std::string& code) {
  for (const Problem& each : problems)
    if (each.code() == "einvoice." + code) return &each;
  return nullptr;
}

struct Change {
  const char* name;
  const char* syntax;
  const char* from;
  const char* to;
  const char* code;
  Severity severity = Severity::error;
};
std::ostream& operator<<(std::ostream& out, const Change& change) {
  return out << change.name;
}

class ReceivedInvoices : public testing::TestWithParam<Change> {};

TEST_P(ReceivedInvoices, SayWhatIsWrongAndWhere) {
  const Change& change = GetParam();
  const Problems problems = said_of(changed(written(change.syntax), change.from, change.to));
  const Problem* found = told(problems, change.code);
  ASSERT_NE(found, nullptr) << (problems.empty() ? "nothing was said" : problems.front().code());
  EXPECT_EQ(found->severity, change.severity);
  EXPECT_FALSE(found->place.field.empty() && found->place.line == 0);
}

constexpr Severity doubt = Severity::warning;
INSTANTIATE_TEST_SUITE_P(
    ByThePlaceThatIsWrong, ReceivedInvoices,
    testing::Values(
        Change{"XSD_ANumberTwice", "ubl", "<cbc:ID>F-2026-09</cbc:ID>",
               "<cbc:ID>F-2026-09</cbc:ID><cbc:ID>F-2026-10</cbc:ID>", "twice"},
        Change{"UBL_SR_48_TwoTaxesOnALine", "ubl", "<cac:ClassifiedTaxCategory>",
               "<cac:ClassifiedTaxCategory><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
               "</cac:ClassifiedTaxCategory><cac:ClassifiedTaxCategory>",
               "twice"},
        Change{"UBL_SR_12_TwoVatNumbers", "ubl", "<cac:PartyTaxScheme>",
               "<cac:PartyTaxScheme><cbc:CompanyID>FR1</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID>"
               "</cac:TaxScheme></cac:PartyTaxScheme><cac:PartyTaxScheme>",
               "twice"},
        Change{"XSD_TwoQuantities", "cii", "<ram:BilledQuantity",
               "<ram:BilledQuantity unitCode=\"HUR\">1</ram:BilledQuantity><ram:BilledQuantity", "twice"},
        Change{"CII_SR_455_TwoContacts", "cii", "<ram:DefinedTradeContact>",
               "<ram:DefinedTradeContact><ram:PersonName>A</ram:PersonName></ram:DefinedTradeContact>"
               "<ram:DefinedTradeContact>",
               "first_counts", doubt},
        Change{"BR_02_NoNumber", "ubl", "<cbc:ID>F-2026-09</cbc:ID>", "", "missing"},
        Change{"XSD_TheOrderBeforeTheDay", "ubl", "<cbc:IssueDate>2026-11-30</cbc:IssueDate>",
               "<cac:OrderReference/><cbc:IssueDate>2026-11-30</cbc:IssueDate>", "order", doubt},
        Change{"R008_AnEmptyElement", "cii", "<ram:LineOne>12 rue</ram:LineOne>", "<ram:LineOne/>",
               "empty_element", doubt},
        Change{"XSD_AnAllowanceThatDoesNotSayWhichWay", "cii", "<udt:Indicator>false</udt:Indicator>", "",
               "element_missing"},
        Change{"BR_01_NoSpecification", "ubl",
               "<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>", "", "missing"},
        Change{"BR_CO_04_AnotherTaxThanVat", "cii", "<ram:TypeCode>VAT</ram:TypeCode>",
               "<ram:TypeCode>GST</ram:TypeCode>", "tax_scheme"},
        Change{"BR_CL_03_AnAmountWithoutCurrency", "ubl", "<cbc:PayableAmount currencyID=\"EUR\">",
               "<cbc:PayableAmount>", "currency_missing"},
        Change{"BR_CL_08_AnUnknownSubject", "cii", "<ram:SubjectCode>PMT<", "<ram:SubjectCode>QQQ<",
               "unknown_code"},
        Change{"BR_CL_10_AnUnknownListOfIdentifiers", "ubl", "schemeID=\"0009\"", "schemeID=\"9999\"",
               "unknown_code"},
        Change{"BR_CL_16_AnUnknownMeans", "ubl", ">58<", ">999<", "unknown_code"},
        Change{"BR_CL_17_AnUnknownCategory", "ubl", "<cac:ClassifiedTaxCategory>\n        <cbc:ID>S<",
               "<cac:ClassifiedTaxCategory>\n        <cbc:ID>X<", "unknown_category"},
        Change{"BR_CL_19_AnUnknownReason", "cii", "<ram:ReasonCode>95<", "<ram:ReasonCode>QQ<",
               "unknown_code"},
        Change{"BR_CL_23_AUnitThatLooksLikeOne", "ubl", "unitCode=\"HUR\"", "unitCode=\"QQQ\"",
               "unknown_code"},
        Change{"BR_CL_25_AnUnknownNetwork", "ubl", "schemeID=\"0225\"", "schemeID=\"9999\"", "unknown_code"},
        Change{"R130_APricePerAnotherUnit", "ubl", "<cbc:BaseQuantity unitCode=\"C62\">",
               "<cbc:BaseQuantity unitCode=\"HUR\">", "base_unit"},
        Change{"BR_03_ADayWithoutItsFormat", "cii", "<udt:DateTimeString format=\"102\">20261130<",
               "<udt:DateTimeString>20261130<", "unreadable_value"},
        Change{"BR_29_AnEmptyDay", "ubl", "<cbc:EndDate>2026-11-30<", "<cbc:EndDate><", "unreadable_value"},
        Change{"XSD_ADiscountThatIsNoNumber", "cii", "<ram:ActualAmount>4.50<", "<ram:ActualAmount>4,50<",
               "unreadable_value"},
        Change{"BR_CO_17_TheVatOfAGroupByACent", "cii", "<ram:CalculatedAmount>207.76<",
               "<ram:CalculatedAmount>207.77<", "tax_rounding", doubt},
        Change{"ShortAccount_TheKeyOfAnIban", "ubl", ">FR7630006000011234567890189<", ">FR7<", "bad_key",
               doubt}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(ReceivedInvoice, WithoutAFaultNothingIsSaid) {
  for (const char* syntax : {"cii", "ubl"}) {
    const Problems problems = said_of(written(syntax));
    EXPECT_TRUE(problems.empty()) << syntax << " " << problems.front().code() << problems.front().place.line;
  }
}

TEST(ReceivedInvoice, MayHaveNothingToSayOfItsDelivery) {
  // The schema asks for the element, none of its contents: many programs write it empty.
  InvoiceData invoice = whole_invoice();
  invoice.delivery.reset();
  InvoiceTarget target;
  target.specification = "urn:cen.eu:en16931:2017";
  const std::string file = write_cii(invoice, target);
  ASSERT_NE(file.find("<ram:ApplicableHeaderTradeDelivery />"), std::string::npos) << file;
  EXPECT_EQ(told(said_of(file), "empty_element"), nullptr);
}

TEST(ReceivedInvoice, WhoseLinesAreWrongCanBeBookedWhoseTotalsAreWrongCannot) {
  const Problems line = said_of(changed(written("ubl"), ">30<", ">31<"));
  ASSERT_NE(told(line, "line_sum"), nullptr);
  EXPECT_TRUE(can_be_booked(line));
  const std::string gross = "<cbc:TaxInclusiveAmount currencyID=\"EUR\">";
  const Problems total = said_of(changed(written("ubl"), gross, gross + "1"));
  ASSERT_NE(told(total, "sum"), nullptr);
  EXPECT_FALSE(can_be_booked(total));
}

TEST(ReceivedInvoice, IsAskedForAgainFromItsSenderNotMendedInOnesProfile) {
  const Problems problems = said_of(changed(written("ubl"), "<cbc:CompanyID>FR44732829320</cbc:CompanyID>",
                                            "<cbc:CompanyID></cbc:CompanyID>"));
  const Problem* found = told(problems, "seller_tax_id");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->hint, "einvoice.wrong_invoice.hint");
}

}  // namespace vireo::received_invoice
