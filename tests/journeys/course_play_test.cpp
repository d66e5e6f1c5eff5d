// The course through the command line: tables of rows, rounds with cards, answers kept for later, question
// banks brought in.
#include <filesystem>

#include "tests/journeys/journey.h"

namespace vireo::journey {

class CoursePlay : public Journey {
 protected:
  Answer say(Words words) const {
    Words all{"--today", "2026-03-02", "--lang", "en", "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run(all);
  }
  std::string started(const std::string& exercise, const Words& more = {}) const {
    const std::string file = path(exercise + ".vireo");
    Words words{"exercise", "start", exercise, "--trainee", "Anna", "-o", file};
    words.insert(words.end(), more.begin(), more.end());
    const Answer answer = say(words);
    EXPECT_EQ(answer.code, 0) << answer.out;
    return file;
  }
  static Json field(const Json& graded, const std::string& id) {
    for (const Json& each : graded["fields"])
      if (each["field"] == id) return each;
    return {};
  }
};

TEST_F(CoursePlay, AnEntryIsGivenAsRowsOrAsAFile) {
  const std::string file = started("E20");
  const auto fixed = [&] { return field(say({"exercise", "grade", file}).json(), "fixed"); };
  ASSERT_EQ(say({"exercise", "answer", file, "fixed=706100||800;411000|800|"}).code, 0);
  EXPECT_EQ(fixed()["state"], "right");
  EXPECT_EQ(fixed()["rows"][0]["cells"][1]["answer"], "800");
  ASSERT_EQ(say({"exercise", "answer", file, "fixed=411||800;7061|800|"}).code, 0);
  EXPECT_EQ(fixed()["share"], "0.5");
  EXPECT_NE(fixed()["feedback"].get<std::string>().find("exchanged"), std::string::npos);
  std::ofstream(path("entry.csv")) << "account;debit;credit\n411000;800,00;\n706100;;800,00\n";
  ASSERT_EQ(say({"exercise", "answer", file, "fixed=@" + path("entry.csv")}).code, 0);
  EXPECT_EQ(fixed()["state"], "right");
  EXPECT_NE(say({"exercise", "answer", file, "fixed=@" + path("none.csv")}).code, 0);
  // What the answer sheet expects is itself a right answer.
  const Json shown = say({"exercise", "show", "E20", "--solution"}).json();
  ASSERT_EQ(
      say({"exercise", "answer", file, "fixed=" + field(shown, "fixed")["expected"].get<std::string>()}).code,
      0);
  EXPECT_EQ(fixed()["share"], "1");
}

TEST_F(CoursePlay, TheFileOfTheCaseHasItsSixDefects) {
  ASSERT_EQ(say({"exercise", "files", "E20", "-o", path("case")}).code, 0);
  const std::string text = bytes(path("case/123456782FEC20261231.txt"));
  EXPECT_NE(text.find("\t1200.00\t"), std::string::npos);
#ifdef VIREO_SHARED
  std::string sample = bytes(VIREO_SHARED "/samples/accounting/e20/123456782FEC20261231.txt");
  std::erase(sample, '\r');
  if (!sample.empty()) {
    EXPECT_EQ(text, sample);
  }
#endif
}

TEST_F(CoursePlay, RoundsAreOpenedOneAfterTheOther) {
  const std::string file = started("E21");
  const auto round = [&] { return say({"exercise", "round", file}).json(); };
  EXPECT_EQ(round()["round"], "late");
  EXPECT_NE(round()["card"]["text"].get<std::string>().find("45 days"), std::string::npos);
  EXPECT_EQ(say({"exercise", "answer", file, "round2=prospect"}).codes(), Words{"exercise.round_closed"});
  const Json opened = say({"exercise", "answer", file, "round1=borrow"}).json();
  EXPECT_EQ(opened["round"], "lost") << "the next card comes with the answer";
  EXPECT_EQ(opened["card"]["card"], "lost_40");
  EXPECT_EQ(field(say({"exercise", "grade", file}).json(), "round1")["share"], "0.25");
  ASSERT_EQ(say({"exercise", "answer", file, "round2=prospect", "round3=notice", "round4=buffer"}).code, 0)
      << "several in their order at once";
  EXPECT_TRUE(round()["round"].is_null());
  EXPECT_EQ(round()["open"], 4);
  EXPECT_EQ(say({"exercise", "round", started("E02")}).codes(), Words{"exercise.no_rounds"});
}

TEST_F(CoursePlay, ATraineesCardIsDrawnAndTheTrainerSeesThemAll) {
  const std::string file = started("E21", {"--variant", "--email", "t7@example.org"});
  const std::string card = say({"exercise", "round", file}).json()["card"]["card"];
  EXPECT_EQ(say({"exercise", "round", file}).json()["card"]["card"], card);
  EXPECT_TRUE(card == "late_45" || card == "late_60");
  const Json shown = say({"exercise", "show", "E21"}).json();
  EXPECT_TRUE(shown["rounds"][0].contains("card"));
  EXPECT_FALSE(shown["rounds"][1].contains("card"));
  EXPECT_TRUE(say({"exercise", "show", "E21", "--solution"}).json()["rounds"][3].contains("card"));
}

TEST_F(CoursePlay, WhatIsKeptUsesNoAttemptUntilItIsGiven) {
  const std::string file = started("E02", {"--graded"});
  ASSERT_EQ(say({"exercise", "keep", file, "revenue=1"}).code, 0);
  const Json kept = say({"exercise", "keep", file, "revenue=34560", "hourly=35.16"}).json();
  EXPECT_EQ(kept["kept"]["revenue"], "34560");
  Json graded = say({"exercise", "grade", file}).json();
  EXPECT_EQ(graded["attempts"], 0);
  EXPECT_EQ(field(graded, "revenue")["state"], "blank");
  EXPECT_EQ(say({"exercise", "keep", file, "nothing=1"}).codes(), Words{"exercise.field_unknown"});
  ASSERT_EQ(say({"exercise", "answer", file, "--kept"}).code, 0);
  graded = say({"exercise", "grade", file}).json();
  EXPECT_EQ(graded["attempts"], 1);
  EXPECT_EQ(field(graded, "hourly")["state"], "followed");
  EXPECT_EQ(say({"exercise", "answer", file, "--kept"}).codes(), Words{"exercise.nothing_given"});
}

TEST_F(CoursePlay, AQuestionBankIsBroughtInCheckedAndTakenAgain) {
  ASSERT_EQ(
      say({"exercise", "export", "E02", "E20", "E21", "--format", "moodle", "-o", path("own.xml")}).code, 0);
  const Answer imported = say({"exercise", "import", path("own.xml"), "-o", path("mine")});
  ASSERT_EQ(imported.code, 0) << imported.out;
  EXPECT_EQ(imported.json()["exercises"].size(), 3u);
  EXPECT_EQ(say({"exercise", "check", path("mine")}).code, 0);
  ASSERT_EQ(
      say({"exercise", "export", "--exercises", path("mine"), "--format", "moodle", "-o", path("again.xml")})
          .code,
      0);
  EXPECT_EQ(bytes(path("again.xml")), bytes(path("own.xml")));
  EXPECT_EQ(say({"exercise", "import", path("own.xml"), "-o", path("mine")}).codes(),
            (Words{"question_bank.file_there", "question_bank.file_there", "question_bank.file_there"}));
  const std::string file = path("e02.vireo");
  ASSERT_EQ(say({"exercise", "start", path("mine/E02.toml"), "--trainee", "Anna", "-o", file}).code, 0);
  ASSERT_EQ(say({"exercise", "answer", file, "revenue=34560"}).code, 0);
  EXPECT_EQ(field(say({"exercise", "grade", file}).json(), "revenue")["share"], "0.25");
}

TEST_F(CoursePlay, TheSheetsShowTablesAndCards) {
  for (const bool answers : {false, true}) {
    const std::string file = path(answers ? "a.pdf" : "w.pdf");
    Words words{"exercise", "export", "E20", "E21", "--format", "pdf", "-o", file};
    if (answers) words.push_back("--solution");
    ASSERT_EQ(say(words).code, 0);
    ASSERT_EQ(std::system(("pdftotext -layout " + file).c_str()), 0);
    const std::string text = bytes(file.substr(0, file.size() - 3) + "txt");
    EXPECT_NE(text.find("A client leaves"), std::string::npos);
    EXPECT_NE(text.find("Debit"), std::string::npos);
    EXPECT_EQ(text.find("706100") != std::string::npos, answers) << text;
  }
}

}  // namespace vireo::journey
