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

/// A computer of 1 400 without VAT, in service on 1 April 2025 for 36 months (E09 of the course), sold or
/// scrapped. Depreciation counts whole months, that of beginning included.
class Disposal : public Vat {
 protected:
  void SetUp() override {
    Vat::SetUp();
    ASSERT_EQ(on("2025-01-15",
                 {"profile", "set", "vat_scheme=standard", "id.vat=FR44732829320", "--from", "2025-01-15"})
                  .code,
              0);
  }
  std::string computer(bool is_bought = true) const {
    if (is_bought) {
      EXPECT_EQ(on("2025-04-01", {"expense", "add", "--date", "2025-04-01", "--category", "equipment",
                                  "--amount", "1680.00", "--supplier", "Boutique", "--vat", "supplier",
                                  "--vat-rate", "20", "--paid-on", "2025-04-01"})
                    .code,
                0);
    }
    return on("2025-04-01", {"asset", "add", "--label", "Ordinateur", "--cost", "1400.00", "--date",
                             "2025-04-01", "--months", "36"})
        .json()["asset"]
        .dump();
  }
  Answer dispose(const std::string& asset, const std::string& day, Words more = {}) const {
    Words words{"asset", "dispose", asset, "--date", day};
    words.insert(words.end(), more.begin(), more.end());
    return on(day, words);
  }
};

// Until 30 June 2026: 15 months of 36: 1 400 × 15/36 = 583.33, of which 9 months, 350.00, in 2025. Left:
// 816.67. 900 with 20 % VAT are 750 and 150: a loss of 66.67.
TEST_F(Disposal, AnAssetThatIsSoldLeavesTheBooksWithItsPriceAndItsVat) {
  const std::string asset = computer();
  // The year before was forgotten, the year of the sale depreciated whole: both are put right in one step.
  ASSERT_EQ(on("2026-06-01", {"asset", "depreciate", "--year", "2026"}).code, 0);
  EXPECT_EQ(balance("281830"), "-466.67");
  const Json sold =
      dispose(asset, "2026-06-30", {"--price", "900.00", "--vat-rate", "20", "--buyer", "Alpha"}).json();
  EXPECT_EQ(sold["depreciation"], "233.33");
  EXPECT_EQ(sold["book_value"], "816.67");
  EXPECT_EQ(sold["price_net"], "750.00");
  EXPECT_EQ(sold["vat"], "150.00");
  EXPECT_EQ(sold["result"], "-66.67");
  for (const char* emptied : {"218300", "281830"}) EXPECT_EQ(balance(emptied), "0.00") << emptied;
  EXPECT_EQ(balance("657000"), "816.67");
  EXPECT_EQ(balance("757000"), "-750.00");
  EXPECT_EQ(balance("445710"), "-150.00");
  EXPECT_EQ(balance("462000"), "900.00");
  const Json vat = on("2026-07-02", {"vat", "show", "--from", "2026-06-01", "--to", "2026-06-30"}).json();
  EXPECT_EQ(vat["comparisons"][0]["difference"], "0.00") << vat;
  EXPECT_EQ(vat["owed"], "-130.00") << "150 less the 280 of the purchase, never settled";
  EXPECT_EQ(on("2026-12-31", {"asset", "depreciate", "--year", "2026"}).json()["posted"][0]["amount"],
            "233.33");
  EXPECT_EQ(balance("281830"), "0.00") << "posted anew, it stays as it is";
  ASSERT_EQ(on("2026-12-31", {"undo"}).code, 0);
  ASSERT_EQ(on("2026-12-31", {"undo"}).code, 0);
  EXPECT_EQ(balance("218300"), "1400.00");
  EXPECT_EQ(balance("281830"), "-466.67");
}

// On 14 June the month is not over: 14 months, 544.44; left 855.56. Micro-businesses declare what clients
// paid.
TEST_F(Disposal, WhatIsScrappedHasNoPriceAndNothingSoldIsTurnover) {
  const Json gone = dispose(computer(), "2026-06-14").json();
  EXPECT_EQ(gone["book_value"], "855.56");
  EXPECT_EQ(gone["result"], "-855.56");
  EXPECT_EQ(balance("218300"), "0.00");
  EXPECT_EQ(balance("281830"), "0.00");
  EXPECT_EQ(balance("657000"), "855.56");
  EXPECT_EQ(balance("757000"), "0.00");
  const Json again = on("2026-06-30", {"asset", "list", "--year", "2026"}).json();
  EXPECT_EQ(again["assets"][0]["disposed"], "2026-06-14");
  EXPECT_EQ(again["assets"][0]["book_value"], "0.00");
}

// After 36 months nothing is left: a price is gain alone.
TEST_F(Disposal, AGainGoesToTheReturnOfReceiptsAndTheMoneyToTheBank) {
  const std::string asset = computer();
  ASSERT_EQ(on("2028-04-10", {"asset", "dispose", asset, "--date", "2028-04-10", "--price", "240.00",
                              "--vat-rate", "20", "--account", "512000"})
                .code,
            0);
  EXPECT_EQ(balance("657000"), "0.00");
  std::map<std::string, std::string> balances;
  const Json rows = on("2028-12-31", {"ledger", "trial-balance"}).json()["rows"];
  for (const auto& row : rows) balances[row["account"]] = row["balance"];
  EXPECT_EQ(balances["757000"], "-200.00");
  EXPECT_EQ(balances["512000"], "-1440.00");
  EXPECT_EQ(balances["218300"], "0.00");
  ASSERT_EQ(on("2028-12-31", {"report", "export", "receipts_return", "--format", "csv", "--from",
                              "2028-01-01", "--to", "2028-12-31", "-o", path("2035.csv")})
                .code,
            0);
  EXPECT_NE(bytes(path("2035.csv")).find("CB;Short-term gains;200.00"), std::string::npos)
      << bytes(path("2035.csv"));
}

TEST_F(Disposal, WhatIsMissingOrImpossibleIsSaid) {
  const std::string asset = computer(false);
  EXPECT_EQ(dispose(asset, "2025-03-01", {"--price", "-5"}).codes(),
            (Words{"asset.before_service", "asset.price_wrong", "asset.vat_missing"}));
  EXPECT_EQ(dispose(asset, "2026-03-01", {"--price", "5", "--vat-rate", "20", "--account", "999999"}).codes(),
            Words{"asset.account_unknown"});
  EXPECT_EQ(dispose(asset, "2026-03-01").codes(), Words{"asset.not_in_books"}) << "never booked: a warning";
  EXPECT_EQ(dispose(asset, "2026-03-02").codes(), Words{"asset.disposed"});
  ASSERT_EQ(on("2026-03-02", {"undo"}).code, 0);
  ASSERT_EQ(on("2026-03-02", {"profile", "set", "vat_scheme=exempt", "--from", "2026-03-01"}).code, 0);
  EXPECT_EQ(dispose(asset, "2026-03-01", {"--price", "5", "--vat-rate", "20"}).codes(),
            Words{"asset.vat_not_charged"});
}

// The same computer in a book of another chart: by 30 June 2026 816.67 are left. 1 000 without VAT is a gain
// of 183.33. SKR keeps cost and depreciation on one account, and has accounts of its own for gains.
TEST_F(Disposal, EachChartHasItsAccountsAndABookWithoutThemGetsThem) {
  const struct {
    const char* chart;
    const char* asset;
    const char* value;
    const char* proceeds;
    const char* claim;
  } rows[] = {{"pcg", "218300", "657000", "757000", "462000"},
              {"skr03", "0420", "2315", "8829", "1500"},
              {"skr04", "0650", "4855", "4849", "1300"},
              {"international", "1500", "6210", "4300", "1120"}};
  const std::filesystem::path charts = std::filesystem::path(VIREO_SOURCE_ROOT) / "templates/charts";
  for (const auto& row : rows) {
    // A chart as it was before it had accounts of what is sold.
    std::string text = bytes((charts / (std::string(row.chart) + ".toml")).string());
    for (const char* code : {row.value, row.proceeds, row.claim}) {
      const auto at = text.find("[[account]]\ncode = \"" + std::string(code) + "\"");
      ASSERT_NE(at, std::string::npos) << row.chart << " " << code;
      text.erase(at, text.find("[[account]]", at + 1) - at);
    }
    const auto old = folder_ / row.chart / "charts";
    std::filesystem::create_directories(old);
    std::ofstream(old / (std::string(row.chart) + ".toml"), std::ios::binary) << text;
    const std::string book = path(std::string(row.chart) + ".vireo");
    ASSERT_EQ(run({"--json",
                   "--lang",
                   "en",
                   "--today",
                   "2025-01-15",
                   "--templates",
                   old.parent_path().string(),
                   "book",
                   "new",
                   book,
                   "--country",
                   "FR",
                   "--regime",
                   "own-rates",
                   "--activity",
                   "services",
                   "--chart",
                   row.chart,
                   "--name",
                   "Atelier",
                   "--start",
                   "2025-01-15"})
                  .code,
              0)
        << row.chart;
    const auto in_book = [&](Words words) {
      Words all{"--book", book, "--today", "2026-12-31", "--lang", "en", "--json"};
      all.insert(all.end(), words.begin(), words.end());
      return run(all);
    };
    const std::string asset = in_book({"asset", "add", "--label", "Computer", "--cost", "1400.00", "--date",
                                       "2025-04-01", "--months", "36"})
                                  .json()["asset"]
                                  .dump();
    const Answer sold =
        in_book({"asset", "dispose", asset, "--date", "2026-06-30", "--price", "1000.00", "--vat-rate", "0"});
    ASSERT_EQ(sold.code, 0) << row.chart << sold.out;
    EXPECT_EQ(sold.json()["result"], "183.33");
    std::map<std::string, std::string> balances;
    const Json balance = in_book({"ledger", "trial-balance"}).json()["rows"];
    for (const auto& each : balance) balances[each["account"]] = each["balance"];
    EXPECT_EQ(balances[row.value], "816.67") << row.chart;
    EXPECT_EQ(balances[row.proceeds], "-1000.00") << row.chart;
    EXPECT_EQ(balances[row.claim], "1000.00") << row.chart;
    EXPECT_EQ(balances[row.asset], "-1400.00") << "it was never bought here";
  }
}

}  // namespace vireo::journey
