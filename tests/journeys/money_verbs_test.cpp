// Credit, losses, expenses with their receipts, what recurs, declarations, a start in mid-year.
#include "tests/journeys/journey.h"

namespace vireo::money_verbs_test {

using journey::Answer;
using journey::Journey;
using journey::Json;

class MoneyVerbs : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    new_book();
  }
  Answer now(const Words& words) const { return on("2026-03-20", words); }
  std::string issued() const { return on("2026-03-02", {"invoice", "issue", draft()}).json()["number"]; }
};

TEST_F(MoneyVerbs, ASurplusKeptIsUsedOnTheNextInvoiceAndTheRestPaidBack) {
  add_client();
  const std::string first = issued();
  EXPECT_EQ(
      now({"payment", "add", first, "--amount", "1 000,00", "--surplus", "credit"}).json()["client_credit"],
      "525.00");
  const std::string second = issued();
  const auto used = now({"payment", "use-credit", second}).json();
  EXPECT_EQ(used["amount"], "475.00");
  EXPECT_EQ(used["open"], "0.00");
  EXPECT_EQ(now({"payment", "refund-credit", "Noël"}).json()["amount"], "50.00");
  EXPECT_EQ(now({"payment", "refund-credit", "Noël"}).codes(), std::vector<std::string>{"credit.none"});
  EXPECT_EQ(now({"book", "check"}).code, 0);
}

TEST_F(MoneyVerbs, OnePaymentSettlesSeveralInvoices) {
  add_client();
  const std::string first = issued();
  const std::string second = issued();
  const auto paid = now({"payment", "add", first, second, "--amount", "950"}).json();
  ASSERT_EQ(paid["documents"].size(), 2U);
  EXPECT_EQ(paid["documents"][1]["open"], "0.00");
}

TEST_F(MoneyVerbs, WhatIsGivenUpIsALoss) {
  add_client();
  const std::string number = issued();
  EXPECT_EQ(now({"invoice", "write-off", number}).json()["amount"], "475.00");
  EXPECT_EQ(now({"invoice", "list", "--open"}).json()["rows"].size(), 0U);
  EXPECT_EQ(now({"book", "check"}).code, 0);
}

TEST_F(MoneyVerbs, AnExpenseIsChangedPaidAndItsReceiptComesBackByteForByte) {
  std::ofstream(path("ticket.pdf"), std::ios::binary) << "%PDF-1.7 ticket";
  const auto added = now({"expense", "add", "--category", "software", "--amount", "24,00", "--supplier",
                          "Notion", "--unpaid", "--receipt", path("ticket.pdf")});
  ASSERT_EQ(added.code, 0) << added.out;
  const std::string id = added.json()["expense"].dump();
  EXPECT_EQ(now({"expense", "list", "--unpaid"}).json()["rows"].size(), 1U);
  EXPECT_EQ(now({"expense", "change", id, "--amount", "30"}).json()["gross"], "30.00");
  EXPECT_EQ(now({"expense", "pay", id, "--date", "2026-03-19"}).code, 0);
  EXPECT_EQ(now({"expense", "pay", id}).codes(), std::vector<std::string>{"expense.already_paid"});
  const auto shown = now({"expense", "show", id}).json();
  EXPECT_EQ(shown["supplier"], "Notion");
  EXPECT_EQ(shown["paid_on"], "2026-03-19");
  ASSERT_EQ(shown["files"].size(), 1U);
  EXPECT_EQ(now({"expense", "receipt", id, "-o", path("back.pdf")}).code, 0);
  EXPECT_EQ(bytes(path("back.pdf")), "%PDF-1.7 ticket");
  EXPECT_EQ(now({"expense", "receipt", id, path("ticket.pdf")}).code, 0);
  EXPECT_EQ(now({"expense", "receipt", id, "--detach"}).codes(),
            std::vector<std::string>{"cli.which_receipt"});
  const std::string file = shown["files"][0]["attachment"].dump();
  EXPECT_EQ(now({"expense", "receipt", id, "--detach", "--attachment", file}).code, 0);
  EXPECT_EQ(now({"expense", "receipt", id}).json()["files"].size(), 1U);
}

TEST_F(MoneyVerbs, ABillBoughtForAClientWaitsForItsDueDayAndLessensWhatTheClientLeaves) {
  add_client();
  const std::string id = now({"expense", "add", "--category", "software", "--amount", "90", "--supplier",
                              "Studio Graphique", "--unpaid", "--due", "2026-07-15", "--client", "noël"})
                             .json()["expense"]
                             .dump();
  const Json shown = now({"expense", "show", id}).json();
  EXPECT_EQ(shown["due"], "2026-07-15");
  EXPECT_EQ(shown["client"], "Ateliers Noël");
  EXPECT_EQ(now({"expense", "list", "--client", "noël"}).json()["total"], "90.00");
  const Json ahead = now({"forecast", "item", "list"}).json();
  std::string expected_on;
  for (const auto& item : ahead["rows"])
    if (item["amount"] == "-90.00") expected_on = item["date"];
  EXPECT_EQ(expected_on, "2026-07-15") << ahead.dump();
  EXPECT_EQ(
      now({"capacity", "clients", "--from", "2026-01-01", "--to", "2026-12-31"}).json()["rows"][0]["costs"],
      "90.00");
  EXPECT_EQ(now({"report", "export", "aged_payables", "-o", path("owed.pdf")}).code, 0);
  EXPECT_EQ(now({"report", "export", "aged_payables", "--to", "2026-03-31", "-o", path("then.txt")}).code, 0);
  const auto from = now({"report", "export", "aged_payables", "--from", "2026-01-01", "-o", path("x.txt")});
  EXPECT_NE(from.code, 0);
  EXPECT_EQ(now({"expense", "add", "--category", "software", "--amount", "9", "--supplier", "S", "--unpaid",
                 "--date", "2026-06-02", "--due", "2026-06-01"})
                .codes(),
            Words{"expense.due_too_early"});
}

TEST_F(MoneyVerbs, WhatNoLongerComesBackIsRemoved) {
  const std::string id =
      now({"recurring", "add", "--label", "Loyer", "--amount", "300"}).json()["recurring"].dump();
  EXPECT_EQ(now({"recurring", "remove", id}).code, 0);
  EXPECT_EQ(now({"recurring", "remove", id}).codes(), std::vector<std::string>{"recurring.unknown"});
}

TEST_F(MoneyVerbs, ADeclarationClosesItsDays) {
  const Words mark{"declaration", "mark",   "contributions", "--from",   "2025-10-01", "--to",
                   "2025-12-31",  "--base", "1000",          "--amount", "258"};
  const auto marked = now(mark).json();
  EXPECT_EQ(now(mark).codes(), std::vector<std::string>{"declared.already"});
  EXPECT_EQ(now({"declaration", "mark-paid", marked["declaration"].dump(), "--date", "2026-01-31"}).code, 0);
  const auto rows = now({"declaration", "list"}).json()["rows"];
  const auto declared =
      std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row["from"] == "2025-10-01"; });
  ASSERT_NE(declared, rows.end());
  EXPECT_EQ((*declared)["paid_on"], "2026-01-31");
  EXPECT_EQ(
      now({"expense", "add", "--category", "software", "--amount", "1", "--date", "2025-12-01"}).codes(),
      std::vector<std::string>{"period.locked"});
}

TEST_F(MoneyVerbs, ABookStartsInMidYear) {
  const Words start{"start",         "figures",
                    "--day",         "2026-03-01",
                    "--balance",     "bank=1 250,50",
                    "--receipts",    "2026-01-01;2026-02-28;3200;bnc_ssi",
                    "--invoice",     "F-2026-0012;Ateliers Noël;2026-02-10;2026-03-12;475",
                    "--last-number", "invoice=F-2026-0012"};
  const Answer answer = now(start);
  ASSERT_EQ(answer.code, 0) << answer.out;
  EXPECT_EQ(answer.json()["invoices"], 1);
  EXPECT_EQ(now({"invoice", "list", "--open"}).json()["rows"][0]["total_gross"], "475.00");
  EXPECT_EQ(now({"invoice", "show", "F-2026-0012"}).code, 0);
  now({"client", "change", "Ateliers Noël", "--address", "5 place de l'Hôtel-de-Ville;31000;Toulouse;FR"});
  EXPECT_EQ(issued(), "F-2026-0013");
  EXPECT_EQ(now({"book", "check"}).code, 0);
  EXPECT_EQ(now(start).codes(), std::vector<std::string>{"start.already"});
}

TEST_F(MoneyVerbs, AllThatIsWrongWithAStartIsToldAtOnce) {
  const std::string before = bytes(book());
  const auto codes = now({"start", "figures", "--day", "2026-03-01", "--balance", "bank=1.005", "--receipts",
                          "2026-02-30;2026-02-28;3200", "--invoice", "F-1;X", "--last-number", "invoice=12"})
                         .codes();
  EXPECT_EQ(codes.size(), 4U);
  EXPECT_TRUE(bytes(book()) == before);
}

}  // namespace vireo::money_verbs_test
