// What a person settles once or looks up: clients, services, number series, logo, second place, ids.
#include "tests/journeys/journey.h"

namespace vireo::settled_once_test {

using journey::Answer;
using journey::Journey;

class SettledOnce : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    new_book();
  }
  Answer now(const Words& words) const { return on("2026-03-02", words); }
};

TEST_F(SettledOnce, AClientIsShownWithWhatItOwesPutAwayAndTakenOutAgain) {
  add_client();
  const std::string number = now({"invoice", "issue", draft()}).json()["number"];
  now({"payment", "add", number, "--amount", "100,50"});
  const auto shown = now({"client", "show", "noel"}).json();
  EXPECT_EQ(shown["open"], "374.50");
  EXPECT_EQ(shown["currency"], "EUR");
  EXPECT_EQ(shown["documents"].size(), 1U);
  EXPECT_EQ(now({"client", "archive", "Ateliers Noël"}).code, 0);
  EXPECT_EQ(now({"client", "list"}).json()["rows"].size(), 0U);
  EXPECT_EQ(now({"client", "list", "--archived"}).json()["rows"].size(), 1U);
  EXPECT_EQ(now({"client", "archive", "ateliers noel", "--back"}).code, 0);
  EXPECT_EQ(now({"client", "list"}).json()["rows"].size(), 1U);
}

TEST_F(SettledOnce, ASupplierIsAddedChangedAndListed) {
  EXPECT_EQ(now({"supplier", "add", "--name", "Notion", "--email", "a@b.example"}).code, 0);
  EXPECT_EQ(now({"supplier", "change", "Notion", "--phone", "+33 1 02 03 04 05"}).code, 0);
  const auto rows = now({"supplier", "list"}).json()["rows"];
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0]["email"], "a@b.example");
  EXPECT_EQ(now({"client", "list"}).json()["rows"].size(), 0U);
}

TEST_F(SettledOnce, AServiceIsChangedInOneFactAlone) {
  now({"service", "add", "--name", "Gestion", "--price", "38,50", "--unit", "h"});
  EXPECT_EQ(now({"service", "change", "Gestion", "--price", "40"}).code, 0);
  const auto rows = now({"service", "list"}).json()["rows"];
  EXPECT_EQ(rows[0]["price"], "40.00");
  EXPECT_EQ(rows[0]["unit"], "h");
  EXPECT_EQ(now({"service", "archive", "Gestion"}).code, 0);
  EXPECT_EQ(now({"service", "list"}).json()["rows"].size(), 0U);
  EXPECT_EQ(now({"service", "archive", "Gestion", "--back"}).code, 0);
}

TEST_F(SettledOnce, TheNumbersFollowTheSeries) {
  add_client();
  EXPECT_EQ(
      now({"series", "set", "invoice", "--pattern", "{year}-{number:3}", "--next", "42"}).json()["next"],
      "2026-042");
  EXPECT_EQ(now({"invoice", "issue", draft()}).json()["number"], "2026-042");
  const auto rows = now({"series", "show"}).json()["rows"];
  EXPECT_EQ(rows[0]["next"], "2026-043");
  EXPECT_EQ(rows[2]["kind"], "credit_note");
  EXPECT_EQ(now({"series", "set", "invoice", "--next", "42"}).codes(),
            std::vector<std::string>{"numbering.given"});
}

TEST_F(SettledOnce, SeveralFactsOfTheProfileInOneStep) {
  EXPECT_EQ(now({"profile", "set", "email=a@b.example", "phone=0102030405", "--from", "2026-03-01"}).code, 0);
  EXPECT_EQ(now({"profile", "show"}).json()["facts"]["email"], "a@b.example");
  EXPECT_EQ(now({"undo"}).code, 0);
  EXPECT_FALSE(now({"profile", "show"}).json()["facts"].contains("phone"));
}

TEST_F(SettledOnce, ALogoIsAPicture) {
  std::ofstream(path("logo.png"), std::ios::binary) << "\x89PNG\r\n\x1a\n";
  EXPECT_EQ(now({"profile", "logo", path("logo.png")}).code, 0);
  EXPECT_EQ(now({"profile", "logo", book()}).codes(), std::vector<std::string>{"logo.not_a_picture"});
  EXPECT_EQ(now({"profile", "logo", "--none"}).code, 0);
  EXPECT_EQ(now({"profile", "logo", path("none.png")}).code, 3);
}

TEST_F(SettledOnce, TheSecondPlaceGetsACopyAtOnceAndItsLossIsToldAtClosing) {
  std::filesystem::create_directories(path("away"));
  std::ofstream(path("secret")) << "correct horse battery staple\n";
  const Answer set = now({"book", "second-place", "set", path("away"), "--passphrase-file", path("secret")});
  ASSERT_EQ(set.code, 0) << set.out;
  std::filesystem::path copy;
  for (const auto& item : std::filesystem::directory_iterator(path("away"))) copy = item.path();
  ASSERT_FALSE(copy.empty());
  EXPECT_EQ(
      run({"book", "restore", copy.string(), path("again.vireo"), "--passphrase-file", path("secret")}).code,
      0);
  std::filesystem::remove_all(path("away"));
  std::filesystem::remove_all(book() + "-backups");
  const Answer later = add_client();
  EXPECT_EQ(later.code, 0);
  EXPECT_EQ(later.codes(), std::vector<std::string>{"backup.second_place_missing"}) << later.out;
  EXPECT_EQ(now({"book", "second-place", "forget"}).code, 0);
  EXPECT_EQ(now({"book", "second-place", "forget"}).codes(),
            std::vector<std::string>{"backup.no_second_place"});
}

TEST_F(SettledOnce, ListsNameTheIdsThatOtherCommandsAskFor) {
  const auto ids = [&](const char* noun) {
    std::vector<std::string> all;
    const auto answer = run({"--lang", "en", "--json", noun, "list"}).json();
    for (const auto& row : answer["rows"]) all.push_back(row["id"]);
    return all;
  };
  const auto holds = [](const std::vector<std::string>& all, const char* id) {
    return std::find(all.begin(), all.end(), id) != all.end();
  };
  EXPECT_TRUE(holds(ids("category"), "software"));
  EXPECT_TRUE(holds(ids("country"), "FR"));
  EXPECT_TRUE(holds(ids("regime"), "fr-micro"));
  EXPECT_TRUE(holds(ids("chart"), "skr03"));
  EXPECT_TRUE(holds(ids("unit"), "h"));
}

}  // namespace vireo::settled_once_test
