#include "tests/journeys/journey.h"

namespace vireo::journey {

/// Returns beside the regime's own, one's own rates, the questions that the book answers.
class Returns : public Journey {
 protected:
  std::string invoice(const std::string& day, const std::string& client, const std::string& line) const {
    const std::string id =
        on(day, {"invoice", "draft", "--client", client, "--line", line}).json()["draft"].dump();
    return on(day, {"invoice", "issue", id}).json()["number"];
  }
  void charge_vat() const {
    ASSERT_EQ(new_book().code, 0);
    add_client();
    ASSERT_EQ(on("2026-01-01",
                 {"profile", "set", "vat_scheme=standard", "id.vat=FR44732829320", "--from", "2026-01-01"})
                  .code,
              0);
  }
  static std::string box(const Json& shown, const std::string& id) {
    for (const auto& each : shown["boxes"])
      if (each["id"] == id) return each["amount"];
    return "no such box";
  }
};

TEST_F(Returns, TheBoxesOfAVatReturnComeFromTheBook) {
  charge_vat();
  ASSERT_EQ(on("2026-01-05", {"client", "add", "--name", "Brandt GmbH", "--address",
                              "Hauptstr. 1;10115;Berlin;DE", "--vat", "DE136695976"})
                .code,
            0);
  const std::string home = invoice("2026-03-02", "Ateliers Noël", "Gestion;100;h;50.00");
  const std::string abroad = invoice("2026-03-03", "Brandt GmbH", "Support;10;h;60.00");
  ASSERT_EQ(on("2026-03-20", {"payment", "add", home, "--amount", "3000.00", "--date", "2026-03-20"}).code,
            0);
  ASSERT_EQ(on("2026-03-21", {"payment", "add", abroad, "--amount", "600.00", "--date", "2026-03-21"}).code,
            0);
  ASSERT_EQ(on("2026-03-10",
               {"expense", "add", "--date", "2026-03-10", "--category", "software", "--amount", "120.00",
                "--supplier", "Editeur", "--vat", "supplier", "--vat-rate", "20", "--paid-on", "2026-03-10"})
                .code,
            0);
  ASSERT_EQ(on("2026-03-11", {"expense", "add", "--date", "2026-03-11", "--category", "software", "--amount",
                              "50.00", "--supplier", "Notion Labs", "--vat", "reverse_charge", "--vat-rate",
                              "20", "--paid-on", "2026-03-11"})
                .code,
            0);
  const Json shown =
      on("2026-04-02", {"declaration", "show", "vat_return_monthly", "--from", "2026-03-01", "--explain"})
          .json();
  // Half of 6 000 arrived: 2 500 without VAT; 50 bought abroad.
  EXPECT_EQ(box(shown, "line_a1"), "2500.00");
  EXPECT_EQ(box(shown, "line_a3"), "50.00");
  EXPECT_EQ(box(shown, "line_e2"), "600.00");
  EXPECT_EQ(box(shown, "line_08_base"), "2550.00");
  EXPECT_EQ(box(shown, "line_08_tax"), "510.00");
  EXPECT_EQ(box(shown, "line_20"), "30.00");
  EXPECT_EQ(box(shown, "line_32"), "480.00");
  EXPECT_EQ(shown["due"], "2026-04-15");
  EXPECT_NE(shown.dump().find(home), std::string::npos) << "down to the invoice";
  const Json list = on("2026-04-02", {"declaration", "show", "services_list", "--from", "2026-03-01"}).json();
  EXPECT_EQ(list["amount"], "600.00");

  const Json marked =
      on("2026-04-10", {"declaration", "mark", "vat_return_monthly", "--from", "2026-03-01"}).json();
  EXPECT_EQ(marked["amount"], "480.00");
  EXPECT_EQ(
      on("2026-04-11", {"expense", "add", "--date", "2026-03-30", "--category", "software", "--amount", "1"})
          .codes(),
      std::vector<std::string>{"period.locked"});
  const Json rows = on("2026-04-11", {"deadlines", "list"}).json()["rows"];
  for (const auto& row : rows)
    EXPECT_FALSE(row["name"] == "vat_return_monthly" && row["from"] == "2026-03-01") << row;
}

TEST_F(Returns, ACreditIsCarriedIntoTheNextReturn) {
  charge_vat();
  ASSERT_EQ(on("2026-03-10", {"expense", "add", "--date", "2026-03-10", "--category", "small_equipment",
                              "--amount", "360.00", "--supplier", "Editeur", "--vat", "supplier",
                              "--vat-rate", "20", "--paid-on", "2026-03-10"})
                .code,
            0);
  ASSERT_EQ(on("2026-04-02", {"declaration", "mark", "vat_return_monthly", "--from", "2026-03-01"}).code, 0);
  const Json next =
      on("2026-05-02", {"declaration", "show", "vat_return_monthly", "--from", "2026-04-01"}).json();
  EXPECT_EQ(box(next, "line_22"), "60.00");
  EXPECT_EQ(box(next, "line_27"), "60.00");
  EXPECT_EQ(box(next, "line_32"), "0.00");
}

TEST_F(Returns, WithoutVatServicesBoughtAbroadAloneAreDeclared) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(on("2026-03-11", {"expense", "add", "--date", "2026-03-11", "--category", "software", "--amount",
                              "50.00", "--supplier", "Notion Labs", "--vat", "reverse_charge", "--vat-rate",
                              "20", "--paid-on", "2026-03-11"})
                .code,
            0);
  const Json shown =
      on("2026-04-02", {"declaration", "show", "vat_return_reverse_charge", "--from", "2026-03-01"}).json();
  EXPECT_EQ(box(shown, "line_08_tax"), "10.00");
  EXPECT_EQ(box(shown, "line_20"), "0.00");
  EXPECT_EQ(box(shown, "line_32"), "10.00");
  bool told = false;
  const Json rows = on("2026-04-02", {"deadlines", "list"}).json()["rows"];
  for (const auto& row : rows)
    told = told || (row["name"] == "vat_return_reverse_charge" && row["amount"] == "10.00");
  EXPECT_TRUE(told);
}

TEST_F(Returns, TheIncomeReturnPutsReceiptsInTheirBox) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const std::string number = invoice("2025-03-02", "Ateliers Noël", "Gestion;10;h;50.25");
  ASSERT_EQ(on("2025-03-20", {"payment", "add", number, "--amount", "502.50", "--date", "2025-03-20"}).code,
            0);
  EXPECT_EQ(box(on("2026-05-02", {"declaration", "show", "income_return", "--from", "2025-01-01"}).json(),
                "box_5hq"),
            "503.00");
  ASSERT_EQ(on("2025-01-20", {"profile", "set", "flat_income_tax=yes", "--from", "2025-01-15"}).code, 0);
  const Json flat = on("2026-05-02", {"declaration", "show", "income_return", "--from", "2025-01-01"}).json();
  EXPECT_EQ(box(flat, "box_5hq"), "0.00");
  EXPECT_EQ(box(flat, "box_5te"), "503.00");
  EXPECT_EQ(on("2026-05-02", {"declaration", "show", "incom_return"}).codes(),
            std::vector<std::string>{"declaration.unknown_name"});
}

TEST_F(Returns, TheBookAnswersThePackAndTheProfileTheRest) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const std::string number = invoice("2026-03-02", "Ateliers Noël", "Gestion;400;h;100.00");
  ASSERT_EQ(on("2026-03-20", {"payment", "add", number, "--amount", "40000.00", "--date", "2026-03-20"}).code,
            0);
  // 40 000 of receipts: the worked example of the rules.
  const Json micro = on("2026-07-01", {"estimate", "run", "--explain", "--set", "income_year=2025"}).json();
  EXPECT_EQ(micro["results"]["total_contributions"], "10320.00");
  EXPECT_NE(micro["why"]["social"].dump().find(number), std::string::npos) << "down to the invoice";
  std::map<std::string, std::string> origins;
  for (const auto& each : micro["inputs"]) origins[each["name"]] = each["origin"];
  EXPECT_EQ(origins["turnover_bnc"], "books");
  EXPECT_EQ(origins["activity"], "profile");
  EXPECT_EQ(origins["income_year"], "typed");
  EXPECT_EQ(origins["children"], "default");
  const Json real = on("2026-07-01", {"estimate", "run", "--pack", "fr-ei", "--set", "income_year=2025",
                                      "--set", "creation_date=2020-01-01"})
                        .json();
  EXPECT_EQ(real["results"]["total_contributions"], "12420.00");
  ASSERT_EQ(on("2026-07-01",
               {"profile", "set", "answer.family=couple", "answer.children=2", "--from", "2026-01-01"})
                .code,
            0);
  const Json couple = on("2026-07-01", {"estimate", "run", "--set", "income_year=2025"}).json();
  EXPECT_LT(std::stod(couple["results"]["income_tax_of_activity"].get<std::string>()),
            std::stod(micro["results"]["income_tax_of_activity"].get<std::string>()));
}

TEST_F(Returns, AnOwnFigureIsUsedMarkedAndTakenBack) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const std::string number = invoice("2026-03-02", "Ateliers Noël", "Gestion;10;h;100.00");
  ASSERT_EQ(on("2026-03-20", {"payment", "add", number, "--amount", "1000.00", "--date", "2026-03-20"}).code,
            0);
  EXPECT_EQ(on("2026-04-01", {"estimate", "show"}).json()["total"], "258.00");
  ASSERT_EQ(on("2026-04-01", {"rates", "set", "social_rate.bnc_ssi", "20", "--source", "Letter of 2 March",
                              "--from", "2026-01-01"})
                .code,
            0);
  const Json own = on("2026-04-01", {"estimate", "show", "--explain"}).json();
  EXPECT_EQ(own["total"], "202.00");
  EXPECT_NE(own["why"].dump().find("Letter of 2 March"), std::string::npos);
  EXPECT_NE(own["why"].dump().find("Your own figure"), std::string::npos);
  ASSERT_EQ(on("2026-04-01", {"rates", "reset", "social_rate.bnc_ssi", "--from", "2026-01-01"}).code, 0);
  EXPECT_EQ(on("2026-04-01", {"estimate", "show"}).json()["total"], "258.00");
  EXPECT_EQ(on("2026-04-01", {"rates", "set", "social_rat.bnc_ssi", "x", "--source", " "}).codes(),
            (std::vector<std::string>{"rates.unknown", "rates.unreadable", "rates.source_missing"}));
}

TEST_F(Returns, ACountryWithoutAPackWorksWithTypedRates) {
  ASSERT_EQ(run({"--lang",     "en",         "--json",
                 "--today",    "2026-01-05", "book",
                 "new",        book(),       "--country",
                 "CA",         "--regime",   "own-rates",
                 "--activity", "services",   "--name",
                 "Maple Desk", "--address",  "1 Main St;H2X 1Y4;Montréal;CA",
                 "--start",    "2026-01-05", "--currency",
                 "CAD"})
                .code,
            0);
  ASSERT_EQ(on("2026-01-06", {"rates", "set", "social_rate", "12", "--source", "Revenue agency, T4032",
                              "--from", "2026-01-01"})
                .code,
            0);
  ASSERT_EQ(on("2026-01-06",
               {"rates", "set", "income_tax_rate", "20", "--source", "My accountant", "--from", "2026-01-01"})
                .code,
            0);
  ASSERT_EQ(on("2026-02-01",
               {"client", "add", "--name", "Ateliers Noël", "--address", "2 Main St;H2X 1Y4;Montréal;CA"})
                .code,
            0);
  const std::string number = invoice("2026-02-02", "Ateliers Noël", "Mail;10;h;100.00");
  ASSERT_EQ(on("2026-02-20", {"payment", "add", number, "--amount", "1000.00", "--date", "2026-02-20"}).code,
            0);
  const Answer told = on("2026-03-01", {"estimate", "show"});
  ASSERT_EQ(told.code, 0) << told.out;
  EXPECT_EQ(told.json()["total"], "320.00") << told.out;
  EXPECT_EQ(told.json()["currency"], "CAD");
}

}  // namespace vireo::journey
