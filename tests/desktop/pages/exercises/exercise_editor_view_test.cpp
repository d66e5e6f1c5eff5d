// A teacher copies an exercise, changes it, is told every fault at its entry, saves it and tries it.
#include "app/desktop/pages/exercises/exercise_editor_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "app/desktop/pages/start/exercise_start_view.h"
#include "core/store/catalog/exercise_file.h"
#include "core/store/catalog/wording_catalog.h"
#include "tests/support/temporary_folder.h"

namespace vireo::exercise_editor_view_test {

struct Desk {
  explicit Desk(const std::string& from = "E02", const char* language = "en")
      : wording(load_wording({}, language).value()), view(wording, {}) {
    EXPECT_TRUE(view.begin(from).ok());
  }
  void type(const std::string& path, const std::string& typed) {
    view.go_to(path);
    view.form().set(path, typed);
    view.check();
  }
  std::string entry(const std::string& path) {
    view.go_to(path);
    return view.form().text(path);
  }
  std::vector<std::string> problem_paths() const {
    std::vector<std::string> all;
    for (const EditorProblem& each : view.problems.rows()) all.push_back(each.path);
    return all;
  }

  Wording wording;
  ExerciseEditorView view;
  test::TemporaryFolder folder{};
};

using Paths = std::vector<std::string>;

TEST(ExerciseEditorView, ACopyHasAnIdentifierOfItsOwnAndIsSound) {
  Desk the;
  EXPECT_EQ(the.view.file_name(), "E02-2.toml");
  EXPECT_EQ(the.problem_paths(), Paths{});
  ASSERT_TRUE(the.view.sound().has_value());
  EXPECT_FALSE(the.view.changed());
  // Presentation, texts, the trainee's book, six figures, five answers.
  EXPECT_EQ(the.view.outline.row_count(), 14u);
  the.type("id", "E02");
  EXPECT_EQ(the.problem_paths(), Paths{"id"}) << "marks of two exercises would be mixed";
  EXPECT_TRUE(the.view.sound().has_value()) << "a warning";
}

TEST(ExerciseEditorView, AChangedFigureChangesStatementAndAnswers) {
  Desk the;
  the.type("figure.0.value", "2 000");
  EXPECT_TRUE(the.view.changed());
  const ExercisePreview seen = the.view.preview();
  EXPECT_NE(seen.statement.find("2,000\u00A0€"), std::string::npos) << seen.statement;
  // (2,000 x 12 + 4,200) / 0.72 = 39,166.67
  EXPECT_EQ(seen.answers.at(0).expected, "39,166.67");
  EXPECT_EQ(seen.answers.at(0).points, "2 points");
  // 28,200 x 1.28 = 36,096
  ASSERT_EQ(seen.answers.at(0).mistakes.size(), 2u);
  EXPECT_NE(seen.answers[0].mistakes[0].find("36,096"), std::string::npos) << seen.answers[0].mistakes[0];
  EXPECT_EQ(seen.points, "Total: 6 points");
}

TEST(ExerciseEditorView, TheFiguresOfATraineeAreDrawnWithinTheirRange) {
  Desk the;
  const std::string written = the.view.preview().statement;
  bool other = false;
  for (int draw = 0; draw < 5; ++draw) {
    the.view.draw_another();
    other = other || the.view.preview().statement != written;
  }
  EXPECT_TRUE(other);
  the.view.draw_none();
  EXPECT_EQ(the.view.preview().statement, written);
}

TEST(ExerciseEditorView, EveryFaultIsListedAndChoosingItOpensItsForm) {
  Desk the;
  the.type("field.1.expected", "revenu / hours");
  the.type("title.fr", "");
  the.type("figure.1.step", "abc");
  EXPECT_EQ(the.problem_paths(), (Paths{"title.fr", "figure.1.step", "field.1.expected"}));
  EXPECT_FALSE(the.view.sound().has_value());
  the.view.go_to("field.1.expected");
  EXPECT_EQ(the.view.part(), "field.1");
  EXPECT_NE(the.view.form().error("field.1.expected"), "");
  EXPECT_EQ(the.view.outline.rows().at(10).problems, 1) << "the second answer stands at place 10";
  EXPECT_NE(the.view.problems.rows().at(0).where.find("Title in French"), std::string::npos);
  the.type("field.1.expected", "revenue / hours");
  EXPECT_EQ(the.view.form().error("field.1.expected"), "");
}

TEST(ExerciseEditorView, TheBookATraineeBeginsInIsChosenAndItsRegimeFollowsTheCountry) {
  Desk the;
  the.type("regime", "fr-micro");
  EXPECT_NE(the.entry("activity"), "") << "the first activity of the regime";
  EXPECT_TRUE(the.view.sound().has_value());
  the.type("country", "DE");
  EXPECT_EQ(the.entry("regime"), "");
  const auto entries = the.view.entries();
  EXPECT_TRUE(std::none_of(entries.begin(), entries.end(), [](const EditorEntry& each) {
    return each.path == "activity";
  })) << "no regime, no activity";
  EXPECT_TRUE(the.entry("address").ends_with(";DE")) << the.entry("address");
  EXPECT_EQ(the.problem_paths(), Paths{}) << "a number of another country went with it";
  the.type("country", "FR");
  the.type("identifiers.siret", "73282932000075");
  EXPECT_EQ(the.problem_paths(), Paths{"identifiers.siret"}) << "its last digit is a check";
  EXPECT_FALSE(the.view.sound().has_value()) << "the book could not be made";
  the.type("identifiers.siret", "732 829 320 00074");
  EXPECT_TRUE(the.view.sound().has_value());
}

TEST(ExerciseEditorView, PapersOfTheCaseAreAddedAndKept) {
  Desk the("E22");
  const auto papers = [&] { return the.view.entries().size(); };
  the.view.choose("sandbox");
  const auto before = papers();
  the.view.add("file");
  EXPECT_EQ(the.view.part(), "sandbox");
  EXPECT_EQ(papers(), before + 3) << "its name, its text, and taking it out";
  ASSERT_EQ(the.problem_paths().size(), 2u);
  const std::string at = the.problem_paths()[0].substr(5, the.problem_paths()[0].find('.', 5) - 5);
  EXPECT_EQ(the.problem_paths(), (Paths{"file." + at + ".name", "file." + at + ".text"}));
  the.type("file." + at + ".name", "../outside.csv");
  the.type("file." + at + ".text", "day;amount");
  EXPECT_EQ(the.problem_paths(), Paths{"file." + at + ".name"}) << "a plain name without a folder";
  the.type("file." + at + ".name", "statement.csv");
  ASSERT_TRUE(the.view.sound().has_value());
  EXPECT_EQ(the.view.sound()->files.back().text, "day;amount");
  the.view.remove("file." + at);
  EXPECT_EQ(papers(), before);
}

TEST(ExerciseEditorView, AnAnswerCanBeReadFromTheBook) {
  Desk the;
  the.type("field.0.state", "balanse 706");
  EXPECT_EQ(the.problem_paths(), Paths{"field.0.state"});
  the.type("field.0.state", "balance 706");
  ASSERT_TRUE(the.view.sound().has_value());
  EXPECT_EQ(the.view.sound()->fields[0].state->of, "706");
}

TEST(ExerciseEditorView, CopiesOfTraineesThatHaveNoAnswerAreTold) {
  Desk the;
  // Some trainees would draw an 8, and divide by nothing.
  the.type("figure.4.value", "7");
  the.type("figure.4.from", "6");
  the.type("figure.4.to", "8");
  the.type("figure.4.step", "1");
  the.type("field.2.expected", "hourly * 7 / (8 - day)");
  EXPECT_EQ(the.problem_paths(), Paths{"field.2.expected"});
  EXPECT_FALSE(the.view.sound().has_value());
}

TEST(ExerciseEditorView, WhatCanBeReadIsShownWhileSomethingIsWrong) {
  Desk the;
  the.type("field.1.expected", "revenue / (");
  const ExercisePreview seen = the.view.preview();
  EXPECT_EQ(seen.answers.at(0).expected, "37,500");
  EXPECT_EQ(seen.answers.at(1).expected, "–");
  EXPECT_EQ(seen.points, "Total: 6 points");
}

TEST(ExerciseEditorView, ItIsSavedAsTheCheckOfExercisesAcceptsAndOpensAgain) {
  Desk the;
  the.type("id", "MINE");
  the.type("figure.0.value", "2000");
  const auto file = the.folder / "mine.toml";
  ASSERT_TRUE(the.view.save(file).ok());
  EXPECT_FALSE(the.view.changed());
  const auto read = load_exercise_file(file);
  ASSERT_TRUE(read.ok()) << read.problems().front().code();
  EXPECT_EQ(read->parameters[0].value, Decimal::of(2000));
  EXPECT_EQ(read->points(), 6);
  ExerciseEditorView again(the.wording, {});
  ASSERT_TRUE(again.open(file).ok());
  EXPECT_EQ(again.title(), "MINE · Setting hourly and daily rates");
  EXPECT_EQ(again.remarks(), std::vector<std::string>{});
  EXPECT_FALSE(again.changed());
}

TEST(ExerciseEditorView, AnUnfinishedOneIsKeptToo) {
  Desk the;
  the.type("field.0.expected", "net *");
  const auto said = the.view.save(the.folder / "half.toml");
  ASSERT_TRUE(said.ok());
  EXPECT_NE(said->find("1 point"), std::string::npos) << *said;
  ExerciseEditorView again(the.wording, {});
  ASSERT_TRUE(again.open(the.folder / "half.toml").ok());
  again.go_to("field.0.expected");
  EXPECT_EQ(again.form().text("field.0.expected"), "net *");
}

TEST(ExerciseEditorView, ANewAnswerWithAMistakeAndAChoiceIsWrittenFromNothing) {
  Desk the("");
  the.view.add("field");
  EXPECT_EQ(the.view.part(), "field.1");
  for (const auto& [name, typed] : std::vector<std::pair<const char*, const char*>>{
           {"id", "vat"}, {"label.fr", "Taux"}, {"label.en", "Rate"}, {"kind", "choice"}})
    the.type(std::string("field.1.") + name, typed);
  the.view.choose(the.view.part());
  for (const char* choice : {"none", "full"}) {
    the.view.add("field.1.choice");
    const std::string path = std::string("field.1.choice.") + (std::string(choice) == "none" ? "0" : "1");
    the.type(path + ".id", choice);
    the.type(path + ".text.fr", choice);
    the.type(path + ".text.en", choice);
  }
  EXPECT_EQ(the.problem_paths(), Paths{"field.1.expected"});
  the.type("field.1.expected", "none");
  EXPECT_EQ(the.problem_paths(), Paths{});
  ASSERT_TRUE(the.view.sound().has_value());
  EXPECT_EQ(the.view.sound()->points(), 2);
  the.view.remove("field.1");
  EXPECT_EQ(the.view.sound()->points(), 1);
  the.view.remove("field.0");
  EXPECT_EQ(the.problem_paths(), Paths{"field"}) << "it asks nothing";
}

TEST(ExerciseEditorView, TickedCompetenciesStandInTheOrderOfTheCourse) {
  Desk the;
  the.type("competency.C1.2", "yes");
  the.type("competency.C7.3", "");
  ASSERT_TRUE(the.view.sound().has_value());
  EXPECT_EQ(the.view.sound()->competencies, (std::vector<std::string>{"C1.2", "C2.1"}));
}

TEST(ExerciseEditorView, WhatItCannotShowIsToldAndKept) {
  Desk the("E22");
  std::string said;
  for (const std::string& each : the.view.remarks()) said += each + "\n";
  EXPECT_EQ(said, "") << "its papers and what its book is asked have entries";
  Desk other("E20");
  for (const std::string& each : other.view.remarks()) said += each + "\n";
  EXPECT_NE(said.find("fixed"), std::string::npos) << "a table of rows: " << said;
  the.type("title.en", "Another week");
  ASSERT_TRUE(the.view.save(the.folder / "week.toml").ok());
  const Exercise before = load_exercise_named({}, "E22").value();
  const Exercise after = load_exercise_file(the.folder / "week.toml").value();
  ASSERT_EQ(after.files.size(), before.files.size());
  EXPECT_EQ(after.files[1].text, before.files[1].text);
  EXPECT_EQ(after.field("spent")->state->figure, StateFigure::expenses);
}

TEST(ExerciseEditorView, EveryEntryOfEveryExerciseHasItsWordsInBothLanguages) {
  for (const char* language : {"fr", "en"}) {
    const Wording wording = load_wording({}, language).value();
    for (const std::string& id : exercise_ids({})) {
      ExerciseEditorView view(wording, {});
      ASSERT_TRUE(view.begin(id).ok()) << id;
      for (const OutlineRow& row : std::vector<OutlineRow>(view.outline.rows())) {
        view.choose(row.part);
        for (const EditorEntry& each : view.entries()) {
          EXPECT_EQ(each.label.find('['), std::string::npos) << each.label;
          EXPECT_NE(each.label, "") << id << " " << each.path;
          for (const NamedValue& option : each.options) EXPECT_EQ(option.text.find('['), std::string::npos);
        }
      }
    }
  }
}

TEST(ExerciseEditorView, AWrittenExerciseIsTriedWithItsOwnFile) {
  Desk the;
  the.type("id", "MINE");
  ExerciseStartView start(the.wording, {{}, *Date::of(2026, 3, 2)});
  start.add(*the.view.sound());
  start.form.set("trainee", "Anna");
  ASSERT_TRUE(start.check());
  EXPECT_EQ(start.exercise()->id, "MINE");
  EXPECT_TRUE(start.request().keep_source);
  EXPECT_TRUE(load_exercise_text("x", start.exercise()->source).ok());
}

}  // namespace vireo::exercise_editor_view_test
