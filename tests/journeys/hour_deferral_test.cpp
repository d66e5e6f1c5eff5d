// Hours invoiced and not worked at a closing, through the command line: what leaves the revenue, that it
// comes back, and that two years add up to what was invoiced.
#include "tests/journeys/journey.h"

namespace vireo::journey {

class HourDeferralJourney : public Journey {
 protected:
  /// An accrual book that charges VAT, and the package of exercise E06: 20 h for 760, five hours at most roll
  /// over for one month.
  void SetUp() override {
    Journey::SetUp();
    begin({});
  }
  void begin(const Words& more) const {
    Words words{"--lang",     "en",
                "--json",     "--today",
                "2026-01-02", "book",
                "new",        book(),
                "--country",  "FR",
                "--name",     "Camille EI",
                "--siret",    "73282932000074",
                "--address",  "1 rue;69003;Lyon;FR"};
    words.insert(words.end(), more.begin(), more.end());
    const Answer made = run(words);
    ASSERT_EQ(made.code, 0) << made.out << made.error;
    done("2026-01-02",
         {"profile", "set", "vat_scheme=standard", "id.vat=FR44732829320", "--from", "2026-01-02"});
    done("2026-01-02", {"client", "add", "--name", "Alpha", "--address", "5 place;31000;Toulouse;FR"});
  }
  Json done(const std::string& day, const Words& words) const {
    const Answer answer = on(day, words);
    EXPECT_EQ(answer.code, 0) << answer.out << answer.error;
    return answer.json();
  }
  void package(const std::string& client = "Alpha") const {
    done("2026-11-01",
         {"engagement", "add", "--client", client, "--name", "Package", "--hours", "20", "--price", "760",
          "--rollover-cap", "5", "--rollover-cycles", "1", "--overage-rate", "42", "--from", "2026-11-01"});
  }
  void worked(const std::string& day, const std::string& hours) const {
    done(day, {"time", "add", "--client", "Alpha", "--date", day, "--minutes", hours});
  }
  void invoiced(const std::string& day) const {
    const Json draft = done(day, {"invoice", "draft", "--client", "Alpha", "--line", "Package;1;piece;760"});
    EXPECT_EQ(draft["total_gross"], "912.00") << "20 % VAT beside it";
    done(day, {"invoice", "issue", draft["draft"].dump()});
  }
  /// 4 h of November are left, December's 20 come with them; 12 are used, five of the rest may roll.
  void two_months() const {
    package();
    invoiced("2026-11-01");
    invoiced("2026-12-01");
    worked("2026-11-15", "16h");
    worked("2026-12-10", "12h");
  }
  std::string balance(const std::string& account, const std::string& from, const std::string& to) const {
    const Json told = done("2027-12-31", {"ledger", "trial-balance", "--from", from, "--to", to});
    for (const Json& row : told["rows"])
      if (row["account"] == account) return row["balance"];
    return "0.00";
  }
};

TEST_F(HourDeferralJourney, UnusedHoursLeaveTheRevenueAtTheirPriceWithoutVat) {
  two_months();
  const Json shown = done("2027-01-10", {"hours", "deferral", "--date", "2026-12-31"});
  EXPECT_EQ(shown["total"], "190.00") << "5 h of 20 for 760";
  EXPECT_FALSE(shown["booked"].get<bool>());
  ASSERT_EQ(shown["rows"].size(), 1u);
  EXPECT_EQ(shown["rows"][0]["client"], "Alpha");
  EXPECT_EQ(shown["rows"][0]["engagement"], "Package");
  EXPECT_EQ(shown["rows"][0]["hours"], "5");
  EXPECT_EQ(shown["rows"][0]["account"], "706000");
  EXPECT_FALSE(shown["rows"][0]["why"].empty());
  EXPECT_EQ(balance("487000", "2026-01-01", "2026-12-31"), "0.00") << "looking books nothing";
  done("2027-01-10", {"hours", "defer", "--date", "2026-12-31"});
  EXPECT_EQ(balance("706000", "2026-01-01", "2026-12-31"), "-1330.00") << "1520 less 190";
  EXPECT_EQ(balance("487000", "2026-01-01", "2026-12-31"), "-190.00");
  EXPECT_EQ(balance("487000", "2027-01-01", "2027-01-31"), "0.00") << "taken back on 1 January";
  EXPECT_EQ(balance("706000", "2027-01-01", "2027-01-31"), "-190.00");
  const Json journal = done("2027-01-10", {"ledger", "journal", "--from", "2026-12-31"});
  ASSERT_EQ(journal["rows"].size(), 4u);
  for (const Json& row : journal["rows"])
    EXPECT_NE(row.dump().find("Alpha – Package"), std::string::npos) << "each row names client and bank";
}

TEST_F(HourDeferralJourney, NothingIsDeferredTwiceAndOneStepTakesItBack) {
  two_months();
  done("2027-01-10", {"hours", "defer", "--date", "2026-12-31"});
  EXPECT_EQ(on("2027-01-10", {"hours", "defer", "--date", "2026-12-31"}).codes(), Words{"deferral.already"});
  EXPECT_EQ(balance("487000", "2026-01-01", "2026-12-31"), "-190.00");
  done("2027-01-10", {"undo"});
  EXPECT_EQ(balance("487000", "2026-01-01", "2026-12-31"), "0.00");
  done("2027-01-10", {"hours", "defer", "--date", "2026-12-31"});
  worked("2026-12-20", "7h");
  done("2027-01-10", {"hours", "defer", "--date", "2026-12-31", "--remove"});
  EXPECT_EQ(on("2027-01-10", {"hours", "defer", "--date", "2026-12-31", "--remove"}).codes(),
            Words{"deferral.none"});
  // 24 h less 19 leave 5 h still; one more and four are left: 152.
  worked("2026-12-21", "1h");
  EXPECT_EQ(done("2027-01-10", {"hours", "defer", "--date", "2026-12-31"})["total"], "152.00");
}

TEST_F(HourDeferralJourney, TwoYearsAddUpToWhatWasInvoiced) {
  two_months();
  const Answer early = on("2027-01-10", {"period", "close", "--year", "2026"});
  ASSERT_FALSE(early.codes().empty());
  EXPECT_EQ(early.codes().front(), "close.hours_not_deferred");
  done("2027-01-10", {"hours", "defer", "--date", "2026-12-31"});
  invoiced("2027-01-01");
  const Json first = done("2027-01-10", {"period", "close", "--year", "2026"});
  EXPECT_EQ(first["result"], "1330.00");
  EXPECT_EQ(balance("487000", "2026-01-01", "2026-12-31"), "-190.00") << "the closed year keeps it";
  worked("2027-01-15", "22h");
  // 5 h came along with January's 20: 3 h are left, and roll until the end of February.
  done("2027-02-05", {"hours", "defer", "--date", "2027-01-31"});
  EXPECT_EQ(balance("706000", "2027-01-01", "2027-01-31"), "-836.00") << "760 + 190 - 114";
  EXPECT_EQ(balance("487000", "2027-01-01", "2027-01-31"), "-114.00");
  EXPECT_EQ(balance("706000", "2027-01-01", "2027-12-31"), "-950.00");
  const Json second = done("2028-01-10", {"period", "close", "--year", "2027"});
  EXPECT_EQ(second["result"], "950.00") << "1330 + 950 = 3 x 760";
  EXPECT_EQ(on("2028-01-10", {"book", "check"}).code, 0);
  EXPECT_EQ(on("2028-01-10", {"hours", "defer", "--date", "2026-12-31", "--remove"}).codes().front(),
            "entry.validated")
      << "a closed year stays";
}

TEST_F(HourDeferralJourney, TheAccountingFileTakesTheEntries) {
  two_months();
  done("2027-01-10", {"hours", "defer", "--date", "2026-12-31"});
  done("2027-01-10", {"period", "close", "--year", "2026"});
  done("2027-01-10", {"ledger", "export", "--format", "fec", "--year", "2026", "-o", path("out")});
  const std::string file = path("out/732829320FEC20261231.txt");
  const Answer law = run({"--json", "fec", "check", file});
  EXPECT_EQ(law.code, 0) << law.out;
  EXPECT_EQ(law.json()["accepted"], true);
  const std::string text = bytes(file);
  EXPECT_NE(text.find("487000"), std::string::npos);
  EXPECT_NE(text.find("190,00"), std::string::npos);
}

TEST_F(HourDeferralJourney, OnlyWhatWasInvoicedIsDeferred) {
  package();
  worked("2026-12-10", "12h");
  const Answer nothing = on("2027-01-10", {"hours", "deferral", "--date", "2026-12-31"});
  EXPECT_EQ(nothing.codes(), Words{"deferral.not_invoiced"});
  EXPECT_EQ(nothing.json()["total"], "0.00");
  EXPECT_EQ(on("2027-01-10", {"hours", "defer", "--date", "2026-12-31"}).codes().back(), "deferral.nothing");
  // In arrears: November is invoiced, December is not. 11 h are left of 25, five roll, worth 190; 760 are
  // missing.
  invoiced("2026-12-01");
  EXPECT_EQ(on("2027-01-10", {"hours", "deferral", "--date", "2026-12-31"}).codes(),
            Words{"deferral.not_invoiced"});
  const Json draft =
      done("2026-12-05", {"invoice", "draft", "--client", "Alpha", "--line", "Half a package;1;piece;660"});
  done("2026-12-05", {"invoice", "issue", draft["draft"].dump()});
  EXPECT_EQ(done("2027-01-10", {"hours", "deferral", "--date", "2026-12-31"})["total"], "90.00")
      << "190 less the 100 that were not invoiced";
}

TEST_F(HourDeferralJourney, ADayToComeAndACashBookAreRefusedWithTheReason) {
  two_months();
  EXPECT_EQ(on("2026-12-31", {"hours", "deferral", "--date", "2026-12-31"}).codes(),
            Words{"deferral.not_over"});
  done("2027-01-10", {"period", "lock", "--until", "2026-12-31"});
  EXPECT_EQ(on("2027-01-11", {"hours", "defer", "--date", "2026-12-31"}).codes(), Words{"period.locked"});
  std::filesystem::remove_all(folder_);
  std::filesystem::create_directories(folder_);
  begin({"--regime", "fr-micro", "--activity", "bnc_ssi"});
  package();
  EXPECT_EQ(on("2027-01-10", {"hours", "deferral", "--date", "2026-12-31"}).codes(),
            Words{"deferral.cash_books"});
  EXPECT_EQ(on("2027-01-10", {"hours", "defer", "--date", "2026-12-31"}).codes(),
            Words{"deferral.cash_books"});
}

TEST_F(HourDeferralJourney, EveryChartNamesTheAccount) {
  for (const auto& [chart, account] :
       {std::pair{"international", "2450"}, {"skr03", "0990"}, {"skr04", "3900"}, {"pcg", "487000"}}) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    begin({"--chart", chart});
    two_months();
    done("2027-01-10", {"hours", "defer", "--date", "2026-12-31"});
    EXPECT_EQ(balance(account, "2026-01-01", "2026-12-31"), "-190.00") << chart;
  }
}

}  // namespace vireo::journey
