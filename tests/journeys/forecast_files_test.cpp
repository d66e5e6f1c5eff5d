// The forecast in other currencies, in files, and what it says it left out, through the command line.
#include <sys/wait.h>

#include <cstdlib>
#include <map>

#include "tests/journeys/forecast_journey.h"

namespace vireo::journey {

/// What comes back in dollars counts at the newest rate the book knows: 0.92, then 0.90 from an expense.
TEST_F(ForecastJourney, WhatIsAgreedInAnotherCurrencyCountsAtTheNewestKnownRate) {
  client("Delta");
  const std::string day = "2026-03-02";
  done(day, {"recurring", "add", "--label", "Hosting", "--amount", "50", "--currency", "USD", "--from",
             "2026-04-05", "--to", "2026-04-30"});
  done(day, {"recurring", "invoice", "--client", "Delta", "--label", "Care", "--currency", "USD", "--line",
             "Care;1;piece;200", "--from", "2026-04-01", "--every-months", "12"});
  done(day, {"forecast", "item", "add", "--label", "Prize", "--date", "2026-04-10", "--amount", "100",
             "--currency", "USD"});
  done(day, {"forecast", "item", "add", "--label", "Trip", "--date", "2026-04-12", "--amount=-100",
             "--currency", "CHF"});
  const Words show{"forecast", "show", "--months", "3", "--delays", "none"};
  const Answer unknown = on(day, show);
  EXPECT_EQ(unknown.json()["items"].size(), 0u);
  EXPECT_EQ(unknown.codes(), (Words{"forecast.foreign_left_out", "forecast.foreign_left_out",
                                    "forecast.foreign_left_out", "forecast.foreign_left_out"}))
      << "all four are named";
  const Json draft = done(
      day, {"invoice", "draft", "--client", "Delta", "--currency", "USD", "--line", "Work;1;piece;1100"});
  done(day, {"invoice", "issue", draft["draft"].dump(), "--exchange-rate", "0.92"});
  const auto amounts = [&](const Words& words) {
    std::map<std::string, std::string> all;
    const Json told = done("2026-03-20", words);
    for (const Json& each : told["items"]) all[each["what"]] = each["amount"];
    return all;
  };
  auto at = amounts(show);
  const auto named = [&](const char* part) {
    for (const auto& [what, amount] : at)
      if (what.find(part) != std::string::npos) return amount;
    return std::string("missing");
  };
  EXPECT_EQ(named("Hosting"), "-46.00");
  EXPECT_EQ(named("Care"), "184.00");
  EXPECT_EQ(named("Prize"), "92.00");
  EXPECT_EQ(on("2026-03-20", show).codes(), Words{"forecast.foreign_left_out"})
      << "francs alone have no rate";
  done("2026-03-15", {"expense", "add", "--date", "2026-03-15", "--category", "software", "--amount", "10",
                      "--currency", "USD", "--exchange-rate", "0.90", "--paid-on", "2026-03-15"});
  at = amounts(show);
  EXPECT_EQ(named("Hosting"), "-45.00");
  EXPECT_EQ(named("Care"), "180.00");
  EXPECT_EQ(named("Prize"), "90.00");
  EXPECT_EQ(named("Delta"), "1012.00") << "an issued invoice keeps its own rate";
  const Json told = done("2026-03-20", show);
  for (const Json& each : told["items"])
    if (each["what"].get<std::string>().find("Hosting") != std::string::npos) {
      EXPECT_NE(each["converted"].get<std::string>().find("0.9"), std::string::npos);
      EXPECT_NE(each["converted"].get<std::string>().find("15"), std::string::npos) << "the rate's day";
    }
  done("2026-03-20", {"scenario", "add", "Weak dollar"});
  done("2026-03-20", {"scenario", "change", "Weak dollar", "--kind", "exchange_rate", "--from", "2026-03-01",
                      "--percent=-10"});
  Words weak = show;
  weak.insert(weak.end(), {"--scenario", "Weak dollar"});
  at = amounts(weak);
  EXPECT_EQ(named("Hosting"), "-40.50");
  EXPECT_EQ(named("Prize"), "81.00");
}

TEST_F(ForecastJourney, AForeignCostIsBookedAtTheRateThatIsGiven) {
  const std::string day = "2026-03-06";
  done("2026-03-02", {"recurring", "add", "--label", "Hosting", "--amount", "50", "--currency", "USD",
                      "--category", "software", "--from", "2026-03-05"});
  EXPECT_EQ(on(day, {"recurring", "book"}).codes(), Words{"recurring.rate_missing"});
  done(day, {"recurring", "book", "--exchange-rate", "0.92"});
  EXPECT_EQ(done(day, {"expense", "list"})["rows"][0]["gross"], "46.00");
}

TEST_F(ForecastJourney, TheFileShowsTheStepsThatAreAskedFor) {
  client("Alpha");
  invoice("Alpha", "500", "2026-03-02");  // due on 1 April
  item("2026-03-04", "rent", "2026-03-16", "-120");
  const Json shown = done("2026-03-04", {"forecast", "show", "--months", "2", "--pace", "weeks"});
  ASSERT_EQ(shown["steps"].size(), 9u) << "from Wednesday 4 March to Thursday 30 April";
  EXPECT_EQ(shown["steps"][0]["to"], "2026-03-08") << "a week ends with its Sunday";
  EXPECT_EQ(shown["steps"][2]["out"], "-120.00");
  EXPECT_EQ(shown["steps"][4]["in"], "500.00");
  const std::pair<const char*, std::size_t> paces[] = {{"months", 2}, {"weeks", 9}, {"days", 58}};
  for (const auto& [pace, rows] : paces) {
    const std::string name = std::string(pace) + ".json";
    done("2026-03-04", {"forecast", "export", "--months", "2", "--pace", pace, "-o", path(name)});
    const Json sheet = Json::parse(bytes(path(name)));
    ASSERT_EQ(sheet["rows"].size(), rows) << pace;
    EXPECT_EQ(sheet["rows"].back().back(), "380.00") << pace;
  }
  for (const char* file : {"days.pdf", "weeks.csv"}) {
    done("2026-03-04", {"forecast", "export", "--pace", "days", "-o", path(file)});
    EXPECT_GT(bytes(path(file)).size(), 500u);
  }
  EXPECT_EQ(on("2026-03-04", {"forecast", "export", "--pace", "years", "-o", path("x.csv")}).codes(),
            Words{"forecast.pace_unknown"});
}

TEST_F(ForecastJourney, ASpreadsheetReckonsTheForecastAsTheEngineDoes) {
  client("Alpha");
  invoice("Alpha", "500", "2026-03-02");
  item("2026-03-04", "rent", "2026-03-16", "-120.35");
  done("2026-03-04", {"scenario", "add", "Late"});
  done("2026-03-04",
       {"scenario", "change", "Late", "--kind", "payment_delay", "--days", "20", "--from", "2026-03-01"});
  for (const char* pace : {"months", "weeks", "days"}) {
    const std::string file = path(std::string(pace) + ".xlsx");
    const Json told = done("2026-03-04", {"forecast", "export", "--pace", pace, "--scenario", "Late",
                                          "--seed", "7", "--paths", "200", "-o", file});
    EXPECT_EQ(told["seed"], 7);
    const int ended = std::system(
        (std::string(VIREO_SOURCE_ROOT) + "/tests/journeys/recalculated.py '" + file + "'").c_str());
    if (WEXITSTATUS(ended) == 77) GTEST_SKIP() << "LibreOffice or openpyxl is not installed";
    EXPECT_EQ(ended, 0) << pace;
  }
  done("2026-03-04", {"forecast", "export", "--scenario", "Late", "--seed", "7", "--paths", "200", "-o",
                      path("late.json")});
  const std::string sheet = bytes(path("late.json"));
  for (const char* part : {"scenario Late", "seed 7", "Without the scenario", "P10 (seed 7)"})
    EXPECT_NE(sheet.find(part), std::string::npos) << part;
}

TEST_F(ForecastJourney, WhatCannotBeCountedIsSaid) {
  client("Alpha");
  const std::string day = "2026-03-02";
  item(day, "far away", "2028-06-01", "900");
  const Answer beyond = on(day, {"forecast", "show", "--months", "3"});
  EXPECT_EQ(beyond.code, 0);
  EXPECT_EQ(beyond.codes(), Words{"forecast.beyond"});
  EXPECT_NE(beyond.out.find("900"), std::string::npos) << "what it left out has its amount";
  for (const char* outside : {"2026-03-01", "2026-06-01"})
    EXPECT_EQ(on(day, {"forecast", "show", "--months", "3", "--explain-date", outside}).codes().back(),
              "forecast.date_outside")
        << outside;
  done(day, {"scenario", "add", "Gone"});
  done(day, {"scenario", "change", "Gone", "--kind", "client_lost", "--client", "Alpha", "--from", day});
  const Answer gone = on(day, {"forecast", "show", "--scenario", "Gone"});
  EXPECT_EQ(gone.codes().front(), "scenario.met_nothing");
  EXPECT_NE(gone.out.find("Alpha"), std::string::npos) << "the client is named";
}

TEST_F(ForecastJourney, AForeignInvoiceCountsAtItsOwnRateAndAScenarioMovesIt) {
  client("Delta");
  const Json draft = done("2026-03-02", {"invoice", "draft", "--client", "Delta", "--currency", "USD",
                                         "--line", "Work;1;piece;1100"});
  done("2026-03-02", {"invoice", "issue", draft["draft"].dump(), "--exchange-rate", "0.92"});
  const Json base = done("2026-03-02", {"forecast", "show", "--months", "3", "--delays", "none"});
  ASSERT_EQ(base["items"].size(), 1u) << base.dump(1);
  EXPECT_EQ(base["items"][0]["amount"], "1012.00") << "1100 dollars at 0.92";
  done("2026-03-02", {"scenario", "add", "Weak dollar"});
  done("2026-03-02", {"scenario", "change", "Weak dollar", "--kind", "exchange_rate", "--from", "2026-03-01",
                      "--percent=-10"});
  const Json weak = done(
      "2026-03-02", {"forecast", "show", "--months", "3", "--delays", "none", "--scenario", "Weak dollar"});
  EXPECT_EQ(weak["items"][0]["amount"], "910.80") << "ten per cent less";
}

}  // namespace vireo::journey
