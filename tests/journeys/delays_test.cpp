#include "tests/journeys/journey.h"

namespace vireo::journey {

/// How late clients pay, learned from what they paid.
class Delays : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    ASSERT_EQ(new_book().code, 0);
    add_client();
  }
  /// 475.00, due on 1 April 2026.
  std::string invoice() const { return on("2026-03-02", {"invoice", "issue", draft()}).json()["number"]; }
  void pay(const std::string& number, const std::string& amount, const std::string& day) const {
    ASSERT_EQ(on(day, {"payment", "add", number, "--amount", amount, "--date", day}).code, 0);
  }
  Json learned(const std::string& today = "2026-06-30") const { return on(today, {"delays", "list"}).json(); }
};

TEST_F(Delays, TheMiddleOfWhatAClientDidIsExpected) {
  EXPECT_EQ(learned()["new_client"], nullptr);
  pay(invoice(), "475.00", "2026-04-05");
  pay(invoice(), "475.00", "2026-04-11");
  EXPECT_EQ(learned()["new_client"], "7");  // 4 and 10 days late
  EXPECT_EQ(learned()["clients"][0]["expected_days"], "7.00");
}

TEST_F(Delays, ACreditNoteCountsTowardsTheBalanceAndNotTowardsTheDelay) {
  const std::string number = invoice();
  pay(number, "375.00", "2026-04-05");
  EXPECT_EQ(learned()["invoices"], 0) << "100.00 are still open";
  ASSERT_EQ(on("2026-05-20", {"invoice", "credit", number, "--amount", "100.00", "--reason", "Geste"}).code,
            0);
  EXPECT_EQ(learned()["invoices"], 1);
  EXPECT_EQ(learned()["new_client"], "4") << "the money came on 5 April, whenever the rest was credited";
}

TEST_F(Delays, TwelveMonthsAreLookedAt) {
  pay(invoice(), "475.00", "2026-04-05");
  EXPECT_EQ(learned("2027-04-04")["invoices"], 1);
  EXPECT_EQ(learned("2027-04-05")["invoices"], 0);
}

TEST_F(Delays, OnesOwnWordStandsBeforeWhatWasLearned) {
  pay(invoice(), "475.00", "2026-04-05");
  pay(invoice(), "475.00", "2026-04-11");
  const std::string open = on("2026-06-01", {"invoice", "issue", draft()}).json()["number"];
  const auto expected = [&] {
    const Json shown = on("2026-06-02", {"forecast", "show", "--months", "6"}).json();
    for (const auto& item : shown["items"])
      if (item["amount"] == "475.00") return item["date"].get<std::string>();
    return std::string("none");
  };
  EXPECT_EQ(expected(), "2026-07-08") << "seven days after 1 July";
  const std::string name = on("2026-06-02", {"client", "list"}).json()["rows"][0]["name"];
  ASSERT_EQ(on("2026-06-02", {"client", "change", name, "--delay-days", "20"}).code, 0);
  EXPECT_EQ(expected(), "2026-07-21");
  EXPECT_EQ(learned()["clients"][0]["own_days"], 20);
  EXPECT_EQ(on("2026-06-02", {"client", "change", name, "--delay-days", "often"}).codes(),
            Words{"party.delay_wrong"});
  ASSERT_EQ(on("2026-06-02", {"client", "change", name, "--delay-days", ""}).code, 0);
  EXPECT_EQ(expected(), "2026-07-08");
}

}  // namespace vireo::journey
