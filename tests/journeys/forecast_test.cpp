// The cash that is to come through the command line: learned delays, items by hand, chance, scenarios.
#include <cmath>
#include <cstdlib>
#include <map>

#include "core/base/date.h"
#include "tests/journeys/forecast_journey.h"

namespace vireo::journey {

TEST_F(ForecastJourney, RealDelaysShowTheLowThatDueDatesHide) {  // exercise E14
  // Invoices of 1 November 2026 fall due on 1 December; paid so many days after.
  const std::vector<std::pair<std::string, std::vector<int>>> history{
      {"Alpha", {0, 2, 3, 5, 10}}, {"Beta", {12, 15, 18, 21, 30}}, {"Gamma", {-3, 0, 1, 1, 2}}};
  for (const auto& [name, days] : history) {
    client(name);
    for (const int late : days)
      done("2027-01-02", {"payment", "add", invoice(name, "10", "2026-11-01"), "--amount", "10", "--date",
                          Date::parse("2026-12-01")->plus_days(late).text()});
  }
  const std::string today = "2027-03-01";
  invoice("Alpha", "900", "2027-02-08");  // due on 10 March
  invoice("Beta", "1400", "2027-02-13");  // due on 15 March
  invoice("Gamma", "600", today);         // due on 31 March
  const Json before = done(today, {"forecast", "show", "--months", "2", "--delays", "none"});
  const std::string opening = before["opening"];
  item(today, "to 1250", today, std::to_string(1250 - std::stoi(opening)));
  item(today, "software", "2027-03-05", "-350");
  item(today, "drawing", "2027-03-20", "-900");
  item(today, "contributions", "2027-03-31", "-620");
  const Json learned =
      done(today, {"forecast", "show", "--months", "2", "--delays", "median", "--buffer", "500"});
  EXPECT_EQ(learned["lowest"]["balance"], "280.00");
  EXPECT_EQ(learned["lowest"]["date"], "2027-03-31");
  std::map<std::string, std::string> dates;
  for (const Json& each : learned["items"])
    if (each["kind"] == "receipts_invoices") dates[each["amount"]] = each["date"];
  EXPECT_EQ(dates["900.00"], "2027-03-13");
  EXPECT_EQ(dates["1400.00"], "2027-04-02");
  EXPECT_EQ(dates["600.00"], "2027-04-01");
  ASSERT_FALSE(learned["alerts"].empty());
  EXPECT_EQ(learned["alerts"][0]["code"], "alert.below_buffer");
  const Json due = done(today, {"forecast", "show", "--months", "2", "--delays", "none", "--buffer", "500"});
  EXPECT_EQ(due["lowest"]["balance"], "900.00") << "false comfort";
}

TEST_F(ForecastJourney, TwoUncertainReceiptsFollowTheirExactLaw) {  // exercise E15
  item("2026-03-01", "cash", "2026-03-01", "600");
  item("2026-03-01", "X", "2026-03-01", "1000", "0.7");
  item("2026-03-01", "Y", "2026-03-01", "700", "0.8");
  const Words words{"forecast", "simulate", "--months", "1",        "--paths",
                    "10000",    "--seed",   "42",       "--buffer", "1000"};
  const Json simulated = done("2026-03-01", words);
  EXPECT_NEAR(std::stod(simulated["below_buffer"]["probability"].get<std::string>()), 0.06, 0.015);
  EXPECT_NEAR(std::stod(simulated["mean_end"].get<std::string>()), 1860, 19);
  EXPECT_EQ(simulated["end"]["p10"], "1300.00");
  EXPECT_EQ(simulated["end"]["p50"], "2300.00");
  EXPECT_EQ(simulated["end"]["p90"], "2300.00");
  EXPECT_EQ(simulated["deterministic_end"], "1860.00");
  EXPECT_EQ(on("2026-03-01", words).out, on("2026-03-01", words).out) << "one seed, one answer";
}

TEST_F(ForecastJourney, WithoutChanceTheBandsLieOnTheLine) {
  client("Alpha");
  invoice("Alpha", "500", "2026-03-01");
  item("2026-03-02", "rent", "2026-04-05", "-120.35");
  const Json simulated =
      done("2026-03-02", {"forecast", "simulate", "--months", "3", "--delays", "none", "--paths", "500"});
  for (const char* band : {"p10", "p50", "p90"}) EXPECT_EQ(simulated["end"][band], "379.65");
  EXPECT_EQ(simulated["deterministic_end"], "379.65");
}

TEST_F(ForecastJourney, ACertainReceiptLiftsEveryBandFromItsDay) {
  item("2026-03-01", "maybe", "2026-03-10", "1000", "0.6");
  item("2026-03-01", "perhaps", "2026-04-10", "-700", "0.3");
  const Words words{"forecast", "simulate", "--months", "2", "--paths", "2000", "--seed", "9"};
  const Json before = done("2026-03-01", words);
  item("2026-03-01", "certain", "2026-03-25", "250");
  const Json after = done("2026-03-01", words);
  ASSERT_EQ(before["days"].size(), after["days"].size());
  const auto cents = [](const Json& amount) {
    return std::llround(std::stod(amount.get<std::string>()) * 100);
  };
  int lifted = 0;
  for (std::size_t at = 0; at < before["days"].size(); ++at) {
    const bool from = before["days"][at]["date"].get<std::string>() >= "2026-03-25";
    lifted += from ? 1 : 0;
    for (const char* band : {"p10", "p50", "p90"})
      EXPECT_EQ(cents(after["days"][at][band]), cents(before["days"][at][band]) + (from ? 25'000 : 0))
          << before["days"][at]["date"] << " " << band;
  }
  EXPECT_GT(lifted, 30);
}

TEST_F(ForecastJourney, AnItemIsMovedLeftOutAndGivenBack) {
  client("Alpha");
  invoice("Alpha", "500", "2026-03-01");
  const std::string day = "2026-03-02";
  const std::string key = done(day, {"forecast", "item", "list"})["rows"][0]["item"];
  done(day, {"forecast", "item", "move", key, "--to", "2026-05-15"});
  EXPECT_EQ(done(day, {"forecast", "show"})["items"][0]["date"], "2026-05-15");
  done(day, {"forecast", "item", "exclude", key});
  const Json left = done(day, {"forecast", "show"});
  EXPECT_TRUE(left["items"].empty());
  EXPECT_EQ(left["left_out"].size(), 1u);
  done(day, {"undo"});
  EXPECT_EQ(done(day, {"forecast", "show"})["items"][0]["date"], "2026-05-15");
  done(day, {"forecast", "item", "restore", key});
  EXPECT_EQ(done(day, {"forecast", "show"})["items"][0]["date"], "2026-03-31");
  EXPECT_EQ(on(day, {"forecast", "item", "move", key, "--to", "2026-03-01"}).codes(),
            Words{"forecast.moved_back"});
  EXPECT_EQ(on(day, {"forecast", "item", "exclude", "invoice:999"}).codes(), Words{"forecast.item_unknown"});
  EXPECT_EQ(on(day, {"forecast", "item", "exclude", "nonsense"}).codes(), Words{"forecast.key_unreadable"});
}

TEST_F(ForecastJourney, ATraineePastesTheItemsFromASpreadsheet) {
  const std::string file = path("items.txt");
  std::ofstream(file)
      << "Client A\t2026-04-10\t1 200,50\nRent\t2026-04-05\t-650\t1\n\nMaybe\t2026-05-10\t300\t0,5\n";
  EXPECT_EQ(done("2026-04-01", {"forecast", "item", "add", "--from", file})["items"], 3);
  const Json shown =
      done("2026-04-01", {"forecast", "show", "--months", "2", "--explain-date", "2026-05-31"});
  EXPECT_EQ(shown["rows"][1]["closing"], "700.50");
  EXPECT_EQ(shown["explained"]["balance"], "700.50");
  EXPECT_EQ(shown["explained"]["items"].size(), 3u);
  std::ofstream(file) << "A;2026-04-31;12\nB;2026-04-10\nC;2026-04-10;x;2\n";
  const Answer wrong = on("2026-04-01", {"forecast", "item", "add", "--from", file});
  EXPECT_EQ(wrong.code, 1);
  EXPECT_EQ(wrong.json()["problems"].size(), 3u) << wrong.out;
  EXPECT_EQ(done("2026-04-01", {"forecast", "item", "list"})["rows"].size(), 3u)
      << "nothing of a wrong file is kept";
}

TEST_F(ForecastJourney, ScenariosAreComparedWithTheBase) {
  client("Alpha");
  const std::string day = "2026-03-02";
  done(day, {"recurring", "add", "--label", "Rent", "--amount", "300", "--from", "2026-01-05"});
  done(day, {"recurring", "invoice", "--client", "Alpha", "--line", "Retainer;1;piece;1000", "--from",
             "2026-03-31"});
  done(day, {"scenario", "add", "Bad spring"});
  done(day, {"scenario", "change", "Bad spring", "--kind", "client_lost", "--client", "Alpha", "--from",
             "2026-06-01"});
  done(day, {"scenario", "change", "Bad spring", "--kind", "one_off", "--from", "2026-04-10", "--amount=-900",
             "--label", "laptop"});
  const Json compared = done(day, {"scenario", "compare", "Bad spring", "--months", "6", "--delays", "none"});
  ASSERT_EQ(compared["rows"].size(), 2u);
  // Due 30 April to 30 August: four by the end of August's month; rent from March to August.
  const double base = std::stod(compared["rows"][0]["end"].get<std::string>());
  const double bad = std::stod(compared["rows"][1]["end"].get<std::string>());
  EXPECT_LT(bad, base - 900);
  done(day, {"scenario", "switch", "Bad spring", "1"});
  done(day, {"scenario", "switch", "Bad spring", "2"});
  const Json off = done(day, {"scenario", "compare", "Bad spring", "--months", "6", "--delays", "none"});
  EXPECT_EQ(off["rows"][1]["end"], off["rows"][0]["end"]);
  EXPECT_EQ(on(day, {"forecast", "show", "--scenario", "Bad sprin"}).codes(), Words{"scenario.unknown"});
  EXPECT_EQ(on(day, {"scenario", "change", "Bad spring", "--kind", "illness"}).codes(),
            Words{"scenario.dates_wrong"});
  const Json lost = on(day, {"scenario", "change", "Bad spring", "--kind", "client_lost", "--client", "Alpha",
                             "--from", "2030-01-01"})
                        .json();
  EXPECT_EQ(on(day, {"forecast", "show", "--scenario", "Bad spring"}).codes(), Words{"scenario.met_nothing"});
}

/// The same recurring part reckoned by hledger from periodic rules.
TEST_F(ForecastJourney, TheRecurringPartIsHledgersForecast) {
  const std::string today = "2026-03-01";
  const auto recurring = [&](const char* label, const char* amount, const char* from, const char* months,
                             bool income) {
    Words words{"recurring", "add", "--label",        label, "--amount", amount,
                "--from",    from,  "--every-months", months};
    if (income) words.push_back("--income");
    done(today, words);
  };
  recurring("Retainer", "640", "2026-03-15", "1", true);
  recurring("Software", "45.90", "2026-03-05", "1", false);
  recurring("Insurance", "87.35", "2026-04-01", "3", false);
  const Json shown = done(today, {"forecast", "show", "--months", "10", "--delays", "none"});
  std::filesystem::create_directories(path("ledger"));
  const Json exported =
      done(today, {"ledger", "export", "--format", "hledger", "--year", "2026", "-o", path("ledger")});
  std::string journal;
  for (const auto& each : std::filesystem::recursive_directory_iterator(path("ledger")))
    if (each.path().extension() == ".journal") journal = each.path().string();
  ASSERT_FALSE(journal.empty()) << exported.dump(1);
  std::ofstream(path("rules.journal")) << "include " << journal << R"(

~ every 15th day of month from 2026-03-02 to 2027-01-01
  forecast:bank   640.00 EUR
  forecast:work

~ every 5th day of month from 2026-03-02 to 2027-01-01
  forecast:bank  -45.90 EUR
  forecast:software

~ every 3 months from 2026-04-01 to 2027-01-01
  forecast:bank  -87.35 EUR
  forecast:insurance
)";
  ASSERT_EQ(std::system(("hledger -f " + path("rules.journal") +
                         " balance forecast:bank --forecast=2026-03-02..2027-01-01 --monthly --historical "
                         "--begin 2026-03-01 --end 2027-01-01 -O csv -N > " +
                         path("hledger.csv"))
                            .c_str()),
            0);
  std::istringstream line(bytes(path("hledger.csv")));
  std::string head, row;
  std::getline(line, head);
  std::getline(line, row);
  std::vector<std::string> balances;
  for (std::size_t at = row.find(','); at != std::string::npos;) {
    const std::size_t end = row.find(',', at + 1);
    std::string cell = row.substr(at + 1, end == std::string::npos ? end : end - at - 1);
    std::erase_if(cell, [](char letter) {
      return !std::isdigit(static_cast<unsigned char>(letter)) && letter != '.' && letter != '-';
    });
    balances.push_back(cell);
    at = end;
  }
  ASSERT_EQ(balances.size(), 10u) << row;
  ASSERT_EQ(shown["rows"].size(), 10u) << shown.dump(1).substr(0, 2000);
  for (std::size_t month = 0; month < balances.size(); ++month)
    EXPECT_EQ(shown["rows"][month]["closing"], balances[month]) << month << row;
}

TEST_F(ForecastJourney, AKeptForecastIsComparedWithWhatCame) {
  client("Alpha");
  const std::string late = invoice("Alpha", "600", "2026-02-01");      // due on 3 March
  const std::string short_of = invoice("Alpha", "500", "2026-02-10");  // due on 12 March
  done("2026-02-15", {"recurring", "add", "--label", "Software", "--amount", "24", "--from", "2026-03-04",
                      "--category", "software"});
  EXPECT_EQ(on("2026-03-01", {"forecast", "actual"}).codes(), Words{"forecast.none_kept"});
  EXPECT_EQ(done("2026-03-01", {"forecast", "keep"})["kept_on"], "2026-03-01");
  EXPECT_EQ(on("2026-03-01", {"forecast", "keep"}).codes(), Words{"forecast.kept_today"});
  done("2026-03-12", {"payment", "add", short_of, "--amount", "480", "--date", "2026-03-12"});
  done("2026-03-15", {"recurring", "book"});
  done("2026-03-20", {"expense", "add", "--date", "2026-03-20", "--amount", "120", "--category",
                      "small_equipment", "--supplier", "Chair shop"});
  const Json found = done("2026-03-31", {"forecast", "actual"});
  std::map<std::string, Json> rows;
  for (const auto& row : found["rows"]) rows[row["category"]] = row;
  EXPECT_EQ(rows["receipts"]["planned"], "1100.00") << found.dump(1);
  EXPECT_EQ(rows["receipts"]["timing"], "-600.00");
  EXPECT_EQ(rows["receipts"]["amount"], "-20.00");
  EXPECT_EQ(rows["expenses"]["planned"], "-24.00");
  EXPECT_EQ(rows["expenses"]["unplanned"], "-120.00");
  EXPECT_EQ(found["planned_cash"], "1076.00");
  EXPECT_EQ(found["actual_cash"], "336.00");
  EXPECT_EQ(found["reasons"][0]["label"], late);
  EXPECT_EQ(found["reasons"][0]["cause"], "timing");
}

}  // namespace vireo::journey
