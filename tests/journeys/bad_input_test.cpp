// What a person mistypes: a clear problem, the right exit code, the book unchanged byte for byte.
#include "tests/journeys/journey.h"

namespace vireo::bad_input_test {

using journey::Answer;
using journey::Journey;

class BadInput : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    new_book();
    add_client();
  }
};

struct Refused {
  const char* told;
  std::vector<std::string> words;
  int code;
  const char* problem;
};

TEST_F(BadInput, IsRefusedAndLeavesTheBookAsItWas) {
  const std::string number = on("2026-03-02", {"invoice", "issue", draft()}).json()["number"];
  const std::string waiting = draft();
  const std::vector<Refused> cases{
      {"finer than the currency", {"payment", "add", number, "--amount", "10.005"}, 1, "money.too_fine"},
      {"no such day",
       {"expense", "add", "--category", "software", "--amount", "1", "--date", "2026-02-30"},
       1,
       "date.missing_day"},
      {"an unnamed surplus", {"payment", "add", number, "--amount", "500.00"}, 1, "payment.surplus_unnamed"},
      {"an issued invoice is not edited",
       {"invoice", "change", number, "--reference", "x"},
       1,
       "document.issued"},
      {"an unknown client",
       {"invoice", "draft", "--client", "Nobody", "--line", "a;1;h;1"},
       1,
       "client.unknown"},
      {"a broken identifier",
       {"client", "add", "--name", "X", "--siret", "73282932000075"},
       1,
       "identifier.wrong_key"},
      {"nothing like an amount", {"payment", "add", number, "--amount", "abc"}, 1, "money.unreadable"},
      {"an unknown category",
       {"expense", "add", "--category", "sofware", "--amount", "1"},
       1,
       "expense.category_unknown"},
      {"an earlier day than the last number", {"invoice", "issue", waiting}, 1, "document.date_before_last"},
  };
  for (const Refused& refused : cases) {
    const std::string before = bytes(book());
    const std::string day =
        std::string(refused.problem) == "document.date_before_last" ? "2026-03-01" : "2026-03-05";
    const Answer answer = on(day, refused.words);
    EXPECT_EQ(answer.code, refused.code) << refused.told << "\n" << answer.out;
    const auto codes = answer.codes();
    EXPECT_NE(std::find(codes.begin(), codes.end(), refused.problem), codes.end()) << refused.told << "\n"
                                                                                   << answer.out;
    EXPECT_TRUE(bytes(book()) == before) << refused.told;
  }
}

TEST_F(BadInput, UndoOfAnIssuedInvoiceNamesTheStepAndTheWayOut) {
  on("2026-03-02", {"invoice", "issue", draft()});
  const std::string before = bytes(book());
  const Answer answer = on("2026-03-03", {"undo"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_EQ(answer.codes(), std::vector<std::string>{"undo.blocked"});
  EXPECT_TRUE(bytes(book()) == before);
}

TEST_F(BadInput, WrongUsageIsTwoAndABookThatCannotBeUsedIsThree) {
  EXPECT_EQ(run({"no-such-noun"}).code, 2);
  EXPECT_EQ(run({"--book", book(), "payment", "add"}).code, 2);
  EXPECT_EQ(run({"undo"}).code, 2);
  EXPECT_EQ(run({"--book", path("missing.vireo"), "undo"}).code, 3);
  std::ofstream(path("text.vireo")) << "not a book at all, only words that go on for a while";
  EXPECT_EQ(run({"--book", path("text.vireo"), "book", "log"}).code, 3);
  EXPECT_EQ(new_book().code, 3);  // it exists already: never overwritten
}

TEST_F(BadInput, AllThatANewBookLacksIsToldAtOnce) {
  const Answer answer =
      run({"--lang",  "fr",       "--json",    "book",       "new",      path("n.vireo"), "--country",
           "FR",      "--regime", "fr-micro",  "--activity", "bnc_sssi", "--name",        "A",
           "--siret", "123",      "--address", "x;y",        "--start",  "2025-02-31"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_GE(answer.codes().size(), 3U) << answer.out;
  EXPECT_FALSE(std::filesystem::exists(path("n.vireo")));
}

}  // namespace vireo::bad_input_test
