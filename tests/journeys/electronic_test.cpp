#include <gmock/gmock.h>

#include <cstring>

#include "tests/journeys/electronic_journey.h"

namespace vireo::journey {

struct Rounding {
  const char* line;
  const char* net;
};

// Half cents, prices per hundred, quantities of hours: expected figures from an independent program.
constexpr Rounding roundings[] = {{R"("qty": "0.5", "unit": "HUR", "price": "0.01")", "0.01"},
                                  {R"("qty": "1", "unit": "C62", "price": "1.005")", "1.01"},
                                  {R"("qty": "1", "unit": "C62", "price": "2.675")", "2.68"},
                                  {R"("qty": "3", "unit": "C62", "price": "33.333")", "100.00"},
                                  {R"("qty": "0.25", "unit": "HUR", "price": "38.50")", "9.63"},
                                  {R"("qty": "7", "unit": "C62", "price": "49.90", "base": "100")", "3.49"},
                                  {R"("qty": "1.15", "unit": "HUR", "price": "8.3")", "9.55"}};

TEST_F(Electronic, HalfCentsFallTheRightWay) {
  ASSERT_EQ(new_book().code, 0);
  std::string lines;
  for (const Rounding& row : roundings)
    lines += std::string(lines.empty() ? "[" : ",") + R"({"name": "Ligne", "cat": "S", "rate": "20", )" +
             row.line + "}";
  const Answer told = import(invoice(lines + "]"));
  ASSERT_EQ(told.code, 0) << told.out;
  const Json nets = told.json()["totals"]["line_net_BT131"];
  for (std::size_t at = 0; at < std::size(roundings); ++at)
    EXPECT_EQ(nets[at], roundings[at].net) << roundings[at].line;
  expect_round_trip(told.json()["number"], told.json()["totals"], {"facturx", "ubl", "cii", "peppol"});
}

TEST_F(Electronic, AVatNumberWhoseKeyDoesNotComeOutIsDoubtedNotRefused) {
  ASSERT_EQ(new_book().code, 0);
  Json json =
      invoice(R"([{"name": "Aide", "qty": "1", "unit": "HUR", "price": "40.00", "cat": "S", "rate": "20"}])");
  json["seller"]["vat"] = "FR45732829320";
  const Answer told = import(json);
  EXPECT_EQ(told.code, 0) << told.out;
  EXPECT_EQ(told.codes(), Words{"einvoice.doubtful_key"});
  json["seller"]["vat"] = "FR44732829320";
  json["lines"][0]["rate"] = "5,5";
  const Answer refused = import(json);
  EXPECT_EQ(refused.codes(), Words{"json.wrong_type"});
  EXPECT_FALSE(refused.json()["problems"][0]["hint"].get<std::string>().empty());
}

TEST_F(Electronic, AllowancesChargesAndTwoRates) {
  ASSERT_EQ(new_book().code, 0);
  Json json = invoice(R"([
    {"name": "Assistance", "qty": "30", "unit": "HUR", "price": "40.50", "gross": "45.00", "cat": "S", "rate": "20",
     "allow": [{"percent": "10", "code": "95", "reason": "Fidélité"}]},
    {"name": "Livrets", "qty": "250", "unit": "C62", "price": "0.83", "base": "1", "cat": "S", "rate": "5.5",
     "allow": [{"amount": "7.50", "code": "95", "reason": "Quantité"}, {"charge": true, "amount": "4.00", "code": "ABL", "reason": "Emballage"}]}])");
  json["process"] = "M1";
  json["allow"] =
      Json::parse(R"([{"percent": "5", "cat": "S", "rate": "20", "code": "95", "reason": "Remise"},
    {"charge": true, "amount": "9.90", "cat": "S", "rate": "20", "code": "FC", "reason": "Port"}])");
  const Answer told = import(json);
  ASSERT_EQ(told.code, 0) << told.out;
  const Json totals = told.json()["totals"];
  EXPECT_EQ(totals["line_net_BT131"], Json::parse(R"(["1093.50", "204.00"])"));
  EXPECT_EQ(totals["BT107"], "54.68");
  EXPECT_EQ(totals["BT109"], "1252.72");
  EXPECT_EQ(totals["BT110"], "220.96");
  EXPECT_EQ(totals["BT115"], "1473.68");
  expect_round_trip(told.json()["number"], totals, {"facturx", "ubl", "cii", "peppol"});
  // What the page says is what the data say.
  ASSERT_EQ(
      std::system(("pdftotext -layout '" + path("out-facturx") + "' '" + path("page.txt") + "'").c_str()), 0);
  const std::string page = bytes(path("page.txt"));
  for (const char* shown : {"473,68", "54,68", "9,90", "121,50", "45"})
    EXPECT_NE(page.find(shown), std::string::npos) << shown << page;
  EXPECT_EQ(std::system(("qpdf --check '" + path("out-facturx") + "' > /dev/null").c_str()), 0);
  const std::string pdf = bytes(path("out-facturx"));
  for (const char* part : {"factur-x.xml", "/AFRelationship", "GTS_PDFA1", "<pdfaid:part>3</pdfaid:part>",
                           "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>"})
    EXPECT_NE(pdf.find(part), std::string::npos) << part;
}

TEST_F(Electronic, ADepositAndItsFinalInvoicePostNothingTwice) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(
      on("2026-01-01", {"profile", "set", "vat_scheme=standard", "vat_due=invoice", "--from", "2026-01-01"})
          .code,
      0);
  Json deposit = invoice(
      R"([{"name": "Acompte 30 %", "qty": "1", "unit": "C62", "price": "750.00", "cat": "S", "rate": "20"}])");
  deposit["type"] = "386";
  deposit["issue"] = "2026-10-02";
  deposit["due"] = "2026-10-09";
  deposit["number"] = "AC-2026-0009";
  ASSERT_EQ(import(deposit).code, 0);
  EXPECT_EQ(balance("419100"), Money::parse("-750.00", Currency::of("EUR")).value());
  Json last = invoice(
      R"([{"name": "Documentation", "qty": "1", "unit": "C62", "price": "2500.00", "cat": "S", "rate": "20"}])");
  last["process"] = "S4";
  last["prepaid"] = "900.00";
  last["preceding"] = Json::parse(R"([["AC-2026-0009", "2026-10-02"]])");
  const Answer told = import(last);
  ASSERT_EQ(told.code, 0) << told.out;
  EXPECT_EQ(told.json()["totals"]["BT115"], "2100.00");
  EXPECT_TRUE(balance("419100").is_zero()) << "the advance is earned";
  const std::string number = told.json()["number"];
  std::string open;
  const Json rows = on("2026-12-31", {"invoice", "list"}).json()["rows"];
  for (const auto& row : rows)
    if (row["number"] == number) open = row["open"];
  EXPECT_EQ(open, "2100.00");
  ASSERT_EQ(
      on("2026-12-31", {"payment", "add", "AC-2026-0009", "--amount", "900.00", "--date", "2026-10-09"}).code,
      0);
  ASSERT_EQ(on("2026-12-31", {"payment", "add", number, "--amount", "2100.00", "--date", "2026-12-20"}).code,
            0);
  EXPECT_TRUE(balance("411000").is_zero()) << "the client owes nothing";
  EXPECT_EQ(on("2026-12-31", {"book", "check"}).code, 0);
}

TEST_F(Electronic, AnInvoiceInDollarsCarriesItsVatInEuros) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(
      on("2026-01-01", {"profile", "set", "vat_scheme=standard", "vat_due=invoice", "--from", "2026-01-01"})
          .code,
      0);
  Json json = invoice(
      R"([{"name": "Support", "qty": "10", "unit": "HUR", "price": "100.00", "cat": "S", "rate": "20"}])");
  json["currency"] = "USD";
  json["payment"] =
      Json::parse(R"({"means": "30", "iban": "FR7630006000011234567890189", "terms": "30 days"})");
  EXPECT_EQ(import(json).codes(), std::vector<std::string>{"document.rate_missing"});
  json["exchange_rate"] = "0.92";
  const Answer told = import(json);
  ASSERT_EQ(told.code, 0) << told.out;
  const std::string number = told.json()["number"];
  ASSERT_EQ(on("2026-12-31", {"document", "export", number, "--format", "ubl", "-o", path("f.xml")}).code, 0);
  const Json back = read("f.xml").json();
  EXPECT_EQ(back["invoice"]["tax_currency"], "EUR");
  EXPECT_EQ(back["invoice"]["tax_total_home"], "184.00");
  EXPECT_EQ(balance("411000"), Money::parse("1104.00", Currency::of("EUR")).value());
  EXPECT_EQ(on("2026-12-31", {"book", "check"}).code, 0);
}

TEST_F(Electronic, AQuoteBecomesADepositAndAFinalInvoice) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(on("2026-01-01",
               {"profile", "set", "vat_scheme=standard", "id.vat=FR44732829320", "--from", "2026-01-01"})
                .code,
            0);
  add_client();
  const std::string draft =
      on("2026-03-02", {"quote", "draft", "--client", "Ateliers Noël", "--line", "Documentation;50;h;50.00"})
          .json()["draft"]
          .dump();
  const std::string quote = on("2026-03-02", {"quote", "issue", draft}).json()["number"];
  EXPECT_EQ(on("2026-03-03", {"quote", "final", quote}).codes(),
            std::vector<std::string>{"quote.no_deposit"});
  EXPECT_EQ(on("2026-03-03", {"quote", "deposit", quote, "--percent", "130"}).codes(),
            std::vector<std::string>{"quote.share_wrong"});
  const Json asked = on("2026-03-03", {"quote", "deposit", quote, "--percent", "30"}).json();
  EXPECT_EQ(asked["total_gross"], "900.00");
  const std::string deposit = on("2026-03-03", {"invoice", "issue", asked["draft"].dump()}).json()["number"];
  EXPECT_EQ(balance("419100"), Money::parse("-750.00", Currency::of("EUR")).value());
  ASSERT_EQ(on("2026-03-10", {"payment", "add", deposit, "--amount", "900.00", "--date", "2026-03-10"}).code,
            0);
  const Json last = on("2026-04-30", {"quote", "final", quote}).json();
  EXPECT_EQ(last["to_pay"], "2100.00");
  const std::string number =
      on("2026-04-30", {"invoice", "issue", last["draft"].dump(), "--pdf", path("final.pdf")})
          .json()["number"];
  EXPECT_TRUE(balance("419100").is_zero()) << "the advance is earned";
  EXPECT_EQ(balance("706000"), Money::parse("-2500.00", Currency::of("EUR")).value()) << "revenue once";
  ASSERT_EQ(std::system(("pdftotext -layout '" + path("final.pdf") + "' '" + path("page.txt") + "'").c_str()),
            0);
  const std::string page = bytes(path("page.txt"));
  EXPECT_NE(page.find(deposit), std::string::npos) << page;
  EXPECT_NE(page.find("100,00"), std::string::npos) << "2 100,00 to pay";
  ASSERT_EQ(on("2026-05-20", {"payment", "add", number, "--amount", "2100.00", "--date", "2026-05-20"}).code,
            0);
  EXPECT_TRUE(balance("411000").is_zero());
  // VAT: 150 with the deposit's money, 350 with the rest, nothing left waiting.
  EXPECT_EQ(balance("445710"), Money::parse("-500.00", Currency::of("EUR")).value());
  ASSERT_EQ(on("2026-05-20", {"document", "export", number, "--format", "cii", "-o", path("f.xml")}).code, 1)
      << "the client has no number yet";
  EXPECT_EQ(on("2026-12-31", {"book", "check"}).code, 0);
}

TEST_F(Electronic, WhatIsWrongIsSaidBeforeAnythingIsWritten) {
  ASSERT_EQ(new_book().code, 0);
  Json json =
      invoice(R"([{"name": "", "qty": "1", "unit": "HUR", "price": "-5.00", "cat": "S", "rate": "0"}])");
  json["payment"]["iban"] = "FR7630006000011234567890188";
  json["seller"]["legal_id"] = "732829321";
  json["due"] = "2026-11-01";
  const Answer told = import(json);
  EXPECT_EQ(told.code, 1);
  EXPECT_THAT(
      told.codes(),
      ::testing::IsSupersetOf({"einvoice.missing_in_line", "einvoice.negative_price", "einvoice.rate_missing",
                               "einvoice.bad_key", "einvoice.due_before_issue", "einvoice.negative_total"}));
  EXPECT_TRUE(on("2026-12-31", {"invoice", "list"}).json()["rows"].empty());
  // The shape of the file, all at once.
  write(
      "in.json",
      R"({"type": 380, "isue": "2026-11-30", "currency": "EUR", "seller": {"name": "A"}, "buyer": {}, "lines": [{"qty": 1.5}]})");
  EXPECT_THAT(on("2026-12-31", {"document", "import", path("in.json")}).codes(),
              ::testing::IsSupersetOf({"json.wrong_type", "json.missing", "json.unknown_key"}));
  write("in.json", "{");
  EXPECT_EQ(on("2026-12-31", {"document", "import", path("in.json")}).codes(),
            std::vector<std::string>{"json.unreadable"});
}

TEST_F(Electronic, ADestinationSaysWhatItAsksFor) {
  ASSERT_EQ(new_book().code, 0);
  Json json =
      invoice(R"([{"name": "Aide", "qty": "1", "unit": "HUR", "price": "50.00", "cat": "S", "rate": "20"}])");
  json["notes"] = Json::array();
  json.erase("process");
  json["seller"]["contact"] = Json::array({"Zoé", nullptr, nullptr});
  const std::string number = import(json).json()["number"];
  const auto codes = [&](const std::string& format) {
    return on("2026-12-31", {"document", "export", number, "--format", format, "-o", path("out")}).codes();
  };
  EXPECT_EQ(codes("ubl"), (std::vector<std::string>{"einvoice.missing_for", "einvoice.missing_note",
                                                    "einvoice.missing_note", "einvoice.missing_note"}));
  EXPECT_EQ(codes("xrechnung-cii").size(), 3u) << "buyer reference, phone and e-mail";
  EXPECT_EQ(codes("factur-x"), std::vector<std::string>{"einvoice.unknown_target"});
  EXPECT_FALSE(std::filesystem::exists(path("out")));
}

TEST_F(Electronic, ANativeInvoiceIsExportedWithItsSentences) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(on("2026-03-01", {"client", "add", "--name", "Ateliers Noël", "--siret", "55210055400013",
                              "--address", "5 place;31000;Toulouse;FR"})
                .code,
            0);
  ASSERT_EQ(on("2026-03-01", {"profile", "set", "iban=FR7630006000011234567890189", "email=zoe@exemple.fr",
                              "--from", "2026-01-01"})
                .code,
            0);
  const std::string number = on("2026-03-02", {"invoice", "issue", draft()}).json()["number"];
  const Answer told =
      on("2026-03-03", {"document", "export", number, "--format", "facturx", "-o", path("f.pdf")});
  ASSERT_EQ(told.code, 0) << told.out;
  const Json back = read("f.pdf").json();
  EXPECT_EQ(back["totals"]["BT115"], "475.00");
  EXPECT_EQ(back["totals"]["vat_breakdown"][0]["BT121"], "VATEX-FR-FRANCHISE");
  EXPECT_EQ(back["invoice"]["seller"]["legal_id"], "732829320");
  EXPECT_EQ(back["invoice"]["buyer"]["endpoint"], Json::parse(R"(["0225", "552100554"])"));
  EXPECT_EQ(back["attachment"], "factur-x.xml");
  ASSERT_EQ(on("2026-03-03", {"document", "export", number, "--format", "facturx", "-o", path("g.pdf")}).code,
            0);
  EXPECT_EQ(bytes(path("f.pdf")), bytes(path("g.pdf"))) << "the same input, the same bytes";
}

struct Broken {
  const char* what;
  const char* from;
  const char* to;
  const char* code;
};

// One figure or word of a good file changed: each change is told.
constexpr Broken broken[] = {
    {"line sum", "<ram:LineTotalAmount>50.00", "<ram:LineTotalAmount>50.03", "einvoice.line_sum"},
    {"a cent of rounding", "<ram:LineTotalAmount>50.00", "<ram:LineTotalAmount>50.01",
     "einvoice.line_rounding"},
    {"VAT of the group", "<ram:CalculatedAmount>10.00", "<ram:CalculatedAmount>10.01", "einvoice.sum"},
    {"amount due", "<ram:DuePayableAmount>60.00", "<ram:DuePayableAmount>60.01", "einvoice.sum"},
    {"three decimals", "<ram:GrandTotalAmount>60.00", "<ram:GrandTotalAmount>60.001", "einvoice.too_fine"},
    {"currency", "<ram:InvoiceCurrencyCode>EUR", "<ram:InvoiceCurrencyCode>EUX", "einvoice.unknown_currency"},
    {"type", "<ram:TypeCode>380", "<ram:TypeCode>38O", "einvoice.unknown_type"},
    {"VAT prefix", ">FR44732829320<", ">44732829320<", "einvoice.vat_prefix"},
    {"category", "<ram:CategoryCode>S", "<ram:CategoryCode>Q", "einvoice.unknown_category"},
    {"day", "20261130", "20261131", "einvoice.unreadable_value"},
    {"number", "<ram:BilledQuantity unitCode=\"HUR\">1<", "<ram:BilledQuantity unitCode=\"HUR\">one<",
     "einvoice.unreadable_value"},
    {"no buyer", "<ram:Name>Ateliers Noël &amp; Fils</ram:Name>", "", "einvoice.missing"},
    {"cut", "</rsm:SupplyChainTradeTransaction>", "", "einvoice.not_xml"},
    {"another root", "rsm:CrossIndustryInvoice", "rsm:CrossIndustryOrder", "einvoice.unknown_root"},
};

TEST_F(Electronic, EveryBrokenFileIsExplained) {
  ASSERT_EQ(new_book().code, 0);
  Json json =
      invoice(R"([{"name": "Aide", "qty": "1", "unit": "HUR", "price": "50.00", "cat": "S", "rate": "20"}])");
  json["vat_due_code"] = "72";
  const std::string number = import(json).json()["number"];
  ASSERT_EQ(on("2026-12-31", {"document", "export", number, "--format", "cii", "-o", path("good.xml")}).code,
            0);
  ASSERT_EQ(read("good.xml").code, 0) << read("good.xml").out;
  const std::string good = bytes(path("good.xml"));
  for (const Broken& row : broken) {
    std::string text = good;
    std::size_t changed = 0;
    for (auto at = text.find(row.from); at != std::string::npos;
         at = text.find(row.from, at + std::strlen(row.to))) {
      text.replace(at, std::strlen(row.from), row.to);
      ++changed;
    }
    ASSERT_GT(changed, 0u) << row.what;
    write("bad.xml", text);
    EXPECT_THAT(read("bad.xml").codes(), ::testing::Contains(row.code)) << row.what;
  }
  write("bad.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Invoice><ID>&x;</ID></Invoice>");
  EXPECT_EQ(read("bad.xml").out.find("root:"), std::string::npos) << "no file is opened";
  std::string deep;
  for (int at = 0; at < 5000; ++at) deep += "<a>";
  for (int at = 0; at < 5000; ++at) deep += "</a>";
  write("bad.xml", deep);
  EXPECT_EQ(read("bad.xml").codes(), std::vector<std::string>{"einvoice.too_deep"});
  write("bad.pdf", "%PDF-1.7\nno pages");
  EXPECT_EQ(read("bad.pdf").codes(), std::vector<std::string>{"einvoice.pdf_unreadable"});
}

#ifdef VIREO_SHARED
TEST_F(Electronic, EveryScenarioGivesItsTotalsInEveryFormat) {
  ASSERT_EQ(new_book().code, 0);
  const Json scenarios = Json::parse(bytes(VIREO_SHARED "/vectors/einvoice/scenarios.json"));
  const std::map<std::string, std::string> formats{{"xrubl", "xrechnung-ubl"}, {"xrcii", "xrechnung-cii"}};
  for (const auto& scenario : scenarios) {
    SCOPED_TRACE(scenario["id"].dump());
    const Answer told = import(scenario);
    ASSERT_EQ(told.code, 0) << told.out;
    const Json totals = told.json()["totals"];
    for (const auto& [key, value] : scenario["expected"].items()) EXPECT_EQ(totals[key], value) << key;
    std::vector<std::string> wanted{"cii"};
    for (const auto& flavour : scenario["flavours"])
      wanted.push_back(formats.contains(flavour) ? formats.at(flavour) : flavour.get<std::string>());
    for (const std::string& format : wanted) {
      const std::string number = told.json()["number"];
      const Answer written =
          on("2026-12-31", {"document", "export", number, "--format", format, "-o", path("out")});
      ASSERT_EQ(written.code, 0) << format << written.out;
      const Answer back = read("out");
      ASSERT_EQ(back.code, 0) << format << back.out;
      for (const char* key : {"BT106", "BT107", "BT108", "BT109", "BT110", "BT112", "BT113", "BT115"})
        EXPECT_EQ(back.json()["totals"][key], totals[key]) << format << key;
    }
  }
  EXPECT_EQ(on("2026-12-31", {"book", "check"}).code, 0);
}
#endif

}  // namespace vireo::journey
