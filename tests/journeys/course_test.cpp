// The course through the command line: a trainee's exercise, a class's marks, a teacher's own file.
#include <algorithm>
#include <set>

#include "reports/writers/zip.h"
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
  EXPECT_NE(say({"--book", file, "undo"}).code, 0) << "an attempt counts once and for all";
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

TEST_F(Course, ExercisesTravelAsOneFileAndHostileOnesAreRefused) {
  std::filesystem::create_directories(path("mine"));
  for (const char* id : {"E01", "E18"})
    std::ofstream(path("mine/") + id + ".toml")
        << bytes(std::string(VIREO_SOURCE_ROOT "/templates/exercises/") + id + ".toml");
  const std::string bundle = path("cases.vireo-exercises");
  ASSERT_EQ(say({"exercise", "bundle", path("mine"), "-o", bundle}).json()["exercises"], 2);
  EXPECT_EQ(say({"exercise", "check", bundle}).json()["rows"].size(), 2u);
  EXPECT_EQ(say({"exercise", "list", "--exercises", bundle}).json()["rows"][1]["exercise"], "E18");
  const std::string file = started("E01", "carla", "carla.vireo", {"--exercises", bundle});
  ASSERT_EQ(say({"exercise", "answer", file, "days=216", "--exercises", bundle}).code, 0);
  EXPECT_EQ(say({"exercise", "grade", file, "--exercises", bundle}).json()["fields"][0]["state"], "right");
  EXPECT_EQ(say({"exercise", "show", "E02", "--exercises", bundle}).codes(), Words{"exercise.unknown"});

  const std::string good = bytes(path("mine/E01.toml"));
  std::string deep = "id = ";
  for (int level = 0; level < 3000; ++level) deep += "[";
  std::string long_formula = good;
  const auto at = long_formula.find("expected = \"") + 12;
  std::string ones = "1";
  for (int term = 0; term < 500; ++term) ones += "+1";
  long_formula.replace(at, long_formula.find('"', at) - at, ones);
  const struct {
    const char* code;
    std::vector<ZippedFile> files;
  } hostile[] = {
      {"zip.name_unsafe", {{"../E01.toml", good}}},
      {"zip.name_unsafe", {{"/etc/E01.toml", good}}},
      {"bundle.not_an_exercise", {{"folder/E01.toml", good}}},
      {"bundle.not_an_exercise", {{"run.sh", "rm"}}},
      {"bundle.file_too_large", {{"E01.toml", good + std::string(300 * 1024, '#')}}},
      {"zip.too_large", {{"E01.toml", std::string(40 * 1024 * 1024, '#')}}},
      {"zip.too_many", std::vector<ZippedFile>(501, ZippedFile{"E01.toml", good})},
      {"template.unreadable", {{"E01.toml", deep}}},
      {"exercise.too_long", {{"E01.toml", long_formula}}},
      {"bundle.same_id", {{"E01.toml", good}, {"E01b.toml", good}}},
  };
  for (auto [code, files] : hostile) {
    // The same name twice is refused by the writer already.
    for (std::size_t index = 1; index < files.size() && files.size() > 2; ++index)
      files[index].name = "E" + std::to_string(index) + ".toml";
    write_zip(files, *Date::of(2026, 3, 2), path("bad.vireo-exercises"));
    const Answer refused = say({"exercise", "check", path("bad.vireo-exercises")});
    EXPECT_NE(refused.code, 0) << code;
    const Words codes = refused.codes();
    EXPECT_NE(std::find(codes.begin(), codes.end(), code), codes.end()) << code << refused.out;
  }
  // A link, as archives made on Unix keep it: in the list of files, "made by" and the mode.
  write_zip({{"E01.toml", "/etc/passwd"}}, *Date::of(2026, 3, 2), path("bad.vireo-exercises"));
  std::string link = bytes(path("bad.vireo-exercises"));
  const auto listed = link.rfind("PK\x01\x02");
  ASSERT_NE(listed, std::string::npos);
  link[listed + 5] = 3;
  link[listed + 40] = '\xFF';
  link[listed + 41] = '\xA1';
  std::ofstream(path("bad.vireo-exercises"), std::ios::binary) << link;
  EXPECT_EQ(say({"exercise", "check", path("bad.vireo-exercises")}).codes(), Words{"zip.link"});
  std::filesystem::create_directories(path("none"));
  EXPECT_EQ(say({"exercise", "bundle", path("none"), "-o", path("none.vireo-exercises")}).codes(),
            Words{"bundle.empty"});
  std::ofstream(path("bad.vireo-exercises")) << "PK\x03\x04 not an archive";
  EXPECT_EQ(say({"exercise", "check", path("bad.vireo-exercises")}).codes(), Words{"zip.unreadable"});
}

TEST_F(Course, AClassOfTwoHundredCopiesInNestedArchivesIsGradedAndTheTenDamagedAreNamed) {
  std::vector<ZippedFile> all;
  for (int trainee = 0; trainee < 10; ++trainee) {
    const std::string name = "trainee" + std::to_string(trainee);
    const std::string file = started("E01", name, name + ".vireo");
    ASSERT_EQ(say({"exercise", "answer", file, "days=216"}).code, 0);
    for (int copy = 0; copy < 19; ++copy)
      all.push_back({name + "_assign_" + std::to_string(copy) + "/E01.vireo", bytes(file)});
  }
  for (int damaged = 0; damaged < 10; ++damaged) {
    std::string bad = all[static_cast<std::size_t>(damaged) * 19].bytes;
    if (damaged % 2 == 0) bad.resize(bad.size() / 3);
    for (std::size_t at = 60; at < bad.size() && damaged % 2 == 1; at += 97)
      bad[at] = static_cast<char>(bad[at] ^ 0x5a);
    all.push_back({"damaged" + std::to_string(damaged) + "/E01.vireo", bad});
  }
  std::vector<ZippedFile> inner(all.begin() + 100, all.end());
  all.resize(100);
  write_zip(inner, *Date::of(2026, 3, 2), path("inner.zip"));
  all.push_back({"second group/inner.zip", bytes(path("inner.zip"))});
  write_zip(all, *Date::of(2026, 3, 2), path("class.zip"));
  const Answer answer =
      say({"gradebook", "make", path("class.zip"), "-o", path("marks.xlsx"), "--due", "2026-03-01"});
  const Json made = answer.json();
  EXPECT_EQ(made["files"], 200) << answer.out;
  EXPECT_EQ(made["graded"], 10);
  EXPECT_EQ(made["superseded"].size(), 180u);
  EXPECT_EQ(made["late"].size(), 10u);
  std::set<std::string> named;
  for (const Json& each : made["not_graded"]) named.insert(each["file"].get<std::string>());
  EXPECT_EQ(named.size(), 10u);
  for (const std::string& each : named) EXPECT_NE(each.find("inner.zip/damaged"), std::string::npos) << each;
}

TEST_F(Course, AClassListTellsWhoHandedInNothingAndWhoIsForeign) {
  std::filesystem::create_directories(path("class"));
  for (const char* name : {"anna", "bruno"}) started("E01", name, std::string("class/") + name + ".vireo");
  const auto made = [&](const std::string& list) {
    std::ofstream(path("class.csv")) << list;
    return say(
        {"gradebook", "make", path("class"), "-o", path("marks.xlsx"), "--class-list", path("class.csv")});
  };
  const Answer graded =
      made("Surname;First name;E-mail\nMartin;Anna;ANNA@example.org\nRoy;Chloé;chloe@example.org\n");
  EXPECT_EQ(graded.json()["missing"].dump(), R"([{"name":"Roy Chloé","email":"chloe@example.org"}])");
  EXPECT_EQ(graded.codes(), Words{"exercise.not_in_class"}) << "bruno";
  EXPECT_TRUE(graded.json()["not_graded"].empty()) << "he is graded all the same";
  EXPECT_EQ(graded.json()["noted"][0]["code"], "exercise.not_in_class");
  EXPECT_EQ(made("Anna;anna@example.org\nBruno\nAnna;anna@example.org\n").codes(),
            (Words{"class_list.no_address", "class_list.twice"}));
  EXPECT_EQ(made("Name;Address\n").codes(), Words{"class_list.empty"});
}

TEST_F(Course, AWorkSheetAndItsAnswersArePrinted) {
  for (const char* language : {"fr", "en"})
    for (const bool answers : {false, true}) {
      const std::string file = path(std::string(language) + (answers ? "a" : "w") + ".pdf");
      Words words{"--today", "2026-03-02", "--lang",   language, "--json", "exercise", "export",
                  "E02",     "E16",        "--format", "pdf",    "-o",     file};
      if (answers) words.push_back("--solution");
      ASSERT_EQ(run(words).code, 0);
      ASSERT_EQ(std::system(("qpdf --check " + file + " > /dev/null && pdftotext -layout " + file).c_str()),
                0);
      const std::string text = bytes(file.substr(0, file.size() - 3) + "txt");
      const bool shown = text.find("267,09") != std::string::npos || text.find("267.09") != std::string::npos;
      EXPECT_EQ(shown, answers) << "the daily rate of DOMAIN.md's E02" << text;
    }
}

TEST_F(Course, AWorkSheetOfManyQuestionsHasNoEmptyPage) {
  ASSERT_EQ(run({"--today", "2026-03-02", "--lang", "fr", "--json", "exercise", "export", "E11", "--format",
                 "pdf", "-o", path("sheet.pdf")})
                .code,
            0);
  ASSERT_EQ(std::system(("pdftotext -layout " + path("sheet.pdf")).c_str()), 0);
  const std::string text = bytes(path("sheet.txt"));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\f'), 1) << text;
}

TEST_F(Course, ATraineesCaseFilesHaveThatTraineesFigures) {
  const std::string book = path("bea-E22.vireo");
  const auto course = [&](Words words) {
    words.insert(words.begin(), {"--today", "2026-03-02", "--lang", "fr", "--json"});
    return run(words);
  };
  const Answer begun = course(
      {"exercise", "start", "E22", "--trainee", "Béa", "--email", "b@example.org", "--variant", "-o", book});
  ASSERT_EQ(begun.code, 0);
  ASSERT_EQ(course({"exercise", "files", book, "-o", path("case")}).code, 0);
  const std::string mail = bytes(path("case/e-mail.txt"));
  EXPECT_EQ(mail.find("{{"), std::string::npos) << mail;
  // "ces 12 heures de gestion de boîte mail à 38 € de l'heure" are the statement's "(12 heures à 38 €)".
  const auto at = mail.find("ces ") + 4;
  const std::string hours = mail.substr(at, mail.find(' ', at) - at);
  const std::string statement = begun.json()["statement"];
  EXPECT_NE(statement.find("(" + hours + " heures à "), std::string::npos) << statement << mail;
  EXPECT_EQ(course({"exercise", "files", path("none.vireo"), "-o", path("case")}).codes().size(), 1u);
}

TEST_F(Course, ACaseIsWorkedInTheRealBookAndReadFromIt) {
  const std::string book = path("anna-E22.vireo");
  const auto in = [&](Words words) {
    words.insert(words.begin(), {"--today", "2026-03-02", "--lang", "en", "--json", "--book", book});
    return run(words);
  };
  const auto course = [&](Words words) {
    words.insert(words.begin(), {"--today", "2026-03-02", "--lang", "en", "--json"});
    return run(words);
  };
  ASSERT_EQ(course({"exercise", "start", "E22", "--trainee", "Anna", "-o", book}).code, 0);
  ASSERT_EQ(course({"exercise", "files", "E22", "-o", path("case")}).code, 0);
  const std::string statement = bytes(path("case/releve.csv"));
  EXPECT_NE(statement.find("2026-03-02;VIR FONTAINE"), std::string::npos) << statement;
  const auto share = [&] { return course({"exercise", "grade", book}).json()["share"]; };
  EXPECT_EQ(share(), "0.0000") << "an untouched book: nothing open, nothing wrong, nothing done";
  ASSERT_EQ(
      in({"client", "add", "--name", "Fontaine Décoration", "--address", "4 rue des Tanneurs;69005;Lyon;FR"})
          .code,
      0);
  const std::string draft =
      in({"invoice", "draft", "--client", "Fontaine", "--line", "Boîte mail;10;h;38.00"})
          .json()["draft"]
          .dump();
  const std::string number = in({"invoice", "issue", draft}).json()["number"];
  ASSERT_EQ(in({"bank", "import", path("case/releve.csv")}).code, 0);
  const Json lines = in({"bank", "lines"}).json()["lines"];
  ASSERT_EQ(lines.size(), 3u);
  for (const auto& line : lines) {
    const std::string id = line["id"].dump();
    const std::string text = line["text"];
    const Words match = text.find("FONTAINE") != std::string::npos
                            ? Words{"bank", "match", id, "--invoice", number}
                            : Words{"bank", "match", id, "--category",
                                    text.find("NUAGE") != std::string::npos ? "software" : "bank_fees"};
    const Answer matched = in(match);
    EXPECT_EQ(matched.code, 0) << matched.out << matched.error;
  }
  const Json graded = course({"exercise", "grade", book}).json();
  EXPECT_EQ(graded["share"], "1.0000") << graded.dump(1);
}

TEST_F(Course, ATeachersOwnCaseGoesWithTheSandbox) {
  std::string text = bytes(std::string(VIREO_SOURCE_ROOT) + "/templates/exercises/E02.toml");
  text.replace(text.find("id = \"E02\""), 10, "id = \"OWN1\"");
  std::ofstream(path("own.toml"), std::ios::binary) << text;
  const std::string book = path("own.vireo");
  const auto course = [&](Words words) {
    words.insert(words.begin(), {"--today", "2026-03-02", "--lang", "en", "--json"});
    return run(words);
  };
  ASSERT_EQ(course({"exercise", "start", path("own.toml"), "--trainee", "Anna", "-o", book}).code, 0);
  std::filesystem::remove(path("own.toml"));
  ASSERT_EQ(course({"exercise", "answer", book, "revenue=37500"}).code, 0) << "its file is gone";
  EXPECT_NE(course({"exercise", "grade", book}).json()["points"], "0.00");
  // The trainer's marking does not trust the copy in the book.
  std::filesystem::create_directory(path("class"));
  std::filesystem::copy(book, path("class/own.vireo"));
  const Answer marked = course({"gradebook", "make", path("class"), "-o", path("marks.xlsx")});
  EXPECT_NE(marked.out.find("exercise.unknown"), std::string::npos) << marked.out;
}

}  // namespace vireo::journey
