// Every exercise of the course: its expected figures, its mistakes, blanks, and errors carried forward.
#include "core/training/grading.h"

#include <gtest/gtest.h>

#include "core/store/catalog/exercise_file.h"
#include "core/training/exercise_values.h"
#include "core/training/gradebook.h"
#include "core/training/variant.h"
#include "tests/support/right_answers.h"

namespace vireo::grading_test {

Exercise exercise(const std::string& id) {
  auto read = load_exercise_named({}, id);
  EXPECT_TRUE(read.ok()) << id << ": " << (read.ok() ? "" : read.problems().front().code());
  return std::move(read).value();
}

using Answers = std::map<std::string, std::string>;

using test::right_answers;

Grade graded(const Exercise& exercise, const Answers& answers, int hints = 0, std::uint64_t seed = 0) {
  return grade(exercise, drawn_figures(exercise, seed), answers, hints);
}

const GradedField& field(const Grade& grade, const std::string& id) {
  for (const GradedField& each : grade.fields)
    if (each.id == id) return each;
  throw std::out_of_range(id);
}

TEST(Exercises, ExpectedAnswersEarnAllAndABlankNothing) {
  const auto ids = exercise_ids({});
  EXPECT_EQ(ids.size(), 24u);
  for (const std::string& id : ids) {
    const Exercise each = exercise(id);
    for (const std::uint64_t seed : {std::uint64_t{0}, variant_seed(id, "trainee1@example.org", 1)}) {
      EXPECT_EQ(graded(each, right_answers(each, seed), 0, seed).share, Decimal::of(1)) << id;
      EXPECT_TRUE(graded(each, {}, 0, seed).points.is_zero()) << id;
    }
  }
}

TEST(Exercises, EveryCompetencyHasAnExercise) {
  std::map<std::string, int> counts;
  for (const std::string& id : exercise_ids({}))
    for (const std::string& code : exercise(id).competencies) ++counts[code];
  for (const char* code : {"C1.1", "C1.2", "C2.1", "C2.2", "C2.3", "C2.4", "C3.1", "C3.2", "C4.1", "C4.2",
                           "C5.1", "C5.2", "C5.3", "C5.4", "C6.1", "C6.2", "C6.3", "C7.1", "C7.2", "C7.3"})
    EXPECT_GT(counts[code], 0) << code;
}

/// Figures of the course, as they were reckoned outside.
TEST(Exercises, TheFiguresAreThoseOfTheCourse) {
  struct Row {
    const char* exercise;
    Answers answers;
  };
  for (const Row& row : std::vector<Row>{
           {"E01", {{"days", "216"}, {"year_hours", "1 512"}, {"billed", "982,8"}, {"month", "81.9"}}},
           {"E02",
            {{"revenue", "37 500,00 €"},
             {"hourly", "38.16"},
             {"daily", "267.09"},
             {"listed", "41.97"},
             {"threshold", "reached"}}},
           {"E03", {{"hours", "5.75"}, {"amount", "230.00"}, {"total", "254.90"}}},
           {"E04",
            {{"collected", "250.00"},
             {"deductible", "24.00"},
             {"due", "10"},
             {"back", "10"},
             {"payable", "226.00"}}},
           {"E05",
            {{"lines", "4"},
             {"receipts", "2750"},
             {"social_due", "709.50"},
             {"flat_due", "60.50"},
             {"total", "770.00"},
             {"due", "30/04/2026"}}},
           {"E06",
            {{"january", "4"},
             {"february", "2"},
             {"march", "0"},
             {"over", "5"},
             {"invoiced", "2490"},
             {"effective", "38.31"}}},
           {"E07",
            {{"margin", "0.68"},
             {"threshold", "39705.88"},
             {"days", "317.6"},
             {"hours", "992.6"},
             {"feasible", "no"},
             {"without", "6176.47"}}},
           {"E08", {{"needs", "5000"}, {"loan", "1000"}, {"own_share", "40.0 %"}, {"quasi", "80"}}},
           {"E09",
            {{"first", "350.00"},
             {"second", "466.67"},
             {"third", "466.66"},
             {"fourth", "116.67"},
             {"instalment", "87.24"},
             {"interest1", "7.50"},
             {"principal1", "79.74"},
             {"interest_year", "76.73"},
             {"open_year", "2029.85"},
             {"interest_all", "140.78"},
             {"last", "87.38"}}},
           {"E10",
            {{"added", "32700"},
             {"ebitda", "23350"},
             {"operating", "22883"},
             {"result", "22804"},
             {"capacity", "23271"},
             {"after", "2871"},
             {"net", "1911"},
             {"rate", "77.9"}}},
           {"E11",
            {{"january", "540"},
             {"february", "-600"},
             {"march", "-180"},
             {"april", "540"},
             {"may", "1500"},
             {"june", "2600"},
             {"lowest", "-600"},
             {"low_month", "february"},
             {"received", "7760"},
             {"july", "2172.80"},
             {"needed", "2400"},
             {"yours", "427.20"}}},
           {"E12",
            {{"m1", "400"},
             {"credit", "100"},
             {"m2", "2020"},
             {"due2", "420"},
             {"m3", "2620"},
             {"due3", "420"},
             {"m4", "4300"},
             {"due5", "600"}}},
           {"E13",
            {{"dso", "63.0"},
             {"wc", "4080"},
             {"wc_days", "49.0"},
             {"goal", "4000"},
             {"freed", "2300"},
             {"penalty", "22.19"},
             {"total", "62.19"}}},
           {"E14",
            {{"alpha", "2027-03-13"},
             {"beta", "02/04/2027"},
             {"gamma", "2027-04-01"},
             {"lowest", "280"},
             {"when", "31/03/2027"}}},
           {"E15",
            {{"none", "6"},
             {"both", "56"},
             {"below", "6"},
             {"mean", "1860"},
             {"p10", "1300"},
             {"p50", "2300"},
             {"runway", "3.0"},
             {"runway_lost", "1.8"}}},
           {"E16",
            {{"revenue", "920"},
             {"declared", "920"},
             {"fee_eur", "92"},
             {"withdrawal_eur", "0.91"},
             {"dollars", "899.01"},
             {"received", "810.40"},
             {"exchange", "13.49"},
             {"cost", "11.91"}}},
           {"E17",
            {{"total", "36"},
             {"excess", "8"},
             {"quad_a", "q1"},
             {"quad_b", "q2"},
             {"quad_c", "q3"},
             {"quad_d", "q4"},
             {"quad_u", "q1"},
             {"quad_l", "q2"},
             {"quad_e", "q3"},
             {"quad_f", "q1"},
             {"left", "26"}}},
           {"E18", {{"new", "41.80"}, {"share", "9.09"}, {"lost", "7.3"}, {"gain", "304.00"}}},
           {"E19", {{"gap", "497.90"}, {"book_after", "3517.70"}, {"bank_after", "3517.70"}, {"rest", "0"}}},
           // The right entry 5 is that of samples/accounting/123456782FEC20261231.txt, the file without
           // defects.
           {"E20",
            {{"decimal", "blocking"},
             {"piece", "missing"},
             {"balance", "unseen"},
             {"account", "alert"},
             {"gap", "unseen"},
             {"zero", "alert"},
             {"fixed", "706100||800,00;411000|800,00|"}}},
           {"E21", {{"turnover", "28 705,30"}, {"cash1", "8802.74"}, {"cash3", "20031.49"}}}}) {
    const Grade found = graded(exercise(row.exercise), row.answers);
    for (const auto& [id, answer] : row.answers)
      EXPECT_EQ(field(found, id).state, GradedState::right)
          << row.exercise << "." << id << " = " << answer << ", expected " << field(found, id).expected;
  }
}

/// The mistakes of DOMAIN.md 4.2, by the number a trainee types; the share where it names one.
TEST(Exercises, TheMistakesOfTheCourseAreRecognised) {
  struct Row {
    const char* exercise;
    const char* field;
    const char* answer;
    const char* share;
  };
  for (const Row& row : std::vector<Row>{{"E01", "year_hours", "1820", ""},
                                         {"E01", "billed", "1512", "0.25"},
                                         {"E02", "revenue", "34560", "0.25"},
                                         {"E02", "revenue", "31666.67", "0.25"},
                                         {"E02", "hourly", "20.60", "0.25"},
                                         {"E03", "amount", "203.33", ""},
                                         {"E03", "amount", "210", "0.5"},
                                         {"E03", "amount", "276", ""},
                                         {"E04", "deductible", "28.80", ""},
                                         {"E04", "payable", "236", "0.5"},
                                         {"E05", "receipts", "4300", ""},
                                         {"E05", "receipts", "3350", ""},
                                         {"E05", "total", "1204", ""},
                                         {"E06", "invoiced", "2658", ""},
                                         {"E06", "invoiced", "2574", "0.5"},
                                         {"E06", "over", "7", "0.5"},
                                         {"E07", "threshold", "37500", "0.4"},
                                         {"E07", "threshold", "84375", ""},
                                         {"E08", "needs", "3500", ""},
                                         {"E08", "loan", "-500", ""},
                                         {"E09", "first", "466.67", ""},
                                         {"E09", "instalment", "90", ""},
                                         {"E10", "result", "2404", ""},
                                         {"E10", "result", "21844", ""},
                                         {"E10", "capacity", "22337", ""},
                                         {"E11", "june", "5340", ""},
                                         {"E11", "april", "-48", "0.25"},
                                         {"E11", "june", "2012", "0.25"},
                                         {"E12", "m3", "2520", ""},
                                         {"E12", "due2", "400", ""},
                                         {"E13", "dso", "75.6", ""},
                                         {"E14", "beta", "03/04/2027", "0.5"},
                                         {"E14", "lowest", "900", ""},
                                         {"E16", "declared", "810.40", ""},
                                         {"E18", "share", "10", ""}}) {
    const GradedField found = field(graded(exercise(row.exercise), {{row.field, row.answer}}), row.field);
    EXPECT_EQ(found.state, GradedState::mistake) << row.exercise << "." << row.field << " = " << row.answer;
    EXPECT_FALSE(found.feedback.in("fr").empty()) << row.exercise << "." << row.field;
    if (*row.share) {
      EXPECT_EQ(found.share, *Decimal::parse(row.share)) << row.exercise << "." << row.field;
    }
  }
}

TEST(Exercises, TwelveMentionsAreAskedOfAnInvoice) {  // DOMAIN.md 4.2, E03
  EXPECT_EQ(exercise("E03").field("mentions")->expected_choices.size(), 12u);
}

TEST(Exercises, EachListedMistakeIsRecognisedWithItsShare) {
  for (const std::string& id : exercise_ids({})) {
    const Exercise each = exercise(id);
    const ExerciseValues values = exercise_values(each, drawn_figures(each, 0));
    for (const ExerciseField& asked : each.fields) {
      for (const RecognisedMistake& mistake : asked.mistakes) {
        Answers answers = right_answers(each);
        if (asked.is_decided() && answers[asked.id] == mistake.choice) continue;
        answers[asked.id] = mistake.choice;
        if (mistake.table)
          answers[asked.id] = table_text(
              *asked.table, typed_rows(*asked.table, *mistaken_rows(*asked.table, *mistake.table, values)));
        if (mistake.when) {
          const FixedDecimal value = *value_of(*mistake.when, values);
          answers[asked.id] = asked.kind == AnswerKind::date
                                  ? Date::of_days(static_cast<std::int32_t>(value.whole())).text()
                                  : value.decimal().shortest();
        }
        const GradedField found = field(graded(each, answers), asked.id);
        if (mistake.score < Decimal::of(1)) {
          EXPECT_EQ(found.state, GradedState::mistake) << mistake.id;
        }
        EXPECT_FALSE(found.feedback.in("fr").empty() || found.feedback.in("en").empty()) << mistake.id;
        if (found.mistake == mistake.id) {
          EXPECT_EQ(found.share, mistake.score) << mistake.id;
        }
      }
    }
  }
}

TEST(Exercises, AnErrorCarriedForwardIsNotPunishedTwice) {
  // 34,560 instead of 37,500: the rest reckoned rightly from it.
  const Grade found = graded(
      exercise("E02"), {{"revenue", "34560"}, {"hourly", "35.16"}, {"daily", "246.15"}, {"listed", "38.68"}});
  EXPECT_EQ(field(found, "revenue").state, GradedState::mistake);
  EXPECT_EQ(field(found, "revenue").share, Decimal::of(25, 2));
  for (const char* id : {"hourly", "daily", "listed"})
    EXPECT_EQ(field(found, id).state, GradedState::followed) << id;
  const Grade broken = graded(exercise("E02"), {{"revenue", "34560"}, {"hourly", "99"}});
  EXPECT_EQ(field(broken, "hourly").state, GradedState::wrong);
}

TEST(Exercises, AVatReturnWhoseReverseChargeLinesAreEmptyIsRightToFourFifths) {
  EXPECT_EQ(graded(exercise("E04"), {{"collected", "250"}, {"deductible", "24"}, {"payable", "226"}}).share,
            *Decimal::parse("0.8"));
}

TEST(Exercises, TwoHintsAreFreeAndEachMoreTakesATenth) {
  const Exercise each = exercise("E04");
  for (const auto& [hints, share] :
       std::vector<std::pair<int, const char*>>{{0, "1"}, {2, "1"}, {3, "0.9"}, {5, "0.7"}, {99, "0"}})
    EXPECT_EQ(graded(each, right_answers(each), hints).share, *Decimal::parse(share)) << hints;
}

TEST(Exercises, AnswersAreReadInEitherLanguage) {
  for (const char* typed : {"1234,56", "1 234,56 €", "1,234.56", "1234.56", "1 234,56", "1 234,56"})
    EXPECT_EQ(parse_answer(AnswerKind::money, typed), *Decimal::parse("1234.56")) << typed;
  EXPECT_EQ(parse_answer(AnswerKind::percent, "9,09 %"), *Decimal::parse("9.09"));
  EXPECT_EQ(parse_answer(AnswerKind::date, "30.04.2026"), parse_answer(AnswerKind::date, "2026-04-30"));
  for (const char* wrong : {"", "abc", "12/13/2026"})
    EXPECT_FALSE(parse_answer(AnswerKind::date, wrong)) << wrong;
}

TEST(Exercises, ATraineesFiguresAreDrawnTheSameWayAgain) {
  const Exercise each = exercise("E01");
  const std::uint64_t seed = variant_seed("E01", "a@example.org", 1);
  EXPECT_EQ(drawn_figures(each, seed), drawn_figures(each, seed));
  EXPECT_NE(seed, variant_seed("E01", "b@example.org", 1));
  EXPECT_NE(seed, variant_seed("E01", "a@example.org", 2));
  for (std::uint64_t other = 1; other < 200; ++other)
    for (const auto& [name, value] : drawn_figures(each, other))
      for (const ExerciseParameter& parameter : each.parameters)
        if (parameter.name == name && parameter.range) {
          EXPECT_GE(value, parameter.range->from);
          EXPECT_LE(value, parameter.range->to);
        }
}

// Kelley's index: of ten copies the three best and the three weakest are compared.
TEST(Exercises, AQuestionTellsTheBestFromTheWeakestOrDoesNot) {
  std::vector<MarkedSubmission> copies;
  for (int at = 0; at < 10; ++at) {
    MarkedSubmission made;
    made.trainee = made.email = "t" + std::to_string(at);
    made.exercise = "E01";
    made.grade.share = Decimal::of(at, 1);
    const auto answered = [](const char* id, bool is_right) {
      GradedField field;
      field.id = id;
      field.share = Decimal::of(is_right ? 1 : 0);
      return field;
    };
    made.grade.fields = {answered("sharp", at >= 7), answered("easy", true),
                         answered("odd", at == 0 || at == 9)};
    copies.push_back(made);
  }
  const auto index = [](const Gradebook& book, const std::string& id) -> std::optional<Decimal> {
    for (const QuestionStatistics& each : book.questions)
      if (each.field == id) return each.discrimination;
    return std::nullopt;
  };
  const Gradebook book = gradebook(copies);
  EXPECT_EQ(index(book, "sharp"), Decimal::of(1));
  EXPECT_EQ(index(book, "easy"), Decimal::of(0));
  EXPECT_EQ(index(book, "odd"), Decimal::of(0));
  copies.resize(3);
  EXPECT_EQ(index(gradebook(copies), "sharp"), std::nullopt) << "three copies tell nothing";
}

TEST(Exercises, AClassesNewestCopiesCount) {
  const auto copy = [](const char* day, const char* share) {
    MarkedSubmission made;
    made.trainee = "A";
    made.email = "a@example.org";
    made.exercise = "E01";
    made.competencies = {"C5.1"};
    made.grade.share = *Decimal::parse(share);
    made.grade.points = *Decimal::parse(share) * Decimal::of(10);
    made.grade.points_most = 10;
    made.last = Date::parse(day).value();
    return made;
  };
  const Gradebook book = gradebook({copy("2026-03-01", "0.9"), copy("2026-03-05", "0.5")});
  ASSERT_EQ(book.trainees.size(), 1u);
  EXPECT_EQ(book.trainees[0].twenty.text(), "10.00");
  EXPECT_EQ(book.superseded.size(), 1u);
  EXPECT_EQ(book.trainees[0].competencies.at("C5.1").text(), "0.5000");
}

}  // namespace vireo::grading_test
