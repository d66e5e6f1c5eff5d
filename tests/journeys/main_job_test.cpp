// The main job on the command line, as the README writes it.
#include "tests/journeys/journey.h"

namespace vireo::main_job_test {

using journey::Answer;
using journey::Journey;

class MainJob : public Journey {};

TEST_F(MainJob, AFirstInvoiceFromNothingToItsPayment) {
  ASSERT_EQ(new_book().code, 0);
  ASSERT_EQ(add_client().code, 0);
  const std::string id = draft();

  const Answer issued = on("2026-03-02", {"invoice", "issue", id, "--pdf", path("out.pdf")});
  ASSERT_EQ(issued.code, 0) << issued.out;
  EXPECT_EQ(issued.json()["total_gross"], "475.00");  // 12.5 x 38.00
  EXPECT_EQ(issued.json()["currency"], "EUR");
  EXPECT_EQ(issued.json()["due_date"], "2026-04-01");  // 30 days
  EXPECT_EQ(bytes(path("out.pdf")).substr(0, 5), "%PDF-");

  const std::string number = issued.json()["number"];
  const Answer paid =
      on("2026-03-20", {"payment", "add", number, "--amount", "475.00", "--method", "transfer"});
  ASSERT_EQ(paid.code, 0) << paid.out;
  EXPECT_EQ(paid.json()["documents"][0]["open"], "0.00");
  EXPECT_EQ(on("2026-03-20", {"expense", "add", "--date", "2026-03-05", "--category", "software", "--amount",
                              "24.00", "--supplier", "Notion"})
                .code,
            0);
  EXPECT_EQ(on("2026-03-20", {"book", "check"}).code, 0);
}

TEST_F(MainJob, TheTrialBalanceShowsMovementsAndBalances) {
  new_book();
  add_client();
  const std::string number = on("2026-03-02", {"invoice", "issue", draft()}).json()["number"];
  on("2026-03-20", {"payment", "add", number, "--amount", "400.00"});
  const auto rows = on("2026-03-31", {"ledger", "trial-balance"}).json()["rows"];
  const auto balance_of = [&](const std::string& account) {
    for (const auto& row : rows)
      if (row["account"] == account) return row["balance"].get<std::string>();
    return std::string("missing");
  };
  EXPECT_EQ(balance_of("411000"), "75.00");
  EXPECT_EQ(balance_of("512000"), "400.00");
}

TEST_F(MainJob, TheGeneralLedgerOfOneAccountTellsItsLinesAlone) {
  new_book();
  add_client();
  const std::string number = on("2026-03-02", {"invoice", "issue", draft()}).json()["number"];
  on("2026-03-20", {"payment", "add", number, "--amount", "400.00"});
  const auto told = on("2026-03-31", {"ledger", "general", "--account", "411000"}).json();
  ASSERT_EQ(told["rows"].size(), 2U) << told;
  for (const auto& row : told["rows"]) EXPECT_EQ(row[0], "411000");
  EXPECT_EQ(told["rows"].back().back(), "75.00");
  const Answer refused = on("2026-03-31", {"ledger", "general", "--account", "999"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_EQ(refused.json()["problems"][0]["code"], "ledger.account_unknown");
}

TEST_F(MainJob, TheEstimateOfASecondQuarterIsTheRateOnItsReceipts) {
  new_book();
  add_client();
  const std::string number = on("2026-03-02", {"invoice", "issue", draft()}).json()["number"];
  on("2026-04-10", {"payment", "add", number, "--amount", "475.00", "--date", "2026-04-10"});
  const Answer estimate = on("2026-07-01", {"estimate", "show", "--explain"});
  ASSERT_EQ(estimate.code, 0) << estimate.out;
  // 475.00 x 25.6 % = 121.60 social contributions, x 0.2 % = 0.95 for training.
  EXPECT_NE(estimate.out.find("121.60"), std::string::npos) << estimate.out;
  EXPECT_NE(estimate.out.find("0.95"), std::string::npos) << estimate.out;
}

TEST_F(MainJob, UndoTakesBackAndRedoDoesAgain) {
  new_book();
  add_client();
  EXPECT_EQ(on("2026-03-02", {"client", "list"}).json()["rows"].size(), 1U);
  EXPECT_EQ(on("2026-03-02", {"undo"}).code, 0);
  EXPECT_EQ(on("2026-03-02", {"client", "list"}).json()["rows"].size(), 0U);
  EXPECT_EQ(on("2026-03-02", {"redo"}).code, 0);
  EXPECT_EQ(on("2026-03-02", {"client", "list"}).json()["rows"].size(), 1U);
}

TEST_F(MainJob, TheSampleBookIsSoundAndTold) {
  ASSERT_EQ(run({"--today", "2026-11-24", "book", "new", book(), "--sample"}).code, 0);
  EXPECT_EQ(on("2026-11-24", {"book", "check"}).code, 0);
  EXPECT_GT(on("2026-11-24", {"invoice", "list"}).json()["rows"].size(), 20U);
  const Answer forecast = on("2026-11-24", {"forecast", "show", "--months", "12"});
  EXPECT_EQ(forecast.json()["rows"].size(), 12U) << forecast.out;
  EXPECT_EQ(on("2026-11-24", {"report", "export", "workbook", "-o", path("year.xlsx")}).code, 0);
  EXPECT_EQ(bytes(path("year.xlsx")).substr(0, 2), "PK");
}

}  // namespace vireo::main_job_test
