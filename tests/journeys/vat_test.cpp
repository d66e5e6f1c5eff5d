#include "tests/journeys/journey.h"

namespace vireo::journey {

/// The VAT accounts of a period and their settlement, as an accountant writes it by hand.
class Vat : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    ASSERT_EQ(new_book().code, 0);
    add_client();
    ASSERT_EQ(on("2026-01-01",
                 {"profile", "set", "vat_scheme=standard", "id.vat=FR44732829320", "--from", "2026-01-01"})
                  .code,
              0);
  }
  void sell(const std::string& day, const std::string& line, const std::string& received) const {
    const std::string id =
        on(day, {"invoice", "draft", "--client", "Ateliers Noël", "--line", line}).json()["draft"].dump();
    const std::string number = on(day, {"invoice", "issue", id}).json()["number"];
    ASSERT_EQ(on(day, {"payment", "add", number, "--amount", received, "--date", day}).code, 0);
  }
  void buy(const std::string& day, const std::string& amount, const std::string& treatment) const {
    ASSERT_EQ(on(day, {"expense", "add", "--date", day, "--category", "software", "--amount", amount,
                       "--supplier", "Editeur", "--vat", treatment, "--vat-rate", "20", "--paid-on", day})
                  .code,
              0);
  }
  Answer settle(const std::string& today, const std::string& from, const std::string& to,
                Words more = {}) const {
    Words words{"vat", "settle", "--from", from, "--to", to};
    words.insert(words.end(), more.begin(), more.end());
    return on(today, words);
  }
  std::string balance(const std::string& code) const {
    const Json rows = on("2026-12-31", {"ledger", "trial-balance"}).json()["rows"];
    for (const auto& row : rows)
      if (row["account"] == code) return row["balance"];
    return "0.00";
  }
};

TEST_F(Vat, ASettlementEmptiesTheAccountsOfThePeriod) {
  sell("2026-03-02", "Gestion;100;h;50.00", "3000.00");  // half of 6 000: 500 due, 500 waits
  buy("2026-03-10", "120.00", "supplier");               // 20 comes back
  buy("2026-03-11", "50.00", "reverse_charge");          // 10 owed, 10 comes back
  const Json shown = on("2026-04-02", {"vat", "show", "--from", "2026-03-01", "--to", "2026-03-31"}).json();
  EXPECT_EQ(shown["owed"], "480.00");
  EXPECT_EQ(shown["pending"], "500.00");
  ASSERT_EQ(shown["comparisons"].size(), 3U);
  for (const auto& each : shown["comparisons"]) EXPECT_EQ(each["difference"], "0.00") << each;
  EXPECT_EQ(shown["comparisons"][0]["documents"], "500.00");
  EXPECT_EQ(shown["comparisons"][2]["documents"], "30.00");
  const Json done = settle("2026-04-02", "2026-03-01", "2026-03-31").json();
  EXPECT_EQ(done["payable"], "480.00");
  EXPECT_EQ(done["credit"], "0.00");
  EXPECT_EQ(done["date"], "2026-03-31");
  for (const char* emptied : {"445710", "445660", "445200"}) EXPECT_EQ(balance(emptied), "0.00") << emptied;
  EXPECT_EQ(balance("445510"), "-480.00");
  EXPECT_EQ(settle("2026-04-02", "2026-03-01", "2026-03-31").codes(), Words{"vat.settled_already"});
  ASSERT_EQ(on("2026-04-02", {"undo"}).code, 0);
  EXPECT_EQ(balance("445510"), "0.00");
  EXPECT_EQ(balance("445710"), "-500.00");
}

TEST_F(Vat, ACreditIsCarriedAndUsedByTheNextPeriod) {
  buy("2026-03-10", "1200.00", "supplier");  // 200 comes back
  const Json first = settle("2026-04-02", "2026-03-01", "2026-03-31").json();
  EXPECT_EQ(first["credit"], "200.00");
  EXPECT_EQ(balance("445670"), "200.00");
  sell("2026-04-10", "Gestion;100;h;15.05", "1806.00");  // 301 due
  const Json second = settle("2026-05-02", "2026-04-01", "2026-04-30").json();
  EXPECT_EQ(second["payable"], "101.00");
  EXPECT_EQ(balance("445670"), "0.00");
  EXPECT_EQ(balance("445510"), "-101.00");
}

TEST_F(Vat, WhatIsDeclaredInWholeEurosLeavesARounding) {
  sell("2026-03-02", "Gestion;1;h;52.35", "62.82");  // 10.47 due, 10 declared
  EXPECT_EQ(settle("2026-04-02", "2026-03-01", "2026-03-31", {"--amount", "100"}).codes(),
            Words{"vat.declared_far"});
  const Json done = settle("2026-04-02", "2026-03-01", "2026-03-31", {"--amount", "10"}).json();
  EXPECT_EQ(done["rounding"], "-0.47");
  EXPECT_EQ(balance("445510"), "-10.00");
  EXPECT_EQ(balance("445710"), "0.00");
}

TEST_F(Vat, WhatCannotBeSettledIsSaid) {
  EXPECT_EQ(settle("2026-03-15", "2026-03-01", "2026-03-31").codes(), Words{"vat.period_not_over"});
  EXPECT_EQ(settle("2026-04-02", "2026-03-01", "2026-03-31").codes(), Words{"vat.nothing_to_settle"});
  sell("2026-03-02", "Gestion;1;h;50.00", "60.00");
  EXPECT_EQ(settle("2026-04-02", "2026-03-01", "2026-03-31", {"--date", "2026-03-30"}).codes(),
            Words{"vat.date_before"});
  // Days closed with the return stay as they were told: the entry stands on the first open one.
  ASSERT_EQ(on("2026-04-02", {"period", "lock", "--until", "2026-03-31"}).code, 0);
  EXPECT_EQ(settle("2026-04-02", "2026-03-01", "2026-03-31").json()["date"], "2026-04-01");
}

TEST_F(Vat, QuartersSettledAfterTheirDaysWereClosedAreSettledOnceEach) {
  sell("2026-02-10", "Gestion;10;h;50.00", "600.00");  // 100 due
  sell("2026-05-10", "Gestion;10;h;50.00", "600.00");  // and 100 again
  ASSERT_EQ(on("2026-12-31", {"period", "lock", "--until", "2026-06-30"}).code, 0);
  const Json first = settle("2026-12-31", "2026-01-01", "2026-03-31").json();
  EXPECT_EQ(first["date"], "2026-07-01");
  EXPECT_EQ(first["payable"], "100.00");
  const Json shown = on("2026-12-31", {"vat", "show", "--from", "2026-04-01", "--to", "2026-06-30"}).json();
  EXPECT_EQ(shown["owed"], "100.00");
  EXPECT_EQ(shown["comparisons"][0]["difference"], "0.00");
  EXPECT_EQ(settle("2026-12-31", "2026-04-01", "2026-06-30").json()["payable"], "100.00");
  EXPECT_EQ(balance("445710"), "0.00");
  EXPECT_EQ(balance("445510"), "-200.00");
}

TEST_F(Vat, ServicesWhoseVatTheBuyerOwesAreListedByMonthAndBuyer) {
  ASSERT_EQ(on("2026-01-02", {"client", "add", "--name", "Kanzlei Brandt", "--address",
                              "Hauptstr. 1;10115;Berlin;DE", "--vat", "DE136695976"})
                .code,
            0);
  const auto bill = [&](const std::string& day, const std::string& line) {
    const std::string id =
        on(day, {"invoice", "draft", "--client", "Kanzlei Brandt", "--line", line}).json()["draft"].dump();
    return on(day, {"invoice", "issue", id}).json()["number"].get<std::string>();
  };
  bill("2026-03-02", "Recherche;2;h;50.00");
  sell("2026-03-05", "Gestion;1;h;50.00", "60.00");
  bill("2026-03-20", "Recherche;1;h;50.00");
  const std::string third = bill("2026-04-02", "Recherche;4;h;50.00");
  ASSERT_EQ(on("2026-04-10", {"invoice", "credit", third, "--amount", "50.00", "--reason", "geste"}).code, 0);
  const std::string file = path("list.txt");
  ASSERT_EQ(on("2026-05-02", {"report", "export", "recapitulative", "--from", "2026-01-01", "--to",
                              "2026-12-31", "-o", file})
                .code,
            0);
  const std::string list = bytes(file);
  for (const char* said : {"DE136695976", "F-2026-0001, F-2026-0003", "\u20AC150.00",
                           "F-2026-0004, A-2026-0001", "\u20AC150.00"})
    EXPECT_NE(list.find(said), std::string::npos) << said << " in\n" << list;
  EXPECT_EQ(list.find("Ateliers"), std::string::npos) << "taxed at home: not on the list";
  ASSERT_EQ(on("2026-05-02", {"report", "export", "vat", "--from", "2026-03-01", "--to", "2026-03-31", "-o",
                              path("vat.xlsx")})
                .code,
            0);
}

TEST_F(Vat, ACreditSettledLateIsUsedOnce) {
  buy("2026-02-10", "1200.00", "supplier");            // 200 comes back
  sell("2026-05-10", "Gestion;10;h;50.00", "600.00");  // 100 due
  ASSERT_EQ(on("2026-12-31", {"period", "lock", "--until", "2026-06-30"}).code, 0);
  EXPECT_EQ(settle("2026-12-31", "2026-01-01", "2026-03-31").json()["credit"], "200.00");
  EXPECT_EQ(settle("2026-12-31", "2026-04-01", "2026-06-30").json()["credit"], "100.00");
  EXPECT_EQ(balance("445670"), "100.00");
}

}  // namespace vireo::journey
