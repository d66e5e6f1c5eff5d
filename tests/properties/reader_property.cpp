// Files from outside, broken at random: the readers of electronic invoices tell problems or give an invoice,
// and do nothing else. Runs under the sanitizers; tests/fuzz/invoice_reader_fuzz.cpp is the same for a fuzzer
// that searches by coverage.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/einvoice/invoice_check.h"
#include "core/einvoice/invoice_totals.h"
#include "core/store/invoice_json.h"
#include "reports/standards/cii_writer.h"
#include "reports/standards/invoice_reader.h"
#include "reports/standards/ubl_writer.h"

namespace vireo::reader_property {

InvoiceData small_invoice() {
  InvoiceData invoice;
  invoice.number = "F-1";
  invoice.type = "380";
  invoice.issue_date = Date::of(2026, 11, 30);
  invoice.due_date = Date::of(2026, 12, 30);
  invoice.currency = "EUR";
  invoice.notes = {{"PMT", "Indemnité"}};
  invoice.seller = {
      .name = "Vendeur & Fils", .vat_id = "FR44732829320", .address = {"1 rue", "", "69003", "Lyon", "FR"}};
  invoice.buyer = {.name = "Acheteur", .address = {"2 rue", "", "31000", "Toulouse", "FR"}};
  InvoiceLine line;
  line.id = "1";
  line.name = "Aide";
  line.quantity = Decimal::of(125, 2);
  line.unit = "HUR";
  line.net_price = Decimal::of(3850, 2);
  line.category = "S";
  line.rate = Decimal::of(20);
  line.adjustments.push_back({.percent = Decimal::of(10), .reason = "Remise"});
  invoice.lines.push_back(line);
  reckon(invoice);
  return invoice;
}

std::string written(int form) {
  InvoiceTarget target;
  target.specification = "urn:cen.eu:en16931:2017";
  if (form == 0) return write_cii(small_invoice(), target);
  if (form == 1) return write_ubl(small_invoice(), target);
  return invoice_to_json(small_invoice());
}

/// A few bytes changed, some cut out, something put in.
std::string broken(std::string text) {
  const auto count = *rc::gen::inRange<int>(1, 8);
  for (int at = 0; at < count && !text.empty(); ++at) {
    const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto how = *rc::gen::inRange<int>(0, 4);
    if (how == 0) text[place] = static_cast<char>(*rc::gen::inRange<int>(0, 256));
    if (how == 1) text.erase(place, *rc::gen::inRange<std::size_t>(1, 40));
    if (how == 2)
      text.insert(place, *rc::gen::elementOf(std::vector<std::string>{
                             "<a>", "</a>", "&x;", "&#0;", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "-", "1e9",
                             "99999999999999999999", "\"", "[", "{"}));
    if (how == 3) text.insert(place, text.substr(0, *rc::gen::inRange<std::size_t>(0, 200)));
  }
  return text;
}

TEST(Readers, TellProblemsOfAnyBrokenFileAndDoNothingElse) {
  EXPECT_TRUE(rc::check("broken files", [] {
    const int form = *rc::gen::inRange<int>(0, 3);
    const std::string text = broken(written(form));
    if (form == 2) {
      const auto read = invoice_from_json(text);
      RC_ASSERT(read.ok() || !read.problems().empty());
    } else {
      const auto read = read_invoice(text, {});
      RC_ASSERT(read.ok() || !read.problems().empty());
      if (read) static_cast<void>(found_in(*read, {}));
    }
  }));
}

TEST(Readers, RefuseNumbersNoInvoiceHas) {
  const std::string huge = "99999999999999999999999999999999";
  std::string xml = written(0);
  for (const char* from : {">1.25<", ">38.50<", ">20<", ">10<"}) {
    std::string text = xml;
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + huge.size()))
      text.replace(at + 1, std::string(from).size() - 2, huge);
    ASSERT_NE(text, xml) << from;
    const auto read = read_invoice(text, {});
    ASSERT_FALSE(read.ok()) << from;
    EXPECT_EQ(read.problems().front().code(), "einvoice.unreadable_value");
  }
}

TEST(Readers, TakeAnyBytesForWhatTheyAre) {
  EXPECT_TRUE(rc::check("no file at all", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    RC_ASSERT(!read_invoice(bytes, {}).ok());
    RC_ASSERT(!read_invoice("%PDF-1.7\n" + bytes, {}).ok());
  }));
}

}  // namespace vireo::reader_property
