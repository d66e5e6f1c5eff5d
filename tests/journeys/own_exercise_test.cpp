// A teacher without a window copies an exercise, changes its figures, checks and runs it; a trainee looks at
// their progress.
#include "tests/journeys/journey.h"

namespace vireo::journey {

class OwnExercise : public Journey {
 protected:
  Answer say(Words words) const {
    Words all{"--today", "2026-03-02", "--lang", "en", "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run(all);
  }
  void started(const std::string& exercise, const std::string& trainee, const std::string& file,
               const Words& answers) const {
    ASSERT_EQ(say({"exercise", "start", exercise, "--trainee", trainee, "--email", trainee + "@example.org",
                   "-o", path(file)})
                  .code,
              0);
    Words words{"exercise", "answer", path(file)};
    words.insert(words.end(), answers.begin(), answers.end());
    if (!answers.empty()) {
      ASSERT_EQ(say(words).code, 0);
    }
  }
};

TEST_F(OwnExercise, IsCopiedWithOtherFiguresCheckedAndRun) {
  const std::string mine = path("MY-RATE.toml");
  const Answer made = say({"exercise", "new", "MY-RATE", "--from", "E02", "--set", "net=2000", "--set",
                           "costs=3600..4800/120", "-o", mine});
  ASSERT_EQ(made.code, 0) << made.out;
  EXPECT_EQ(made.json()["exercise"], "MY-RATE");
  EXPECT_EQ(made.json()["figures"]["net"], "2000");
  EXPECT_EQ(made.json()["points"], 6);
  EXPECT_EQ(say({"exercise", "check", mine}).code, 0);
  started(mine, "anna", "anna.vireo", {"revenue=38333.33"});
  // (2,000 x 12 + 3,600) / 0.72 = 38,333.33
  EXPECT_EQ(say({"exercise", "grade", path("anna.vireo")}).json()["fields"][0]["state"], "right");
  EXPECT_EQ(say({"exercise", "new", "AGAIN", "--from", mine, "-o", path("again.toml")}).code, 0)
      << "a copy of one's own file";
}

TEST_F(OwnExercise, EveryFaultIsToldAndNothingIsWrittenOver) {
  const std::string mine = path("m.toml");
  EXPECT_EQ(say({"exercise", "new", "M", "--from", "E99", "-o", mine}).codes(), Words{"exercise.unknown"});
  EXPECT_EQ(
      say({"exercise", "new", "M", "--from", "E02", "--set", "nett=1", "--set", "costs=much", "-o", mine})
          .codes(),
      (Words{"exercise.figure_unknown", "exercise.figure_wrong"}));
  // Levies of 100 % leave nothing to divide by.
  const Answer divided = say({"exercise", "new", "M", "--from", "E02", "--set", "levies=100 %", "-o", mine});
  EXPECT_EQ(divided.code, 1);
  EXPECT_FALSE(std::filesystem::exists(mine)) << "what has a fault is not written";
  ASSERT_EQ(say({"exercise", "new", "M", "-o", mine}).code, 0) << "from the starter";
  EXPECT_EQ(say({"exercise", "new", "N", "-o", mine}).codes(), Words{"exercise.file_exists"});
  const Answer same = say({"exercise", "new", "e02", "--from", "E02", "-o", path("e02.toml")});
  EXPECT_EQ(same.code, 0);
  EXPECT_EQ(same.codes(), Words{"exercise.id_is_shipped"});
}

TEST_F(OwnExercise, ProgressIsReadFromTheBooksOfAFolder) {
  std::filesystem::create_directories(path("books/more"));
  started("E01", "anna", "books/first.vireo", {"days=216"});
  started("E01", "anna", "books/more/second.vireo",
          {"days=216", "year_hours=1512", "billed=982.8", "month=81.9"});
  started("E02", "anna", "books/begun.vireo", {});
  std::ofstream(path("books/broken.vireo")) << "not a book";
  const Answer alone = say({"exercise", "progress", path("books")});
  ASSERT_EQ(alone.code, 0) << alone.out;
  const Json told = alone.json();
  EXPECT_EQ(told["trainee"], "anna");
  ASSERT_EQ(told["exercises"].size(), 1u);
  EXPECT_EQ(told["exercises"][0]["share"], "1.0000") << "the best of two";
  EXPECT_EQ(told["begun"], Json::array({"E02"}));
  EXPECT_EQ(told["found"].size(), 1u);
  ASSERT_EQ(told["competencies"].size(), 20u);
  for (const Json& each : told["competencies"]) {
    const bool practised = each["code"] == "C5.1" || each["code"] == "C5.4";  // E01 of DOMAIN.md 4.2
    EXPECT_EQ(each["done"].size(), practised ? 1u : 0u) << each;
    EXPECT_EQ(each["share"].is_null(), !practised) << each;
    EXPECT_FALSE(each["names"]["fr"].get<std::string>().empty());
  }
  EXPECT_EQ(told["next"].size(), 23u) << "the course has 24";
  started("E01", "bruno", "books/bruno.vireo", {"days=1"});
  EXPECT_EQ(say({"exercise", "progress", path("books")}).codes().back(), "progress.several");
  EXPECT_EQ(say({"exercise", "progress", path("books"), "--trainee", "BRUNO@example.org"}).json()["trainee"],
            "bruno");
  EXPECT_EQ(say({"exercise", "progress", path("books"), "--trainee", "Zoe"}).codes().back(),
            "progress.trainee_unknown");
  EXPECT_EQ(say({"exercise", "progress", path("nowhere")}).codes(), Words{"gradebook.no_folder"});
}

}  // namespace vireo::journey
