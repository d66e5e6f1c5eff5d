#include "tests/journeys/journey.h"

namespace vireo::journey {

/// Reminders of what is late, invoices that come back, suppliers' electronic invoices.
class LateAndRecurring : public Journey {
 protected:
  std::string invoice(const std::string& day, const std::string& line) const {
    const std::string id =
        on(day, {"invoice", "draft", "--client", "Ateliers Noël", "--line", line}).json()["draft"].dump();
    return on(day, {"invoice", "issue", id}).json()["number"];
  }
  Json late(const std::string& day, const std::string& number) const {
    const Json rows = on(day, {"reminder", "list", "--explain"}).json()["rows"];
    for (const auto& row : rows)
      if (row["number"] == number) return row;
    return Json();
  }
};

TEST_F(LateAndRecurring, InterestFollowsTheRatesOfItsDaysAndWhatWasPaid) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  // 1 000 due on 1 December 2025; 400 paid on 1 March 2026; looked at on 31 March.
  const std::string number = invoice("2025-11-01", "Mission;10;h;100.00");
  const Json first = late("2026-01-10", number);
  EXPECT_EQ(first["due_date"], "2025-12-01");
  EXPECT_EQ(first["days_late"], 40);
  // 40 days at 12.15 %: 1 000 x 0.1215 x 40 / 365 = 13.3151.
  EXPECT_EQ(first["interest"], "13.32");
  EXPECT_EQ(first["fee"], "40.00");
  ASSERT_EQ(on("2026-03-01", {"payment", "add", number, "--amount", "400.00", "--date", "2026-03-01"}).code,
            0);
  // 89 days on 1 000 and 31 on 600: 29.6260 + 6.1915.
  EXPECT_EQ(late("2026-03-31", number)["interest"], "35.82");
  // Nobody knows the rate after June 2026: it is typed, with its source.
  EXPECT_FALSE(late("2026-08-01", number).contains("interest"));
  EXPECT_EQ(on("2026-08-01", {"reminder", "write", number, "--level", "3"}).codes(),
            std::vector<std::string>{"rules.after_last_day"});
  ASSERT_EQ(on("2026-08-01", {"rates", "set", "late_rate", "12.15", "--source", "Central bank, July 2026",
                              "--from", "2026-07-01"})
                .code,
            0);
  EXPECT_TRUE(late("2026-08-01", number).contains("interest"));
}

TEST_F(LateAndRecurring, LevelsFollowEachOtherPromisesAndDisputesWait) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const std::string number = invoice("2026-03-02", "Mission;10;h;100.00");  // due on 1 April
  EXPECT_EQ(late("2026-04-02", number)["next_on"], "2026-04-04");
  const Json letter = on("2026-04-05", {"reminder", "write", number, "-o", path("r.eml")}).json();
  EXPECT_EQ(letter["level"], 1);
  EXPECT_NE(letter["text"].get<std::string>().find(number), std::string::npos);
  const std::string mail = bytes(path("r.eml"));
  EXPECT_EQ(mail.substr(0, 13), "X-Unsent: 1\r\n");
  EXPECT_NE(mail.find("filename=\"" + number + ".pdf\""), std::string::npos);
  EXPECT_EQ(late("2026-04-05", number)["last_level"], 0) << "writing is not sending";
  ASSERT_EQ(on("2026-04-05", {"reminder", "sent", number, "--level", "1"}).code, 0);
  EXPECT_EQ(late("2026-04-06", number)["next_on"], "2026-04-15");
  ASSERT_EQ(on("2026-04-10", {"reminder", "promise", number, "--date", "2026-04-25"}).code, 0);
  EXPECT_EQ(late("2026-04-11", number)["next_on"], "2026-04-26");
  ASSERT_EQ(on("2026-04-12", {"reminder", "dispute", number, "--notes", "Hours"}).code, 0);
  EXPECT_FALSE(late("2026-05-30", number).contains("next_on"));
  ASSERT_EQ(on("2026-05-30", {"reminder", "dispute", number, "--over"}).code, 0);
  EXPECT_EQ(late("2026-05-30", number)["next_level"], 2);
  const Json formal =
      on("2026-05-30", {"reminder", "write", number, "--level", "3", "-o", path("r.pdf")}).json();
  EXPECT_NE(formal["text"].get<std::string>().find("40,00"), std::string::npos) << formal["text"];
  EXPECT_EQ(bytes(path("r.pdf")).substr(0, 5), "%PDF-");
  EXPECT_EQ(on("2026-03-10", {"reminder", "sent", "F-2026-0099", "--level", "1"}).codes(),
            std::vector<std::string>{"document.unknown"});
  ASSERT_EQ(on("2026-05-31", {"undo"}).code, 0);
}

TEST_F(LateAndRecurring, AClientsStatementAddsUpAndAPersonsDataGo) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const std::string first = invoice("2026-03-02", "Mission;10;h;100.00");
  ASSERT_EQ(on("2026-03-20", {"payment", "add", first, "--amount", "400.00", "--date", "2026-03-20"}).code,
            0);
  const std::string second = invoice("2026-05-04", "Mission;5;h;100.00");
  ASSERT_EQ(on("2026-05-10", {"invoice", "credit", second, "--amount", "100.00", "--reason", "Geste"}).code,
            0);
  const Json told =
      on("2026-06-01", {"client", "statement", "Ateliers Noël", "--from", "2026-05-01", "-o", path("s.pdf")})
          .json();
  EXPECT_EQ(told["opening"], "600.00");
  EXPECT_EQ(told["rows"].size(), 2u);
  EXPECT_EQ(told["closing"], "1000.00");
  EXPECT_EQ(bytes(path("s.pdf")).substr(0, 5), "%PDF-");
  ASSERT_EQ(on("2026-06-01", {"client", "export", "Ateliers Noël", "-o", path("p.json")}).json()["documents"],
            3);
  ASSERT_EQ(on("2026-06-02", {"client", "erase", "Ateliers Noël"}).json()["kept_documents"], 3);
  EXPECT_EQ(on("2026-06-02", {"undo"}).codes(), std::vector<std::string>{"undo.blocked"});
  EXPECT_EQ(on("2026-06-02", {"book", "check"}).code, 0);
}

TEST_F(LateAndRecurring, AnInvoiceComesBackWithTheWordsOfItsMonth) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const Json made =
      on("2026-01-05", {"recurring", "invoice", "--client", "Ateliers Noël", "--line",
                        "Forfait {month};1;forfait;300.00", "--from", "2026-01-31", "--to", "2026-04-30"})
          .json();
  const std::string id = made["recurring"].dump();
  EXPECT_TRUE(on("2026-01-30", {"recurring", "due"}).json()["rows"].empty());
  // Two months were slept through: January and February, whose 31st is the 28th.
  const Json due = on("2026-03-01", {"recurring", "due"}).json()["rows"];
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due[1]["day"], "2026-02-28");
  const Json drafts = on("2026-03-01", {"recurring", "run"}).json()["drafts"];
  ASSERT_EQ(drafts.size(), 2u);
  const Json second = on("2026-03-01", {"invoice", "show", drafts[1]["draft"].dump()}).json();
  EXPECT_NE(second.dump().find("février 2026"), std::string::npos) << second;
  EXPECT_TRUE(on("2026-03-01", {"recurring", "run"}).json()["drafts"].empty()) << "nothing is drafted twice";
  ASSERT_EQ(on("2026-03-02", {"recurring", "price", id, "--percent", "5"}).code, 0);
  const Json raised = on("2026-03-31", {"recurring", "run"}).json()["drafts"];
  ASSERT_EQ(raised.size(), 1u);
  EXPECT_EQ(on("2026-03-31", {"invoice", "show", raised[0]["draft"].dump()}).json()["total_net"], "315.00");
  ASSERT_EQ(on("2026-04-01", {"recurring", "pause", id}).code, 0);
  EXPECT_TRUE(on("2026-06-01", {"recurring", "due"}).json()["rows"].empty());
  ASSERT_EQ(on("2026-04-01", {"recurring", "pause", id, "--back"}).code, 0);
  EXPECT_EQ(on("2026-06-01", {"recurring", "due"}).json()["rows"].size(), 1u) << "April is the last";
  ASSERT_EQ(on("2026-06-01", {"recurring", "end", id}).code, 0);
  EXPECT_TRUE(on("2026-06-01", {"recurring", "invoices"}).json()["rows"].empty());
}

TEST_F(LateAndRecurring, ACostThatComesBackIsConfirmedAsExpensesInOneStep) {
  ASSERT_EQ(new_book().code, 0);
  const std::string id = on("2026-01-05", {"recurring", "add", "--label", "Suite bureautique", "--amount",
                                           "12.90", "--supplier", "Bureau SA", "--from", "2026-01-31"})
                             .json()["recurring"]
                             .dump();
  const Json due = on("2026-03-01", {"recurring", "due"}).json()["rows"];
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due[1]["day"], "2026-02-28");
  EXPECT_EQ(due[1]["kind"], "expense");
  EXPECT_EQ(on("2026-03-01", {"recurring", "book"}).codes(), Words{"recurring.category_missing"});
  EXPECT_EQ(
      on("2026-03-01", {"recurring", "book", "--category", "software", "--until", "2026-03-31"}).codes(),
      Words{"recurring.ahead"});
  const Json booked = on("2026-03-01", {"recurring", "book", "--category", "software"}).json()["expenses"];
  ASSERT_EQ(booked.size(), 2u);
  const Json listed = on("2026-03-01", {"expense", "list"}).json()["rows"];
  ASSERT_EQ(listed.size(), 2u);
  EXPECT_EQ(listed[0]["supplier"], "Bureau SA");
  EXPECT_TRUE(on("2026-03-01", {"recurring", "due"}).json()["rows"].empty());
  EXPECT_TRUE(on("2026-03-01", {"recurring", "book"}).json()["expenses"].empty()) << "nothing twice";
  ASSERT_EQ(on("2026-03-01", {"undo"}).code, 0);
  EXPECT_TRUE(on("2026-03-01", {"expense", "list"}).json()["rows"].empty());
  EXPECT_EQ(on("2026-03-01", {"recurring", "skip", id, "--until", "2026-01-31"}).code, 0);
  EXPECT_EQ(on("2026-03-01", {"recurring", "due"}).json()["rows"].size(), 1u) << "February is still due";
  EXPECT_EQ(on("2026-03-01", {"recurring", "skip", id, "--until", "2026-01-31"}).codes(),
            Words{"recurring.nothing_due"});
  EXPECT_EQ(on("2026-03-01", {"book", "check"}).code, 0);
}

TEST_F(LateAndRecurring, ASuppliersElectronicInvoiceBecomesAnExpenseToPay) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(on("2026-01-01",
               {"profile", "set", "vat_scheme=standard", "id.vat=FR44732829320", "--from", "2026-01-01"})
                .code,
            0);
  // The supplier's own book writes the file.
  const std::string invoice =
      R"({"type": "380", "number": "S-77", "issue": "2026-03-02", "due": "2026-04-01", "currency": "EUR",
    "seller": {"name": "Hébergeur SARL", "vat": "FR96552100554", "legal_id": "552100554", "legal_scheme": "0002",
      "address": ["1 rue", "75002", "Paris", "FR"]},
    "buyer": {"name": "Atelier des Lilas EI", "address": ["12 rue", "1000", "Bruxelles", "BE"]},
    "lines": [{"name": "Hébergement", "qty": "1", "unit": "C62", "price": "100.00", "cat": "S", "rate": "20"},
              {"name": "Livre", "qty": "1", "unit": "C62", "price": "20.00", "cat": "S", "rate": "5.5"}]})";
  std::ofstream(path("s.json"), std::ios::binary) << invoice;
  ASSERT_EQ(on("2026-03-02", {"document", "import", path("s.json"), "--issue"}).code, 0);
  ASSERT_EQ(on("2026-03-02", {"document", "export", "S-77", "--format", "facturx", "-o", path("s.pdf")}).code,
            0);
  const Answer told = on("2026-03-05", {"expense", "receive", path("s.pdf"), "--category", "software"});
  ASSERT_EQ(told.code, 0) << told.out;
  EXPECT_EQ(told.json()["supplier"], "Hébergeur SARL");
  ASSERT_EQ(told.json()["expenses"].size(), 2u);
  EXPECT_EQ(told.json()["expenses"][0]["gross"], "120.00");
  EXPECT_EQ(told.json()["expenses"][1]["deductible"], "1.10");
  const std::string id = told.json()["expenses"][0]["expense"].dump();
  EXPECT_EQ(on("2026-03-05", {"expense", "receipt", id}).json()["files"].size(), 1u);
  EXPECT_EQ(on("2026-03-05", {"expense", "receive", path("s.pdf")}).codes(),
            std::vector<std::string>{"expense.received_already"});
  ASSERT_EQ(on("2026-03-05", {"undo"}).code, 0);
  EXPECT_TRUE(on("2026-03-05", {"expense", "list"}).json()["rows"].empty()) << "one step";
}

TEST_F(LateAndRecurring, AnInvoiceWhoseLinesAreWrongIsBookedOnlyWhenAskedForAllTheSame) {
  ASSERT_EQ(new_book().code, 0);
  std::ofstream(path("s.json"), std::ios::binary)
      << R"({"type": "380", "number": "S-78", "issue": "2026-03-02", "due": "2026-04-01", "currency": "EUR",
    "seller": {"name": "Hébergeur SARL", "vat": "FR96552100554", "legal_id": "552100554",
      "legal_scheme": "0002", "address": ["1 rue", "75002", "Paris", "FR"]},
    "buyer": {"name": "Atelier des Lilas EI", "address": ["12 rue", "1000", "Bruxelles", "BE"]},
    "lines": [{"name": "Hébergement", "qty": "2", "unit": "C62", "price": "50.00", "cat": "S", "rate": "20"}]})";
  ASSERT_EQ(on("2026-03-02", {"document", "import", path("s.json"), "--issue"}).code, 0);
  ASSERT_EQ(on("2026-03-02", {"document", "export", "S-78", "--format", "ubl", "-o", path("s.xml")}).code, 0);
  std::ifstream in(path("s.xml"), std::ios::binary);
  std::string xml(std::istreambuf_iterator<char>(in), {});
  const std::string right = R"(<cbc:InvoicedQuantity unitCode="C62">2<)";
  ASSERT_NE(xml.find(right), std::string::npos);
  xml.replace(xml.find(right), right.size(), R"(<cbc:InvoicedQuantity unitCode="C62">3<)");
  std::ofstream(path("wrong.xml"), std::ios::binary) << xml;
  EXPECT_EQ(on("2026-03-05", {"expense", "receive", path("wrong.xml")}).codes(), Words{"einvoice.line_sum"});
  EXPECT_TRUE(on("2026-03-05", {"expense", "list"}).json()["rows"].empty());
  const Answer told = on("2026-03-05", {"expense", "receive", path("wrong.xml"), "--anyway"});
  EXPECT_EQ(told.code, 0) << told.out;
  EXPECT_EQ(told.codes(), Words{"einvoice.line_sum"}) << "still said";
  EXPECT_EQ(told.json()["expenses"][0]["gross"], "120.00");
}

}  // namespace vireo::journey
