// Books that cannot be used: told clearly in both languages, exit code 3, no byte changed.
#include <sqlite3.h>

#include "core/store/book.h"
#include "tests/journeys/journey.h"

namespace vireo::unfit_book_test {

using journey::Answer;
using journey::Journey;

class UnfitBook : public Journey {
 protected:
  void SetUp() override {
    Journey::SetUp();
    new_book();
  }
  void expect_refused(const char* code, const Words& command = {"client", "add", "--name", "X"}) {
    const std::string before = bytes(book());
    for (const char* language : {"fr", "en"}) {
      Words words{"--book", book(), "--lang", language, "--json"};
      words.insert(words.end(), command.begin(), command.end());
      const Answer answer = run(words);
      EXPECT_EQ(answer.code, 3) << code << answer.out;
      EXPECT_EQ(answer.codes(), std::vector<std::string>{code}) << answer.out;
      EXPECT_EQ(answer.out.find("\"["), std::string::npos) << answer.out;
    }
    EXPECT_TRUE(bytes(book()) == before) << code;
  }
  void write(const std::string& text) const { std::ofstream(book(), std::ios::binary) << text; }
};

TEST_F(UnfitBook, WordsAreNoBook) {
  write("not a book at all, only words that go on for a while");
  expect_refused("book.not_a_book");
  expect_refused("book.not_a_book", {"client", "list"});
}

TEST_F(UnfitBook, ACutFileIsFound) {
  const std::string whole = bytes(book());
  write(whole.substr(0, whole.size() / 2));
  expect_refused("book.truncated");
  expect_refused("book.truncated", {"ledger", "trial-balance"});
}

TEST_F(UnfitBook, ABookOfANewerProgramIsLeftAlone) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(book().c_str(), &database), SQLITE_OK);
  sqlite3_exec(database, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
  sqlite3_close(database);
  expect_refused("book.from_the_future");
  expect_refused("book.from_the_future", {"client", "list"});
}

TEST_F(UnfitBook, AReadOnlyBookIsReadAndNotWritten) {
  std::filesystem::permissions(book(), std::filesystem::perms::owner_read);
  expect_refused("book.read_only");
  EXPECT_EQ(run({"--book", book(), "client", "list"}).code, 0);
}

TEST_F(UnfitBook, AMissingBookIsNamed) {
  std::filesystem::remove(book());
  EXPECT_EQ(on("2026-03-01", {"client", "list"}).codes(), std::vector<std::string>{"book.missing"});
  EXPECT_FALSE(std::filesystem::exists(book()));
}

TEST_F(UnfitBook, ABookThatAnotherOneWritesIsReadAndNotWritten) {
  const BookWorld other{[] { return Instant{1'767'225'600'000, "UTC"}; }, "vireo, 4711"};
  const auto held = Book::open(book(), Book::Access::write, other);
  ASSERT_TRUE(held.ok());
  EXPECT_EQ(on("2026-03-01", {"client", "add", "--name", "X"}).codes(),
            std::vector<std::string>{"book.open_elsewhere"});
  EXPECT_EQ(on("2026-03-01", {"client", "add", "--name", "X"}).code, 3);
  EXPECT_EQ(on("2026-03-01", {"client", "list"}).code, 0);
}

TEST_F(UnfitBook, AMisspeltKeyOfATemplateIsToldWithItsFileLineAndNearestKey) {
  std::filesystem::create_directories(path("own/countries"));
  std::ofstream(path("own/countries/fr.toml")) << "code = \"FR\"\ncurency = \"EUR\"\n";
  const Answer answer = run({"--lang", "fr", "--templates", path("own"), "country", "list"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_NE(answer.error.find("fr.toml, ligne 2"), std::string::npos) << answer.error;
  EXPECT_NE(answer.error.find("currency"), std::string::npos) << answer.error;
  EXPECT_EQ(run({"--templates", path("own"), "templates", "check"}).code, 1);
  EXPECT_EQ(run({"templates", "check"}).code, 0);
}

TEST_F(UnfitBook, AMisspeltKeyOfAMessageIsToldToo) {
  std::filesystem::create_directories(path("own/messages"));
  std::ofstream(path("own/messages/mine.toml")) << "[\"mine.one\"]\nfr = \"a\"\nenn = \"b\"\n";
  const Answer answer = run({"--lang", "fr", "--templates", path("own"), "country", "list"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_NE(answer.error.find("mine.toml, ligne 3"), std::string::npos) << answer.error;
}

}  // namespace vireo::unfit_book_test
