#include "tests/journeys/journey.h"

namespace vireo::journey {

/// A quote that is invoiced in parts as the work goes on.
class Progress : public Journey {
 protected:
  std::string drafted(const Words& words) const {
    const Answer answer = on("2026-03-10", words);
    EXPECT_EQ(answer.code, 0) << answer.out;
    return answer.json()["draft"].dump();
  }
  std::string issued(const std::string& draft) const {
    const Answer answer = on("2026-03-10", {"document", "issue", draft});
    EXPECT_EQ(answer.code, 0) << answer.out;
    return answer.json()["number"];
  }
  std::string revenue() const {
    const Json rows = on("2026-03-10", {"ledger", "trial-balance"}).json()["rows"];
    for (const auto& row : rows)
      if (row["account"].get<std::string>().starts_with("70")) return row["balance"];
    return "0.00";
  }
  std::string quote() const {
    return issued(
        drafted({"quote", "draft", "--client", "Ateliers Noël", "--line", "Site;1;forfait;1000.00"}));
  }
};

TEST_F(Progress, PartsAreRevenueOnceAndTheFinalInvoiceTakesThemOff) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(add_client().code, 0);
  const std::string number = quote();
  const std::string part = issued(drafted({"quote", "progress", number, "--percent", "40"}));
  EXPECT_EQ(revenue(), "-400.00");
  EXPECT_EQ(on("2026-03-10", {"quote", "progress", number, "--percent", "61"}).codes(),
            Words{"quote.share_wrong"});
  const std::string deposit = issued(drafted({"quote", "deposit", number, "--percent", "10"}));
  EXPECT_EQ(revenue(), "-400.00");
  const Answer last = on("2026-03-10", {"document", "show", issued(drafted({"quote", "final", number}))});
  EXPECT_EQ(revenue(), "-1000.00");
  EXPECT_NE(last.out.find(part), std::string::npos) << last.out;
  EXPECT_NE(last.out.find("600.00"), std::string::npos) << last.out;
  EXPECT_EQ(on("2026-03-10", {"book", "check"}).code, 0);
  EXPECT_EQ(on("2026-03-10", {"quote", "final", quote()}).codes(), Words{"quote.no_deposit"});
}

TEST_F(Progress, ANewVersionStandsInTheOldOnesPlace) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(add_client().code, 0);
  const std::string first = quote();
  const std::string second = issued(drafted({"quote", "revise", first}));
  EXPECT_NE(first, second);
  EXPECT_EQ(on("2026-03-10", {"document", "show", first}).json()["state"], "refused");
  EXPECT_NE(on("2026-03-10", {"document", "show", second}).out.find(first), std::string::npos);
}

}  // namespace vireo::journey
