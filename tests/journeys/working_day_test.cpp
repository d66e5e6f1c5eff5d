// The working day through the command line: time to invoice, packages, the overloaded week, campaigns.
#include <sqlite3.h>

#include <map>

#include "tests/journeys/journey.h"

namespace vireo::journey {

class WorkingDay : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    ASSERT_EQ(new_book().code, 0);
    add_client();
  }
  Json done(const std::string& day, const Words& words) const {
    const Answer answer = on(day, words);
    EXPECT_EQ(answer.code, 0) << answer.out << answer.error;
    return answer.json();
  }
  std::string client() const { return done("2026-03-02", {"client", "list"})["rows"][0]["name"]; }
};

TEST_F(WorkingDay, AMonthOfTimeBecomesAnInvoiceAndComesBackWithIt) {  // exercise E03
  const std::string name = client();
  done("2026-03-01", {"engagement", "add", "--client", name, "--name", "Inbox", "--rate", "40", "--increment",
                      "15", "--from", "2026-01-01"});
  for (const char* minutes : {"50", "22", "95", "8", "130"})
    done("2026-03-02", {"time", "add", "--client", name, "--minutes", minutes, "--note", "mail"});
  const Json unbilled = done("2026-03-31", {"time", "unbilled"});
  EXPECT_EQ(unbilled["rows"][0]["worked_minutes"], 305);
  EXPECT_EQ(unbilled["rows"][0]["hours"], "5.75");
  EXPECT_EQ(unbilled["rows"][0]["amount"], "230.00");
  const Json billed =
      done("2026-03-31", {"time", "bill", "--client", name, "--line", "Postage;1;piece;24.90"});
  EXPECT_EQ(billed["total_gross"], "254.90");
  EXPECT_EQ(billed["entries"], 5);
  EXPECT_TRUE(done("2026-03-31", {"time", "unbilled"})["rows"].empty());
  EXPECT_EQ(on("2026-03-31", {"time", "bill", "--client", name}).codes(), Words{"time.nothing_to_bill"});
  const std::string entry =
      std::to_string(done("2026-03-02", {"time", "list"})["rows"][0]["entry"].get<int>());
  EXPECT_EQ(on("2026-03-31", {"time", "remove", entry}).codes(), Words{"time.billed"});
  const std::string draft = std::to_string(billed["draft"].get<int>());
  done("2026-03-31", {"invoice", "change", draft, "--line", "Postage;1;piece;24.90"});
  EXPECT_EQ(done("2026-03-31", {"time", "unbilled"})["rows"][0]["amount"], "230.00") << "the line is gone";
  done("2026-03-31", {"undo"});
  EXPECT_TRUE(done("2026-03-31", {"time", "unbilled"})["rows"].empty()) << "the line is back";
  done("2026-03-31", {"invoice", "discard", draft});
  EXPECT_EQ(done("2026-03-31", {"time", "unbilled"})["rows"][0]["amount"], "230.00");
}

TEST_F(WorkingDay, ThreeThousandEntriesAreOneInvoiceAndOneStepBack) {
  const std::string name = client();
  done("2026-03-01",
       {"engagement", "add", "--client", name, "--name", "Support", "--rate", "30", "--from", "2026-01-01"});
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(book().c_str(), &raw), SQLITE_OK);
  EXPECT_EQ(
      sqlite3_exec(raw,
                   "INSERT INTO time_entry (id, client_id, engagement_id, day, minutes) "
                   "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                   "SELECT 900000 + i, (SELECT client_id FROM engagement), (SELECT id FROM engagement), "
                   "'2026-03-' || printf('%02d', 1 + i % 28), 7 FROM n",
                   nullptr, nullptr, nullptr),
      SQLITE_OK);
  sqlite3_close(raw);
  const Json billed = done("2026-03-31", {"time", "bill", "--client", name});
  EXPECT_EQ(billed["entries"], 3000);
  EXPECT_EQ(billed["hours"], "350");
  EXPECT_EQ(billed["total_net"], "10500.00");
  done("2026-03-31", {"undo"});
  EXPECT_EQ(done("2026-03-31", {"time", "unbilled"})["rows"][0]["worked_minutes"], 21000);
  EXPECT_TRUE(done("2026-03-31", {"invoice", "list"})["rows"].empty());
}

TEST_F(WorkingDay, APackageRollsOverAndWhatLiesBeyondIsBilledOnce) {  // exercise E06
  const std::string name = client();
  done("2026-01-01",
       {"engagement", "add", "--client", name, "--name", "Package", "--hours", "20", "--price", "760",
        "--rollover-cap", "5", "--rollover-cycles", "1", "--overage-rate", "42", "--from", "2026-01-01"});
  const std::pair<const char*, const char*> worked[] = {{"2026-01-15", "16h"},
                                                        {"2026-02-10", "12h"},
                                                        {"2026-02-11", "10h"},
                                                        {"2026-03-05", "15h"},
                                                        {"2026-03-20", "12h"}};
  for (const auto& [day, length] : worked)
    done(day, {"time", "add", "--client", name, "--date", day, "--minutes", length});
  struct Row {
    const char* month;
    const char* rolled_out;
    const char* over;
    const char* overage;
  };
  for (const Row& row : {Row{"2026-01", "4", "0", "0.00"}, Row{"2026-02", "2", "0", "0.00"},
                         Row{"2026-03", "0", "5", "210.00"}}) {
    const Json statement = done("2026-04-01", {"hours", "statement", "--client", name, "--month", row.month});
    EXPECT_EQ(statement["rolled_out_hours"], row.rolled_out) << row.month;
    EXPECT_EQ(statement["expired_hours"], "0") << row.month;
    EXPECT_EQ(statement["over_hours"], row.over) << row.month;
    EXPECT_EQ(statement["overage"], row.overage) << row.month;
  }
  const Json billed = done("2026-04-01", {"time", "bill", "--client", name});
  EXPECT_EQ(billed["total_net"], "210.00");
  EXPECT_EQ(on("2026-04-01", {"time", "bill", "--client", name}).codes(), Words{"time.nothing_to_bill"});
  for (const char* file : {"hours.pdf", "hours.xlsx"}) {
    done("2026-04-01", {"hours", "statement", "--client", name, "--month", "2026-03", "-o", path(file)});
    EXPECT_GT(bytes(path(file)).size(), 1000u);
  }
}

TEST_F(WorkingDay, ATimerGoesOnWhileNothingRuns) {
  const std::string name = client();
  done("2026-03-28",
       {"time", "start", "--client", name, "--at", "2026-03-29 01:30", "--note", "night shift"});
  EXPECT_EQ(on("2026-03-29", {"time", "start", "--client", name, "--at", "2026-03-29 01:40"}).codes(),
            Words{"time.already_running"});
  done("2026-03-29", {"time", "interrupt"});
  EXPECT_EQ(on("2026-03-29", {"time", "stop", "--at", "2026-03-29 02:30"}).codes(), Words{"time.skipped"});
  const Json stopped = done("2026-03-29", {"time", "stop", "--at", "2026-03-29 03:30"});
  EXPECT_EQ(stopped["minutes"], 60) << "clocks went forward by an hour";
  EXPECT_EQ(stopped["interruptions"], 1);
  EXPECT_EQ(stopped["zone"], "Europe/Paris");
  EXPECT_EQ(on("2026-03-29", {"time", "stop"}).codes(), Words{"time.none_running"});
}

TEST_F(WorkingDay, OvernightAndOverlappingTimeIsKeptAndTold) {
  const std::string name = client();
  const Answer night = on("2026-03-10", {"time", "add", "--client", name, "--date", "2026-03-09", "--from",
                                         "23:30", "--to", "00:45"});
  EXPECT_EQ(night.json()["minutes"], 75);
  EXPECT_EQ(night.codes(), Words{"time.overnight"});
  EXPECT_EQ(on("2026-03-10",
               {"time", "add", "--client", name, "--date", "2026-03-10", "--from", "00:30", "--to", "01:00"})
                .codes(),
            Words{"time.overlaps"});
  EXPECT_EQ(
      on("2026-03-10", {"time", "add", "--client", name, "--date", "2026-03-11", "--minutes", "10"}).codes(),
      Words{"time.future"});
  const Answer wrong = on("2026-03-10", {"time", "add", "--client", name, "--from", "9:75", "--to", "x"});
  EXPECT_EQ(wrong.codes(), (Words{"time.unreadable", "time.unreadable"})) << "all that is wrong at once";
}

TEST_F(WorkingDay, TheOverloadedWeekNamesWhatToDecline) {  // exercise E17
  const std::string monday = "2026-03-02";
  const std::vector<Words> tasks{{"Invoices of A", "--due", "2026-03-03", "--effort", "2", "--important"},
                                 {"Newsletter of B", "--due", "2026-03-06", "--effort", "6", "--important"},
                                 {"Inbox of C", "--due", "2026-03-02", "--effort", "4"},
                                 {"Redesign for D", "--effort", "10"},
                                 {"Contributions", "--due", "2026-03-05", "--effort", "2", "--important"},
                                 {"Prospecting", "--effort", "4", "--important"},
                                 {"Call of E", "--due", "2026-03-02", "--effort", "3"},
                                 {"Report for F", "--due", "2026-03-04", "--effort", "5", "--important"}};
  for (const Words& task : tasks) {
    Words words{"task", "add", "--name"};
    words.insert(words.end(), task.begin(), task.end());
    done(monday, words);
  }
  done(monday, {"profile", "set", "work_hours=5.6 5.6 5.6 5.6 5.6 0 0", "--from", "2026-01-01"});
  const Json plan = done(monday, {"week", "plan"});
  EXPECT_EQ(plan["total_hours"], "36");
  EXPECT_EQ(plan["capacity_hours"], "28");
  EXPECT_EQ(plan["excess_hours"], "8");
  EXPECT_EQ(plan["remaining_hours"], "26");
  ASSERT_EQ(plan["give_up"].size(), 1u);
  EXPECT_EQ(plan["give_up"][0]["name"], "Redesign for D");
  EXPECT_EQ(plan["give_up"][0]["message"], "refusal");
  const std::map<std::string, std::string> quadrants{
      {"Invoices of A", "Q1"}, {"Newsletter of B", "Q2"}, {"Inbox of C", "Q3"}, {"Redesign for D", "Q4"},
      {"Contributions", "Q1"}, {"Prospecting", "Q2"},     {"Call of E", "Q3"},  {"Report for F", "Q1"}};
  for (const Json& task : plan["tasks"])
    EXPECT_EQ(task["quadrant"], quadrants.at(task["name"])) << task["name"];
  done(monday, {"task", "decline", "Redesign"});
  EXPECT_TRUE(done(monday, {"week", "plan"})["feasible"]);
}

TEST_F(WorkingDay, ATaskThatRepeatsComesBackAfterToday) {
  done("2026-03-02", {"task", "add", "--name", "Backup", "--due", "2026-01-31", "--effort", "0.5",
                      "--every-months", "1", "--step", "copy", "--step", "test"});
  done("2026-03-02", {"task", "change", "Backup", "--tick", "2"});
  const Json closed = done("2026-03-02", {"task", "done", "Backup"});
  EXPECT_EQ(closed["next"]["due"], "2026-03-31");
  EXPECT_EQ(closed["next"]["steps"][1]["done"], false);
  done("2026-03-02", {"undo"});
  EXPECT_EQ(done("2026-03-02", {"task", "list"})["rows"].size(), 1u);
}

TEST_F(WorkingDay, ACampaignIsMeasuredByWhatWasBooked) {
  const std::string name = client();
  done("2026-02-01", {"campaign", "add", "--name", "Spring", "--channel", "LinkedIn", "--from", "2026-02-01",
                      "--to", "2026-02-28", "--budget", "200", "--step", "2026-02-03=First post"});
  const Json expense =
      done("2026-02-10", {"expense", "add", "--label", "Ads", "--category", "advertising", "--amount", "90"});
  ASSERT_TRUE(expense.contains("expense")) << expense;
  done("2026-02-10", {"campaign", "charge", "Spring", std::to_string(expense["expense"].get<int>())});
  done("2026-02-11", {"lead", "add", "--name", "Studio Nord", "--campaign", "Spring", "--amount", "400",
                      "--probability", "0.4"});
  done("2026-02-12", {"lead", "add", "--name", "Cabinet Sud", "--campaign", "Spring"});
  done("2026-02-20", {"lead", "win", "Studio", "--client", name});
  ASSERT_EQ(on("2026-03-02", {"invoice", "issue", draft()}).code, 0);
  const Json spring = done("2026-03-31", {"campaign", "list"})["rows"][0];
  EXPECT_EQ(spring["cost"], "90.00");
  EXPECT_EQ(spring["leads"], 2);
  EXPECT_EQ(spring["won"], 1);
  EXPECT_EQ(spring["cost_per_lead"], "45.00");
  EXPECT_EQ(spring["revenue"], "475.00");
  EXPECT_EQ(done("2026-03-31", {"campaign", "list"})["channels"][0]["channel"], "LinkedIn");
}

TEST_F(WorkingDay, AMessageIsWholeOrSaysWhatIsMissing) {
  const std::string name = client();
  EXPECT_EQ(on("2026-03-02", {"message", "write", "rate_increase", "--client", name, "--field", "date=1 May"})
                .codes(),
            (Words(5, "letter.field_missing")));
  const Json written =
      done("2026-03-02", {"message", "write", "firm_no", "--client", name, "--tone", "warm", "--field",
                          "request={client} tonight", "--field", "reason=It is my evening.", "--field",
                          "value=your inbox", "--log", "-o", path("no.eml")});
  EXPECT_NE(written["text"].get<std::string>().find("{client} tonight"), std::string::npos)
      << "no place is filled twice";
  EXPECT_NE(bytes(path("no.eml")).find("X-Unsent"), std::string::npos);
  EXPECT_EQ(done("2026-03-02", {"contact", "list", "--client", name})["follow_ups"][0]["last_contact"],
            "2026-03-02");
}

TEST_F(WorkingDay, NoSecretIsKeptWithAnAccess) {
  const std::string name = client();
  EXPECT_EQ(on("2026-03-02",
               {"access", "add", "--client", name, "--system", "CRM", "--login", "me / mot de passe: x"})
                .codes(),
            Words{"access.looks_secret"});
  const Json added = done(
      "2026-03-02", {"access", "add", "--client", name, "--system", "CRM", "--login", "me", "--two-factor"});
  const std::string id = std::to_string(added["access"].get<int>());
  done("2026-04-02", {"access", "return", id});
  EXPECT_EQ(on("2026-04-03", {"access", "return", id}).codes(), Words{"access.returned"});
}

TEST_F(WorkingDay, ThePriceAgreedComesBeforeTheServicesOwn) {
  const std::string name = client();
  done("2026-01-01", {"service", "add", "--name", "Minutes of meetings", "--price", "40", "--unit", "h"});
  const Words asked{"service", "price", "Minutes", "--client", name};
  EXPECT_EQ(done("2026-03-01", asked)["price"], "40.00");
  done("2026-03-01", {"service", "price", "Minutes", "--client", name, "--price", "36"});
  EXPECT_EQ(done("2026-03-02", asked)["price"], "36.00");
  EXPECT_EQ(done("2026-02-28", asked)["agreed"], false) << "before the day it was agreed";
  done("2026-03-02", {"engagement", "add", "--client", name, "--name", "Board", "--service", "Minutes"});
  done("2026-03-02", {"time", "add", "--client", name, "--minutes", "60"});
  EXPECT_EQ(done("2026-03-02", {"time", "unbilled"})["rows"][0]["amount"], "36.00");
}

TEST_F(WorkingDay, StandardServicesComeWithTheirStepsAtTheOwnHourlyPrice) {
  const Json listed = run({"--json", "--lang", "en", "service", "starter", "list"}).json()["rows"];
  EXPECT_GE(listed.size(), 5u);
  done("2026-03-02", {"service", "starter", "add", "inbox", "travel", "--hourly", "38"});
  const Json services = done("2026-03-02", {"service", "list"})["rows"];
  ASSERT_EQ(services.size(), 2u);
  EXPECT_EQ(services[0]["price"], "38.00");
  EXPECT_EQ(services[1]["price"], "114.00") << "three hours";
  const Json again = done("2026-03-02", {"service", "starter", "add", "--hourly", "40"});
  EXPECT_EQ(again["already_there"].size(), 2u) << "their price is left as it is";
  done("2026-03-02", {"undo"});
  EXPECT_EQ(done("2026-03-02", {"service", "list"})["rows"].size(), 2u) << "one step";
  EXPECT_EQ(on("2026-03-02", {"service", "starter", "add", "travl", "--hourly", "40"}).codes(),
            Words{"service.starter_unknown"});
  const Json task = done("2026-03-02", {"task", "add", "--name", "Lisbon", "--checklist", "travel"});
  EXPECT_GE(task["steps"].size(), 4u);
  EXPECT_EQ(task["effort_hours"], "3");
}

TEST_F(WorkingDay, APriceBelowTheFloorAndTimeNotInvoicedAreSaid) {
  const std::string name = client();
  done("2026-03-02", {"profile", "set", "floor_hourly=30"});
  const auto codes = [&](const Words& lines) {
    Words words{"quote", "draft", "--client", name};
    words.insert(words.end(), lines.begin(), lines.end());
    return on("2026-03-02", words).codes();
  };
  EXPECT_EQ(codes({"--line", "Inbox;10;h;29.99"}), Words{"price.below_floor"});
  EXPECT_EQ(codes({"--line", "Inbox;10;h;30"}), Words{});
  EXPECT_EQ(codes({"--line", "A day;1;day;1"}), Words{}) << "a day has no length by the clock";
  EXPECT_EQ(codes({"--line", "Half a minute's work;90;min;0.49"}), Words{"price.below_floor"});
  done("2026-03-01",
       {"engagement", "add", "--client", name, "--name", "Inbox", "--rate", "40", "--from", "2026-01-01"});
  done("2026-03-02", {"time", "add", "--client", name, "--minutes", "60", "--note", "mail"});
  EXPECT_EQ(on("2026-03-02", {"invoice", "draft", "--client", name, "--line", "Post;1;piece;5"}).codes(),
            Words{"time.offer"});
}

TEST_F(WorkingDay, WhatOfTheHomeMayBeDeductedIsSaidPlainly) {
  const Json micro =
      run({"--json", "--lang", "en", "home-office", "reckon", "fr-micro", "--area", "10"}).json();
  EXPECT_EQ(micro["deductible"], "0.00");
  EXPECT_NE(micro["about"].get<std::string>().find("Nothing"), std::string::npos);
  const Json real = run({"--json", "home-office", "reckon", "fr-real", "--area", "10", "--home-area", "80",
                         "--rent", "9600", "--utilities", "1200", "--time", "0.9"})
                        .json();
  EXPECT_EQ(real["deductible"], "1215.00");
  EXPECT_EQ(real["estimate"], true) << "medium confidence";
  EXPECT_EQ(run({"--json", "home-office", "reckon", "fr-reel"}).codes(), Words{"home_office.method_unknown"});
}

TEST_F(WorkingDay, WhatWasAgreedIsALetterToSign) {
  const std::string name = client();
  done("2026-03-01", {"engagement",     "add",        "--client",          name,
                      "--name",         "Boîte mail", "--hours",           "20",
                      "--price",        "760",        "--rollover-cycles", "1",
                      "--rollover-cap", "5",          "--overage-rate",    "42",
                      "--excluded",     "Appels",     "--response-hours",  "24",
                      "--from",         "2026-03-01"});
  const Json letter = done("2026-03-02", {"engagement", "letter", "Boîte mail"});
  std::map<std::string, std::string> terms;
  for (const Json& each : letter["terms"]) terms[each["label"]] = each["value"];
  EXPECT_EQ(terms["Not included"], "Appels") << letter;
  EXPECT_EQ(terms["Price"], "€760.00 for 20 hours, per period of 1 month") << letter;
  EXPECT_EQ(terms["Hours left over"], "rolled over, valid for 1 more period, 5 hours at most") << letter;
  EXPECT_EQ(terms["Hours beyond"], "€42.00 an hour") << letter;
  EXPECT_EQ(terms["Answer within"], "24 working hours") << letter;
  for (const char* file : {"letter.pdf", "letter.eml", "letter.txt"})
    done("2026-03-02", {"engagement", "letter", "Boîte mail", "-o", path(file)});
  EXPECT_EQ(bytes(path("letter.pdf")).substr(0, 5), "%PDF-");
  EXPECT_NE(bytes(path("letter.eml")).find("X-Unsent"), std::string::npos);
  EXPECT_EQ(on("2026-03-02", {"engagement", "letter", "Nobody"}).codes(), Words{"engagement.unknown"});
}

TEST_F(WorkingDay, EquipmentBecomesAnExpenseOrAnAsset) {
  const Json chair =
      done("2026-03-02", {"equipment", "buy", "chair", "--amount", "289.00", "--supplier", "Assis"});
  EXPECT_TRUE(chair["asset"].is_null()) << "below the limit of small values";
  const Json computer = done("2026-03-02", {"equipment", "buy", "computer", "--amount", "1200.00"});
  EXPECT_FALSE(computer["asset"].is_null());
  EXPECT_EQ(done("2026-03-02", {"asset", "list", "--year", "2026"})["assets"][0]["cost"], "1200.00");
  const Json listed = done("2026-03-02", {"equipment", "list"});
  int there = 0;
  for (const auto& row : listed["rows"]) there += row["bought"].is_null() ? 0 : 1;
  EXPECT_EQ(there, 2);
  EXPECT_EQ(on("2026-03-02", {"equipment", "buy", "chaire", "--amount", "1"}).codes(),
            Words{"equipment.unknown"});
  done("2026-03-02", {"undo"});
  EXPECT_TRUE(done("2026-03-02", {"asset", "list", "--year", "2026"})["assets"].empty())
      << "both in one step";
}

}  // namespace vireo::journey
