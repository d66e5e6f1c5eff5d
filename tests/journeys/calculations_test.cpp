// Rule packs on the command line: listed, described, run and run by the file.
#include <gmock/gmock.h>

#include "tests/journeys/journey.h"

namespace vireo::calculations_test {

using journey::Answer;
using journey::Json;

class Calculations : public journey::Journey {
 protected:
  static Answer estimate(Words words) {
    Words all{"--lang", "en", "--json", "--today", "2026-07-01", "estimate"};
    all.insert(all.end(), words.begin(), words.end());
    return run(all);
  }
  static std::vector<std::string> names_in(const Json& rows, const char* key) {
    std::vector<std::string> names;
    for (const auto& row : rows) names.push_back(row[key]);
    return names;
  }
};

TEST_F(Calculations, PacksTellTheirYearsAndUntilWhenTheyWereVerified) {
  const Answer packs = estimate({"packs"});
  ASSERT_EQ(packs.code, 0) << packs.out;
  EXPECT_EQ(names_in(packs.json()["rows"], "id"),
            (std::vector<std::string>{"fr-2042-c-pro", "fr-benefits", "fr-ca3", "fr-des", "fr-ei",
                                      "fr-income-tax", "fr-micro", "fr-rights", "fr-vat"}));
  EXPECT_EQ(packs.json()["rows"][0]["verified_until"], "2026-12-31");
  EXPECT_EQ(packs.json()["rows"][4]["years"], Json::parse("[2025, 2026]"));
}

TEST_F(Calculations, APackDescribesWhatItAsksAndGives) {
  const Json told = estimate({"describe", "--pack", "fr-micro"}).json();
  EXPECT_THAT(names_in(told["inputs"], "name"),
              ::testing::IsSupersetOf({"activity", "turnover_bnc", "acre_requested", "income_year"}));
  EXPECT_THAT(names_in(told["results"], "name"),
              ::testing::IsSupersetOf({"social", "cfp", "chamber_tax", "total_contributions",
                                       "versement_liberatoire_tax", "household_income_tax"}));
}

TEST_F(Calculations, ACaseIsRunAndExplained) {
  const Answer told =
      estimate({"run", "--pack", "fr-micro", "--date", "2026-07-01", "--set", "activity=bnc_ssi", "--set",
                "turnover_bnc=40000", "--set", "income_year=2025", "--explain"});
  ASSERT_EQ(told.code, 0) << told.out;
  EXPECT_EQ(told.json()["results"]["social"], "10240.00");
  EXPECT_EQ(told.json()["results"]["household_income_tax"], "1467.67");
  EXPECT_EQ(told.json()["currency"], "EUR");
  EXPECT_TRUE(told.json()["why"].contains("social"));
}

TEST_F(Calculations, MistakesAreToldAllAtOnce) {
  EXPECT_EQ(estimate({"run", "--pack", "fr-mirco"}).codes(),
            std::vector<std::string>{"formula.unknown_pack"});
  const Answer wrong = estimate({"run", "--pack", "fr-ei", "--set", "turnver=1", "--set", "acre=perhaps"});
  EXPECT_EQ(wrong.code, 1);
  EXPECT_THAT(wrong.codes(), ::testing::UnorderedElementsAre("formula.unknown_input", "formula.bad_value",
                                                             "formula.missing_input"));
  EXPECT_EQ(estimate({"run"}).code, 2);
}

TEST_F(Calculations, AFileOfCasesIsRunRowByRow) {
  std::ofstream(path("cases.csv"), std::ios::binary) << "id,date,turnover,expenses,income_year\r\n"
                                                        "A,2026-07-01,40000,0,2025\r\n"
                                                        "\"B, the wrong one\",2026-07-01,many,0,2025\r\n"
                                                        "C,2020-07-01,40000,0,2025\r\n";
  const Answer told =
      estimate({"batch", "--pack", "fr-ei", "--in", path("cases.csv"), "-o", path("results.csv")});
  ASSERT_EQ(told.code, 0) << told.out;
  EXPECT_EQ(told.json()["rows"], 3);
  EXPECT_EQ(told.json()["failed"], 2);
  const std::string results = bytes(path("results.csv"));
  EXPECT_NE(results.find("A,2026-07-01,40000,0,2025,40000.00,"), std::string::npos) << results;
  EXPECT_NE(results.find("12420.00"), std::string::npos);
  EXPECT_NE(results.find("\"B, the wrong one\",2026-07-01,many"), std::string::npos);
  EXPECT_NE(results.find("many”"), std::string::npos) << "the row carries its problem";
}

TEST_F(Calculations, PacksAreComparedOnTheSameAnswers) {
  const Answer told = estimate({"compare", "--pack", "fr-micro", "--pack", "fr-ei", "--date", "2026-07-01",
                                "--set", "turnover=40000", "--set", "income_year=2025"});
  ASSERT_EQ(told.code, 0) << told.out;
  const Json rows = told.json()["rows"];
  EXPECT_EQ(rows[0]["results"]["total_contributions"], "10320.00");
  EXPECT_EQ(rows[1]["results"]["total_contributions"], "12420.00");
  EXPECT_EQ(rows[1]["left"], "25787.00");
  EXPECT_EQ(estimate({"compare", "--pack", "fr-micro", "--pack", "fr-ei", "--set", "turnovr=1"}).codes(),
            std::vector<std::string>{"formula.unknown_input"});
}

TEST_F(Calculations, TheReverseQuestionFindsTheTurnover) {
  const Answer told = estimate({"net", "--target", "25787", "--pack", "fr-ei", "--set", "income_year=2025"});
  ASSERT_EQ(told.code, 0) << told.out;
  // 40 000 leave 25 787; a few euros less leave it too, for the lines are in whole euros.
  const int turnover = std::stoi(told.json()["turnover"].get<std::string>());
  EXPECT_LE(turnover, 40000);
  EXPECT_GE(turnover, 39990);
  EXPECT_GE(std::stod(told.json()["results"]["left"].get<std::string>()), 25787.0);
}

TEST_F(Calculations, ThresholdsDeadlinesAndWhatIsMineOfTheSample) {
  ASSERT_EQ(run({"--today", "2026-11-24", "book", "new", book(), "--sample"}).code, 0);
  const Json limits = on("2026-11-24", {"thresholds", "show"}).json()["rows"];
  ASSERT_GE(limits.size(), 4U);
  EXPECT_EQ(limits[0]["state"], "below");
  const Json mine = on("2026-11-24", {"mine", "show", "--explain"}).json();
  const auto cents = [](const Json& amount) {
    std::string digits = amount.get<std::string>();
    std::erase(digits, '.');
    return std::stoll(digits);
  };
  EXPECT_EQ(cents(mine["mine"]),
            cents(mine["cash"]) - cents(mine["vat"]) - cents(mine["levies"]) - cents(mine["advances"]));
  ASSERT_EQ(on("2026-11-24", {"deadlines", "export", "-o", path("d.ics")}).code, 0);
  EXPECT_EQ(bytes(path("d.ics")).substr(0, 15), "BEGIN:VCALENDAR");
  EXPECT_EQ(
      on("2026-11-24", {"deadlines", "list"}).json()["rows"].size(),
      on("2026-11-24", {"deadlines", "export", "-o", path("d.ics")}).json()["events"].get<std::size_t>());
}

TEST_F(Calculations, AYearThatIsOverIsEstimatedFromItsLastDay) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const std::string number = on("2026-03-02", {"invoice", "issue", draft()}).json()["number"];
  ASSERT_EQ(on("2026-03-20", {"payment", "add", number, "--amount", "475.00", "--date", "2026-03-20"}).code,
            0);
  EXPECT_EQ(on("2026-07-01", {"estimate", "show", "--year", "2026"}).json()["base"], "475.00");
  const Json before = on("2026-07-01", {"estimate", "show", "--year", "2025"}).json();
  EXPECT_EQ(before["year"], 2025);
  EXPECT_EQ(before["base"], "0.00");
  EXPECT_EQ(on("2026-07-01", {"estimate", "show", "--year", "2027"}).codes(),
            std::vector<std::string>{"estimate.year_unknown"});
}

TEST_F(Calculations, AReturnIsShownDeclaredAndItsChargeCompared) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(on("2025-01-15", {"profile", "set", "declaration_period=quarterly", "--from", "2025-01-15"}).code,
            0);
  add_client();
  const std::string number = on("2026-03-02", {"invoice", "issue", draft()}).json()["number"];
  ASSERT_EQ(on("2026-03-20", {"payment", "add", number, "--amount", "475.00", "--date", "2026-03-20"}).code,
            0);
  const Json shown = on("2026-04-10", {"declaration", "show", "--from", "2026-01-01", "--explain"}).json();
  EXPECT_EQ(shown["boxes"][0]["amount"], "475.00");
  EXPECT_EQ(shown["total"], "123.00");  // 121.60 -> 122 and 0.95 -> 1
  EXPECT_EQ(shown["due"], "2026-04-30");
  const Json marked = on("2026-04-10", {"declaration", "mark", "--from", "2026-01-01"}).json();
  EXPECT_EQ(marked["amount"], "123.00");
  const std::string id = marked["declaration"].dump();
  // What was declared is frozen: nothing more is booked on those days.
  EXPECT_EQ(on("2026-04-11", {"expense", "add", "--date", "2026-02-05", "--category", "software", "--amount",
                              "24.00", "--supplier", "Notion"})
                .codes(),
            std::vector<std::string>{"period.locked"});
  const Json charged = on("2026-05-04", {"declaration", "record", id, "--charged", "125.00"}).json();
  EXPECT_EQ(charged["difference"], "2.00");
  EXPECT_EQ(charged["paid_on"], "2026-05-04");
  const Json rows = on("2026-05-04", {"declaration", "list"}).json()["rows"];
  bool found = false;
  for (const auto& row : rows) found = found || (row["from"] == "2026-01-01" && row["charged"] == "125.00");
  EXPECT_TRUE(found);
  EXPECT_EQ(on("2026-05-04", {"declaration", "show", "--from", "2026-01-02"}).codes(),
            std::vector<std::string>{"declaration.no_such_period"});
}

TEST_F(Calculations, ABookThatPassesTheVatLimitChangesFromThatVeryDay) {
  ASSERT_EQ(new_book().code, 0);
  add_client();
  const auto invoice = [&](const std::string& day, const std::string& line) {
    const std::string id =
        on(day, {"invoice", "draft", "--client", "Ateliers Noël", "--line", line}).json()["draft"].dump();
    return on(day, {"invoice", "issue", id});
  };
  const std::string first = invoice("2026-09-15", "Mission;100;h;413.00").json()["number"];
  ASSERT_EQ(on("2026-10-14", {"payment", "add", first, "--amount", "41300.00", "--date", "2026-10-14"}).code,
            0);
  const auto limit = [&](const std::string& day) {
    const Json rows = on(day, {"thresholds", "show"}).json()["rows"];
    for (const auto& row : rows)
      if (row["id"] == "vat_increased_services") return row;
    return Json();
  };
  EXPECT_EQ(limit("2026-10-13")["state"], "below");
  const Json passed = limit("2026-10-15");
  EXPECT_EQ(passed["passed_on"], "2026-10-14");
  EXPECT_EQ(passed["change"]["from"], "2026-10-14");
  ASSERT_EQ(on("2026-10-15", {"thresholds", "apply", "vat_increased_services"}).code, 0);
  EXPECT_EQ(on("2026-10-15", {"thresholds", "apply", "vat_increased_services"}).codes(),
            std::vector<std::string>{"threshold.nothing_to_change"});
  EXPECT_FALSE(limit("2026-10-15").contains("change"));

  // From that day invoices carry VAT, which is not one's own once it is paid; the estimate stays without it.
  ASSERT_EQ(on("2026-10-15", {"profile", "set", "id.vat=FR44732829320", "--from", "2026-10-14"}).code, 0);
  const Answer second = invoice("2026-10-20", "Mission;10;h;100.00");
  ASSERT_EQ(second.code, 0) << second.out;
  EXPECT_EQ(second.json()["total_gross"], "1200.00");
  const std::string number = second.json()["number"];
  ASSERT_EQ(on("2026-10-25", {"payment", "add", number, "--amount", "1200.00", "--date", "2026-10-25"}).code,
            0);
  const Json mine = on("2026-10-26", {"mine", "show"}).json();
  EXPECT_EQ(mine["cash"], "42500.00");
  EXPECT_EQ(mine["vat"], "200.00");
  EXPECT_EQ(on("2026-10-26", {"estimate", "show"}).json()["base"], "42300.00");
}

}  // namespace vireo::calculations_test
