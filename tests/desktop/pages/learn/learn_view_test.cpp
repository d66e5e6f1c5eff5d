// What the page of an exercise shows and does, and what is asked before one begins.
#include "app/desktop/pages/learn/learn_view.h"

#include <fstream>

#include "app/desktop/pages/start/exercise_start_view.h"
#include "core/store/catalog/exercise_file.h"
#include "tests/desktop/pages/page_book.h"

namespace vireo::learn_view_test {

/// A session on a trainee's own sandbox.
struct Sandbox {
  documents_book::Folder folder{};
  InlineExecutor jobs{};
  Session session;

  Sandbox(const std::string& id, bool graded)
      : session(start_exercise(folder / "t.vireo", documents_book::world(), *load_exercise_named({}, id),
                               {.trainee = "Anna", .graded = graded, .language = "en"},
                               documents_book::on("2026-03-02"))
                    .value(),
                load_wording({}, "en").value(),
                {{}, documents_book::day("2026-03-02"), documents_book::world()}, jobs) {}
};

const CorrectedAnswer& row(const LearnView& view, const std::string& field) {
  for (const CorrectedAnswer& each : view.table.rows())
    if (each.field == field) return each;
  throw std::runtime_error("no such field: " + field);
}

TEST(LearnView, AnswersAreCorrectedWithTheMistakeRecognised) {  // E02 of DOMAIN.md 4.2
  Sandbox the("E02", false);
  LearnView view(the.session);
  EXPECT_TRUE(has_exercise(the.session));
  EXPECT_NE(view.statement().find("1,900"), std::string::npos) << view.statement();
  EXPECT_FALSE(view.solution().has_value()) << "not before a first attempt";
  view.form.set("revenue", "34560");
  view.form.set("hourly", "35.16");
  ASSERT_TRUE(view.correct().ok());
  EXPECT_EQ(row(view, "revenue").tone, Tone::warning);
  EXPECT_NE(view.why(1).find("Divide"), std::string::npos) << view.why(1);
  EXPECT_EQ(row(view, "hourly").tone, Tone::good) << "followed through";
  ASSERT_TRUE(view.solution().has_value());
  EXPECT_NE(view.solution()->find("37,500"), std::string::npos) << *view.solution();
  view.form.set("revenue", "37500");
  ASSERT_TRUE(view.correct().ok());
  EXPECT_EQ(row(view, "revenue").tone, Tone::good);
  LearnView again(the.session);
  EXPECT_EQ(again.form.text("revenue"), "37500") << "kept in the book";
}

TEST(LearnView, EachStateOfAnAnswerSaysWhyAndWhereToLook) {
  Sandbox the("E02", false);
  LearnView view(the.session);
  EXPECT_EQ(view.screen_words(), "Open the page “Services”");
  EXPECT_NE(view.hint_price().find("2 free hints"), std::string::npos) << view.hint_price();
  view.form.set("revenue", "30000");
  view.form.set("hourly", "30.53");  // 30,000 / 982.8
  view.form.set("daily", "about 200");
  view.form.set("threshold", "below");
  ASSERT_TRUE(view.correct().ok());
  EXPECT_EQ(view.first_to_mend(), 1u);
  const auto says = [&](const char* field, const char* words) {
    EXPECT_NE(row(view, field).why.find(words), std::string::npos) << field << ": " << row(view, field).why;
  };
  says("revenue", "30,000");
  says("revenue", "A hint may help");
  says("hourly", "Rightly reckoned from “Turnover needed a year (€)”");
  says("daily", "“about 200” cannot be read as a number");
  says("listed", "No answer so far");
  says("threshold", "Rightly reckoned from");  // 30,000 is below 37,500, 37,500 is not
  view.form.set("daily", "999");
  ASSERT_TRUE(view.correct().ok());
  says("daily", "It rests on “Hourly rate (€ an hour)”");
  ASSERT_TRUE(view.hint("revenue").ok());
  ASSERT_TRUE(view.hint("hourly").ok());
  EXPECT_NE(view.hint_price().find("costs a tenth"), std::string::npos) << view.hint_price();
}

TEST(LearnView, ADayShowsHowItIsTyped) {
  Sandbox the("E05", false);
  LearnView view(the.session);
  for (const ExerciseField& each : view.fields())
    EXPECT_EQ(view.how_typed(each), each.id == "due" ? "dd/mm/yyyy" : "") << each.id;
}

TEST(LearnView, ACheckOfTheBookSaysYesOrNo) {
  Sandbox the("E22", false);
  LearnView view(the.session);
  for (const ExerciseField& each : view.fields())
    if (each.id == "sound") {
      EXPECT_EQ(view.read_from_book(each), "read from your book: yes");
    }
}

TEST(LearnView, GradedModeCountsOnlyWhatWasChangedAndShowsNoSolution) {
  Sandbox the("E02", true);
  LearnView view(the.session);
  view.form.set("revenue", "1");
  ASSERT_TRUE(view.correct().ok());
  ASSERT_TRUE(view.correct().ok()) << "nothing changed: no attempt is used";
  view.form.set("revenue", "2");
  ASSERT_TRUE(view.correct().ok());
  view.form.set("revenue", "3");
  EXPECT_EQ(view.correct().problems().front().code(), "exercise.attempts_used");
  EXPECT_FALSE(view.form.error("revenue").empty());
  EXPECT_FALSE(view.solution().has_value());
}

TEST(LearnView, AGradedAttemptIsNeverTakenBack) {
  Sandbox graded("E02", true);
  LearnView view(graded.session);
  view.form.set("revenue", "1");
  ASSERT_TRUE(view.correct().ok());
  EXPECT_FALSE(graded.session.undo().ok());
}

TEST(LearnView, InPracticeAnAnswerIsTakenBackAndAHintIsNot) {
  Sandbox practice("E02", false);
  LearnView free(practice.session);
  free.form.set("revenue", "1");
  ASSERT_TRUE(free.correct().ok());
  ASSERT_TRUE(practice.session.undo().ok());
  free.refresh();
  EXPECT_EQ(free.form.text("revenue"), "") << "the form follows the book";
  ASSERT_TRUE(free.hint("revenue").ok());
  EXPECT_FALSE(practice.session.undo().ok()) << "a hint that was read cannot be given back";
}

TEST(LearnView, AnOrderIsChosenPlaceByPlaceAndNotOfferedInItsOwn) {
  Sandbox the("E18", false);
  LearnView view(the.session);
  const auto& fields = view.fields();
  const auto order = std::find_if(fields.begin(), fields.end(),
                                  [](const ExerciseField& each) { return each.kind == AnswerKind::order; });
  ASSERT_NE(order, fields.end());
  std::vector<std::string> offered;
  for (const NamedValue& each : view.choices(*order))
    if (!each.value.empty()) offered.push_back(each.value);
  EXPECT_EQ(offered.size(), order->expected_choices.size());
  EXPECT_NE(offered, order->expected_choices);
  for (std::size_t place = 0; place < order->expected_choices.size(); ++place)
    view.form.set(LearnView::choice_field(*order, std::to_string(place + 1)), order->expected_choices[place]);
  ASSERT_TRUE(view.correct().ok());
  EXPECT_EQ(row(view, order->id).tone, Tone::good);
  EXPECT_EQ(row(view, order->id).answer.find(order->expected_choices[0] + ","), std::string::npos)
      << "in words";
  LearnView again(the.session);
  EXPECT_EQ(again.form.text(LearnView::choice_field(*order, "2")), order->expected_choices[1]);
}

TEST(LearnView, WhatIsTypedIsKeptWithoutAnAttempt) {
  Sandbox the("E02", true);
  {
    LearnView view(the.session);
    view.form.set("revenue", "34560");
    EXPECT_TRUE(view.half_typed());
    ASSERT_TRUE(view.keep().ok());
    EXPECT_FALSE(view.half_typed()) << "nothing would be lost";
    EXPECT_FALSE(view.is_corrected());
  }
  LearnView view(the.session);
  EXPECT_EQ(view.form.text("revenue"), "34560") << "there again";
  EXPECT_EQ(grade_submission(the.session.book(), *load_exercise_named({}, "E02"))->attempts, 0);
  ASSERT_TRUE(view.correct().ok()) << "what was kept is given";
  EXPECT_EQ(row(view, "revenue").tone, Tone::warning);
  EXPECT_EQ(grade_submission(the.session.book(), *load_exercise_named({}, "E02"))->attempts, 1);
  ASSERT_TRUE(view.keep().ok());
  EXPECT_TRUE(kept_typed(the.session.book()).empty()) << "nothing new waits";
}

TEST(LearnView, ATableIsTypedCellByCellAndPastedFromASpreadsheet) {
  Sandbox the("E20", true);
  LearnView view(the.session);
  const auto fields = view.fields();
  const ExerciseField& table = fields.back();
  ASSERT_TRUE(table.table.has_value());
  const auto cell = [&](std::size_t at, std::size_t column) {
    return LearnView::cell_field(table, at, table.table->columns[column]);
  };
  EXPECT_EQ(view.rows_offered(table), 4u) << "no word of how many are expected";
  EXPECT_FALSE(view.paste(table, 1, table.table->columns[0], "411000")) << "a word goes into one cell";
  ASSERT_TRUE(view.paste(table, 1, table.table->columns[0], "411000\t800,00\t\r\n706100\t\t800,00\r\n"));
  EXPECT_EQ(view.form.text(cell(2, 2)), "800,00");
  ASSERT_TRUE(view.correct().ok());
  EXPECT_EQ(row(view, "fixed").tone, Tone::good);
  LearnView again(the.session);
  EXPECT_EQ(again.form.text(cell(1, 1)), "800,00");
  ASSERT_TRUE(again.correct().ok());
  EXPECT_EQ(grade_submission(the.session.book(), *load_exercise_named({}, "E20"))->attempts, 1)
      << "the same table is not given twice";
  again.form.set(cell(2, 0), "706000");
  ASSERT_TRUE(again.correct().ok());
  EXPECT_NE(again.why(7).find("706100"), std::string::npos) << again.why(7);
  EXPECT_NE(again.why(7).find("row 2 (Account)"), std::string::npos) << again.why(7);
}

TEST(LearnView, ARoundOpensWithItsCardAfterTheOneBefore) {
  Sandbox the("E21", false);
  LearnView view(the.session);
  const auto has = [&](const char* id) {
    for (const ExerciseField& each : view.fields())
      if (each.id == id) return true;
    return false;
  };
  EXPECT_EQ(view.open_rounds(), 1u);
  EXPECT_TRUE(has("round1"));
  EXPECT_FALSE(has("round2"));
  EXPECT_NE(view.card_text(view.fields().back()).find("45 days"), std::string::npos);
  view.form.set("round1", "remind");
  ASSERT_TRUE(view.keep().ok());
  EXPECT_FALSE(has("round2")) << "typed is not given";
  ASSERT_TRUE(view.correct().ok());
  EXPECT_EQ(view.open_rounds(), 2u);
  EXPECT_TRUE(has("round2"));
  EXPECT_NE(view.card_title(view.fields().back()).find("A client leaves"), std::string::npos);
  ASSERT_TRUE(the.session.undo().ok());
  view.refresh();
  EXPECT_EQ(view.open_rounds(), 1u) << "in practice the answer is taken back";
}

TEST(LearnView, HintsAreTakenOneByOneUntilThereIsNone) {
  Sandbox the("E02", false);
  LearnView view(the.session);
  const std::size_t before = view.hinted_fields().size();
  ASSERT_GT(before, 0u);
  const std::string field = view.hinted_fields().front().value;
  while (view.hint(field).ok()) {
  }
  EXPECT_EQ(view.hint(field).problems().front().code(), "exercise.no_hint");
  EXPECT_EQ(view.hinted_fields().size(), before - 1);
}

TEST(LearnView, EveryExerciseHasAFormInBothLanguages) {
  for (const std::string& id : exercise_ids({})) {
    Sandbox the(id, false);
    const LearnView view(the.session);
    EXPECT_FALSE(view.statement().empty()) << id;
    EXPECT_EQ(view.statement().find("{{"), std::string::npos) << id;
    EXPECT_EQ(view.table.rows().size(), view.fields().size()) << id;
  }
}

TEST(LearnView, ABookOfABusinessHasNoExercise) {
  page_book::PageBook the;
  EXPECT_FALSE(has_exercise(the.session));
  EXPECT_TRUE(LearnView(the.session).empty());
}

TEST(ExerciseStartView, ANameIsNeededAndMakesTheFilesName) {
  const auto wording = load_wording({}, "fr").value();
  ExerciseStartView view(wording, documents_book::on("2026-03-02"));
  ASSERT_EQ(view.exercises().size(), exercise_ids({}).size());
  view.form.set("exercise", "E04");
  EXPECT_FALSE(view.check());
  EXPECT_FALSE(view.form.error("trainee").empty());
  view.form.set("trainee", "Anna / Léa");
  ASSERT_TRUE(view.check());
  EXPECT_EQ(view.file_name(), "E04 Anna - Léa.vireo");
  EXPECT_TRUE(view.request().variant);
}

TEST(LearnView, WhatTheBookAnswersIsShownAndItsFilesAreSaved) {
  Sandbox the("E22", false);
  LearnView view(the.session);
  EXPECT_TRUE(view.form.fields().empty()) << "nothing is typed";
  EXPECT_EQ(view.file_count(), 2u);
  EXPECT_EQ(view.read_from_book(*view.fields().begin()), "read from your book: 0");
  const auto saved = view.save_files(the.folder / ".");
  ASSERT_TRUE(saved.ok());
  EXPECT_TRUE(std::filesystem::exists(the.folder / "releve.csv"));
  ASSERT_TRUE(view.correct().ok());
  EXPECT_EQ(view.points(), "0 / 11") << "nothing was done in the book";
}

TEST(ExerciseStartView, ATrainersFileJoinsTheList) {
  documents_book::Folder folder;
  const auto wording = load_wording({}, "en").value();
  ExerciseStartView view(wording, documents_book::on("2026-03-02"));
  const std::size_t known = view.exercises().size();
  std::string text = load_exercise_named({}, "E02")->source;
  text.replace(text.find("id = \"E02\""), 10, "id = \"OWN1\"");
  std::ofstream(folder / "own.toml", std::ios::binary) << text;
  ASSERT_TRUE(view.add_file(folder / "own.toml").ok());
  EXPECT_EQ(view.exercises().size(), known + 1);
  view.form.set("trainee", "Anna");
  ASSERT_TRUE(view.check());
  EXPECT_EQ(view.exercise()->id, "OWN1");
  EXPECT_TRUE(view.request().keep_source);
  view.form.set("exercise", "E02");
  ASSERT_TRUE(view.check());
  EXPECT_FALSE(view.request().keep_source);
  std::ofstream(folder / "bad.toml", std::ios::binary) << "id = 3";
  EXPECT_FALSE(view.add_file(folder / "bad.toml").ok());
}

}  // namespace vireo::learn_view_test
