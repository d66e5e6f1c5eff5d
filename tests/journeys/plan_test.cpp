#include <sys/wait.h>

#include <cstdlib>

#include "tests/journeys/journey.h"

namespace vireo::journey {

/// A business plan from a template or a file, changed, checked and compared.
class BusinessPlan : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    ASSERT_EQ(new_book().code, 0);
  }
  Answer plan(Words words) const {
    words.insert(words.begin(), "plan");
    return on("2026-03-01", std::move(words));
  }
};

TEST_F(BusinessPlan, EveryTemplateOpensAndTiesInBothLanguages) {
  const Json templates = run({"--json", "--lang", "fr", "plan", "templates"}).json()["templates"];
  ASSERT_EQ(templates.size(), 6U);
  for (const auto& each : templates) {
    const std::string id = each["id"];
    ASSERT_EQ(plan({"new", id, "--template", id}).code, 0) << id;
    for (const char* language : {"fr", "en"}) {
      const Json checked =
          run({"--book", book(), "--today", "2026-03-01", "--lang", language, "--json", "plan", "check", id})
              .json();
      EXPECT_EQ(checked["ties"], true) << id;
      EXPECT_EQ(checked["checks"].size(), 25U) << "I01 to I25";
    }
    EXPECT_EQ(run({"--book", book(), "--lang", "fr", "plan", "show", id, "--table", "T14", "--explain"}).code,
              0);
  }
  EXPECT_EQ(plan({"list"}).json()["plans"].size(), 6U);
}

TEST_F(BusinessPlan, ItsFiguresAreTheSameInEveryLanguage) {
  ASSERT_EQ(plan({"new", "going", "--from", VIREO_SOURCE_ROOT "/tests/books/plan_goes_on.json"}).code, 0);
  const auto figures = [&](const char* language) {
    Json shown = run({"--book", book(), "--today", "2026-03-01", "--lang", language, "--json", "plan", "show",
                      "going"})
                     .json();
    for (Json& table : shown["tables"]) {
      table.erase("name");
      for (const char* rows : {"rows", "by_year"})
        if (table.contains(rows))
          for (Json& row : table[rows]) row.erase("name");
    }
    return shown.dump();
  };
  const std::string french = figures("fr");
  EXPECT_GT(french.size(), 10'000U);
  EXPECT_EQ(french, figures("en"));
}

TEST_F(BusinessPlan, TheStartSaysWhoPaysItAndHowItIsReckoned) {
  ASSERT_EQ(plan({"new", "going", "--from", VIREO_SOURCE_ROOT "/tests/books/plan_goes_on.json"}).code, 0);
  const Json start = plan({"show", "going", "--table", "T3", "--explain"}).json()["table"];
  for (const Json& row : start["rows"]) {
    EXPECT_FALSE(row["rule"].get<std::string>().empty()) << row["id"];
  }
  const auto first = [&](const char* id) {
    for (const Json& row : start["rows"])
      if (row["id"] == id) return row["years"][0].get<std::string>();
    return std::string("none");
  };
  EXPECT_EQ(first("start_grants"), "500.00");
  EXPECT_EQ(first("start_honour_loans"), "2000.00");
  const Json capital = plan({"show", "going", "--table", "T13"}).json()["table"];
  EXPECT_EQ(capital["rows"].back()["id"], "working_capital");
  EXPECT_EQ(capital["by_year"].back()["years"][0], "62.19") << "1 500 at 12 % for 45 days, and 40";
}

TEST_F(BusinessPlan, AWorkedCaseIsReadFromItsFile) {
  const std::string file = VIREO_SOURCE_ROOT "/tests/books/plan_case.json";
  ASSERT_EQ(plan({"new", "case", "--from", file}).code, 0);
  const Json shown = plan({"show", "case"}).json();
  const Json expected = Json::parse(bytes(file));
  EXPECT_EQ(shown["result"]["closing"], expected["result"]["closing"]);
  EXPECT_EQ(shown["result"]["by"], expected["result"]["by"]);
  EXPECT_EQ(shown["result"]["years"].dump(), [&] {
    Json years = shown["result"]["years"];
    for (std::size_t year = 0; year < years.size(); ++year)
      for (const auto& [key, value] : expected["result"]["years"][year].items()) years[year][key] = value;
    return years.dump();
  }());
  EXPECT_EQ(shown["years"][0]["break_even_with_drawings"], "23300.67");
  EXPECT_EQ(shown["parameters"], expected["params"]);
}

TEST_F(BusinessPlan, AChangeIsKeptOrRefusedWholeAndCanBeUndone) {
  ASSERT_EQ(plan({"new", "a", "--template", "va-micro"}).code, 0);
  ASSERT_EQ(plan({"copy", "a", "b"}).code, 0);
  const auto revenue = [&] { return plan({"show", "b"}).json()["years"][0]["revenue"].get<std::string>(); };
  const std::string before = revenue();
  const Answer refused = plan({"set", "b", "services.hourly.price.0=-4", "delay.0=0.9", "colour=blue"});
  EXPECT_EQ(refused.codes(), (Words{"plan.weights_sum", "plan.out_of_range", "plan.key_unknown"}));
  EXPECT_EQ(revenue(), before);
  ASSERT_EQ(plan({"set", "b", "services.hourly.price.0=48"}).code, 0);
  const Json compared = plan({"compare", "a", "b"}).json();
  // 7.13 + 10 + 13.13 + 15 + 16.63 + 21 + 19.13 + 15 + 27.50 + 3 x 28.75 = 230.77 hours, at ten euros more.
  EXPECT_EQ(compared["differences"][0]["revenue"], "2307.70");
  ASSERT_EQ(on("2026-03-01", {"undo"}).code, 0);
  EXPECT_EQ(revenue(), before);
  EXPECT_EQ(plan({"new", "a", "--template", "va-micro"}).codes(), Words{"plan.name_taken"});
  EXPECT_EQ(plan({"show", "nobody"}).codes(), Words{"plan.unknown"});
  EXPECT_EQ(plan({"show", "a", "--table", "T99"}).codes(), Words{"plan.table_unknown"});
  EXPECT_EQ(plan({"new", "c"}).codes(), Words{"plan.template_or_file"});
}

TEST_F(BusinessPlan, ItsTextIsWrittenCopiedPrintedAndUndone) {
  ASSERT_EQ(plan({"new", "a", "--template", "va-micro"}).code, 0);
  EXPECT_EQ(plan({"sections", "a"}).json()["sections"].size(), 12U);
  EXPECT_EQ(plan({"sections", "a"}).json()["share"], "0.0000");
  EXPECT_GE(plan({"section", "a", "market"}).json()["prompts"].size(), 2U);
  std::string text = "# Needs\n- inboxes of consultants\n\nFive interviews";
  for (int word = 0; word < 80; ++word) text += " proof";
  std::ofstream(path("market.md")) << text;
  ASSERT_EQ(plan({"write", "a", "market", "--from", path("market.md")}).code, 0);
  ASSERT_EQ(plan({"write", "a", "risks", "--text", "Illness"}).code, 0);
  EXPECT_EQ(plan({"write", "a", "marke", "--text", "x"}).codes(), Words{"plan.section_unknown"});
  EXPECT_EQ(plan({"write", "a", "market"}).codes(), Words{"plan.text_or_file"});
  ASSERT_EQ(plan({"copy", "a", "b"}).code, 0);
  const Json sections = plan({"sections", "b"}).json()["sections"];
  EXPECT_EQ(sections[3]["state"], "written");
  EXPECT_EQ(sections[9]["state"], "begun");
  ASSERT_EQ(plan({"export", "b", "--format", "pdf", "-o", path("b.pdf")}).code, 0);
  ASSERT_EQ(
      std::system(("qpdf --check " + path("b.pdf") + " > /dev/null && pdftotext -layout " + path("b.pdf") +
                   " && pdftotext -f 1 -l 1 -layout " + path("b.pdf") + " " + path("first.txt"))
                      .c_str()),
      0);
  const std::string all = bytes(path("b.txt"));
  EXPECT_NE(all.find("inboxes of consultants"), std::string::npos);
  EXPECT_EQ(all.find("# Needs"), std::string::npos);
  EXPECT_EQ(all.find("The founder"), std::string::npos) << "what is not written is left out";
  EXPECT_NE(bytes(path("first.txt")).find("Market and clients"), std::string::npos) << "the contents";
  ASSERT_EQ(plan({"write", "b", "risks", "--text", ""}).code, 0);
  EXPECT_EQ(plan({"sections", "b"}).json()["sections"][9]["state"], "empty");
  ASSERT_EQ(on("2026-03-01", {"undo"}).code, 0);
  EXPECT_EQ(plan({"sections", "b"}).json()["sections"][9]["state"], "begun");
  ASSERT_EQ(plan({"remove", "b"}).code, 0);
  EXPECT_EQ(plan({"section", "a", "risks"}).json()["text"], "Illness");
}

TEST_F(BusinessPlan, ThePlanStandsBesideWhatTheBookSays) {
  ASSERT_EQ(plan({"new", "a", "--template", "va-micro"}).code, 0);
  ASSERT_EQ(on("2026-01-20", {"expense", "add", "--date", "2026-01-20", "--amount", "100", "--category",
                              "software", "--supplier", "Orange"})
                .code,
            0);
  const Json shown = on("2026-03-10", {"plan", "actual", "a", "--start", "2026-01"}).json();
  ASSERT_EQ(shown["months"].size(), 2u) << "March is not over";
  EXPECT_EQ(shown["months"][0]["charges"]["actual"], "100.00");
  const Json planned = on("2026-03-10", {"plan", "show", "a"}).json()["result"]["closing"];
  EXPECT_EQ(shown["months"][1]["closing"]["planned"].get<std::string>(),
            std::to_string(planned[1].get<int>() / 100) + "." +
                std::to_string(planned[1].get<int>() % 100 + 100).substr(1));
  EXPECT_EQ(on("2026-03-10", {"plan", "actual", "a", "--start", "2026-02"}).codes(),
            Words{"plan.other_start"});
  EXPECT_EQ(on("2026-03-10", {"plan", "actual", "a", "--start", "March"}).codes(),
            Words{"plan.month_unreadable"});
  EXPECT_EQ(on("2026-01-10", {"plan", "actual", "a", "--start", "2026-01"}).codes(), Words{"plan.not_begun"});
}

TEST_F(BusinessPlan, RowsComeAndGoAndTablesByYearAreShown) {
  ASSERT_EQ(plan({"new", "a", "--template", "va-micro"}).code, 0);
  ASSERT_EQ(plan({"row", "add", "a", "services", "id=seo", R"(units=["2","2","2"])",
                  R"(price=["300","300","300"])", "hours=5"})
                .code,
            0);
  const Json parameters = plan({"show", "a"}).json()["parameters"];
  EXPECT_EQ(parameters["services"].size(), 4u);
  EXPECT_EQ(plan({"row", "add", "a", "services", "id=seo", "hours=5"}).code, 1) << "twice, and half";
  EXPECT_EQ(plan({"row", "remove", "a", "services", "nobody"}).codes(), Words{"plan.path_unknown"});
  ASSERT_EQ(plan({"row", "remove", "a", "services", "seo"}).code, 0);
  EXPECT_EQ(plan({"show", "a"}).json()["parameters"]["services"].size(), 3u);
  const Json funding = plan({"show", "a", "--table", "T15"}).json()["table"];
  const Json cash = plan({"show", "a", "--table", "T14"}).json()["table"];
  EXPECT_EQ(funding["rows"].back()["years"], cash["rows"].back()["years"]) << "T15 ends where T14 does";
  EXPECT_EQ(plan({"show", "a", "--table", "T99"}).codes(), Words{"plan.table_unknown"});
}

TEST_F(BusinessPlan, ItsDossierIsTheSameTwiceAndAWrongFormatIsSaid) {
  ASSERT_EQ(plan({"new", "a", "--template", "micro-vat"}).code, 0);
  ASSERT_EQ(plan({"export", "a", "--format", "pdf", "-o", path("a.pdf")}).code, 0);
  ASSERT_EQ(plan({"export", "a", "-o", path("b.pdf")}).code, 0);
  EXPECT_TRUE(bytes(path("a.pdf")).starts_with("%PDF-"));
  EXPECT_EQ(bytes(path("a.pdf")), bytes(path("b.pdf")));
  EXPECT_EQ(plan({"export", "a", "--format", "docx", "-o", path("a.docx")}).codes(),
            Words{"plan.file_format_unknown"});
}

TEST_F(BusinessPlan, AdviceStandsBesideTheChecks) {
  ASSERT_EQ(plan({"new", "poor", "--template", "va-micro"}).code, 0);
  ASSERT_EQ(plan({"set", "poor", "contrib.0.amount=0", "draw.0=2500"}).code, 0);
  const Answer checked = plan({"check", "poor"});
  EXPECT_EQ(checked.code, 0) << "advice refuses nothing";
  const Words told = checked.codes();
  EXPECT_NE(std::find(told.begin(), told.end(), "plan.cash_negative"), told.end());
  EXPECT_NE(std::find(told.begin(), told.end(), "plan.below_break_even"), told.end());
}

TEST_F(BusinessPlan, ItsWorkbookRecalculatesAsTheEngineAlsoAfterAChange) {
  ASSERT_EQ(plan({"new", "case", "--from", VIREO_SOURCE_ROOT "/tests/books/plan_case.json"}).code, 0);
  ASSERT_EQ(plan({"copy", "case", "other"}).code, 0);
  ASSERT_EQ(
      plan({"set", "other", "delay.0=0.35", "delay.1=0.333", "delay.2=0.317", "services.hourly.price.1=43.55",
            "soc_rate=0.2175", "loans.0.rate=0.0425", "loans.0.n=24", "charges.telecom.amount.0=47.33",
            "season.7=0.55", "vat_share=0.65", "invest.0.life=30", "draw.2=2250.5"})
          .code,
      0);
  ASSERT_EQ(plan({"new", "real", "--template", "ei-reel"}).code, 0);
  ASSERT_EQ(plan({"copy", "real", "poor"}).code, 0);
  ASSERT_EQ(plan({"set", "poor", "soc_rate=0.437", "soc_minimum=1300", "soc_allowance=0.2",
                  "services.hourly.price.0=1", "services.retainer.price.0=10"})
                .code,
            0);
  // A business that goes on, with every kind of loan, cost and open item.
  ASSERT_EQ(plan({"new", "going", "--from", VIREO_SOURCE_ROOT "/tests/books/plan_goes_on.json"}).code, 0);
  ASSERT_EQ(plan({"copy", "going", "gone"}).code, 0);
  ASSERT_EQ(plan({"set",
                  "gone",
                  "opening=-120.07",
                  "open.receivables.1=811.11",
                  "open.vat=-90.10",
                  "open.social=12.34",
                  "open.payables.0=77.07",
                  "loans.0.rate=0.0525",
                  "loans.2.amount=2111.11",
                  "loans.1.amount=999.99",
                  "invest.1.ht=700.01",
                  "services.hourly.price.0=5.55",
                  "reserve=1000.01",
                  "year_days=365",
                  "target_days=45",
                  "late.days=80",
                  "soc_rate=0.2175",
                  "vat_share=0.4",
                  "capacity.billable=0.3",
                  "charges.site.amount=411.11",
                  "charges.platform.rate=0.09"})
                .code,
            0);
  for (const char* each : {"case", "other", "real", "poor", "going", "gone"})
    ASSERT_EQ(plan({"export", each, "-o", path(std::string(each) + ".xlsx")}).code, 0);
  for (const auto& [first, filled] : std::vector<std::pair<std::string, std::string>>{
           {"case", "case"}, {"case", "other"}, {"real", "real"}, {"real", "poor"}, {"going", "gone"}}) {
    const std::string command = std::string(VIREO_SOURCE_ROOT) + "/tests/journeys/plan_recalculated.py '" +
                                path(first + ".xlsx") + "' '" + path(filled + ".xlsx") + "'";
    const int ended = std::system(command.c_str());
    const int code = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    if (code == 77) GTEST_SKIP() << "LibreOffice or openpyxl is not installed";
    EXPECT_EQ(code, 0) << filled;
  }
}

}  // namespace vireo::journey
