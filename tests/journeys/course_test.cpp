// The course through the command line: a trainee's exercise, a class's marks, a teacher's own file.
#include <algorithm>

#include "tests/journeys/journey.h"

namespace vireo::journey {

class Course : public Journey {
 protected:
  Answer say(Words words) const {
    Words all{"--today", "2026-03-02", "--lang", "en", "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run(all);
  }
  std::string started(const std::string& exercise, const std::string& trainee, const std::string& file,
                      const Words& more = {}) const {
    Words words{"exercise", "start",   exercise, "--trainee", trainee, "--email", trainee + "@example.org",
                "-o",       path(file)};
    words.insert(words.end(), more.begin(), more.end());
    const Answer answer = say(words);
    EXPECT_EQ(answer.code, 0) << answer.out;
    return path(file);
  }
};

TEST_F(Course, ATraineeAnswersAndIsGraded) {
  const std::string file = started("E02", "trainee1", "t1.vireo");
  EXPECT_EQ(say({"exercise", "answer", file, "revenue=34560", "hourly=35,16", "nothing=1"}).codes(),
            Words{"exercise.field_unknown"});
  ASSERT_EQ(say({"exercise", "answer", file, "revenue=34560", "hourly=35,16", "threshold=reached"}).code, 0);
  const Json graded = say({"exercise", "grade", file}).json();
  EXPECT_EQ(graded["fields"][0]["state"], "mistake");
  EXPECT_NE(graded["fields"][0]["feedback"].get<std::string>().find("Divide"), std::string::npos);
  EXPECT_EQ(graded["fields"][1]["state"], "followed");
  EXPECT_EQ(graded["points"], "2.50");
  EXPECT_EQ(graded["points_most"], 6);
  EXPECT_FALSE(say({"exercise", "hint", file, "revenue"}).json()["hint"].get<std::string>().empty());
  EXPECT_EQ(say({"exercise", "hint", file, "revenue"}).codes(), Words{"exercise.no_hint"});
}

TEST_F(Course, GradedModeCountsAttemptsAndKeepsTheAnswer) {
  const std::string file = started("E04", "trainee2", "t2.vireo", {"--graded", "--variant"});
  for (int attempt = 0; attempt < 2; ++attempt)
    ASSERT_EQ(say({"exercise", "answer", file, "payable=1"}).code, 0);
  EXPECT_EQ(say({"exercise", "answer", file, "payable=1"}).codes(), Words{"exercise.attempts_used"});
  const Json graded = say({"exercise", "grade", file, "--solution"}).json();
  EXPECT_FALSE(graded.contains("solution"));
  EXPECT_FALSE(graded["fields"][0].contains("expected"));
  EXPECT_GT(graded["seed"].get<std::uint64_t>(), 0u);
}

TEST_F(Course, AClassIsGradedAndDamagedCopiesAreNamed) {
  std::filesystem::create_directories(path("class/a"));
  for (const char* name : {"anna", "bruno"}) {
    const std::string file = started("E01", name, std::string("class/a/") + name + ".vireo");
    ASSERT_EQ(
        say({"exercise", "answer", file, "days=216", "year_hours=1512", "billed=982.8", "month=81.9"}).code,
        0);
  }
  std::ofstream(path("class/broken.vireo")) << "not a book";
  ASSERT_EQ(run({"--lang", "en", "--json", "--today", "2026-01-02", "book", "new", path("class/real.vireo"),
                 "--country", "FR", "--name", "Real", "--siret", "73282932000074", "--address",
                 "1 rue;69003;Lyon;FR"})
                .code,
            0);
  const Answer answer =
      say({"gradebook", "make", path("class"), "-o", path("marks.xlsx"), "--csv", path("marks.csv")});
  const Json made = answer.json();
  EXPECT_EQ(answer.code, 0) << "damaged copies are warnings" << answer.out;
  EXPECT_EQ(made["files"], 4);
  EXPECT_EQ(made["graded"], 2);
  EXPECT_EQ(made["not_graded"].size(), 2u);
  EXPECT_EQ(made["trainees"][0]["twenty"], "20.00");
  EXPECT_NE(bytes(path("marks.csv")).find("anna@example.org,100.00,"), std::string::npos);
  EXPECT_GT(bytes(path("marks.xlsx")).size(), 3000u);
}

TEST_F(Course, ATeacherChangesAnExerciseAndIsToldEveryFault) {
  const std::string good = bytes(VIREO_SOURCE_ROOT "/templates/exercises/E18.toml");
  std::filesystem::create_directories(path("mine"));
  std::string mine = good;
  mine.replace(mine.find("id = \"E18\""), 10, "id = \"MY1\"");
  std::ofstream(path("mine/MY1.toml")) << mine;
  EXPECT_EQ(say({"exercise", "check", path("mine")}).code, 0);
  const std::string file = started(path("mine/MY1.toml"), "trainee3", "t3.vireo");
  ASSERT_EQ(say({"exercise", "answer", file, "new=41.80", "--exercises", path("mine")}).code, 0);
  EXPECT_EQ(say({"exercise", "grade", file, "--exercises", path("mine")}).json()["fields"][0]["state"],
            "right");
  std::string bad = mine;
  bad.replace(bad.find("rate * (1 + rise)"), 17, "rate * (1 + ris) ");
  bad.replace(bad.find("expected = \"call\""), 17, "expected = \"fax\" ");
  bad += "\nsurprise = 1\n";
  std::ofstream(path("mine/MY1.toml")) << bad;
  const Answer refused = say({"exercise", "check", path("mine/MY1.toml")});
  EXPECT_EQ(refused.code, 1);
  const Words codes = refused.codes();
  for (const char* code : {"exercise.name_unknown", "exercise.choice_unknown"})
    EXPECT_NE(std::find(codes.begin(), codes.end(), code), codes.end()) << code << refused.out;
}

TEST_F(Course, ExercisesTravelToALearningPlatform) {
  ASSERT_EQ(say({"exercise", "export", "--format", "moodle", "-o", path("all.xml")}).code, 0);
  ASSERT_EQ(say({"exercise", "export", "E02", "--format", "gift", "-o", path("e02.gift")}).code, 0);
  EXPECT_EQ(std::system(("xmllint --noout " + path("all.xml")).c_str()), 0);
  const std::string gift = bytes(path("e02.gift"));
  EXPECT_NE(gift.find("=37500:1"), std::string::npos);
  EXPECT_NE(gift.find("=%25%34560:1"), std::string::npos);
  EXPECT_NE(bytes(path("all.xml")).find("<tolerance>1</tolerance>"), std::string::npos);
}

}  // namespace vireo::journey
