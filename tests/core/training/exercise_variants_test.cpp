// Copies of the course with their trainees' own figures: what is right earns all, each mistake is recognised
// from those very figures, an error costs the answer it stands in alone, and the figures are those of a
// trade.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/store/catalog/exercise_file.h"
#include "core/training/grading.h"
#include "core/training/rounds.h"
#include "tests/support/right_answers.h"

namespace vireo::exercise_variants_test {

constexpr int trainees = 40;

struct Copy {
  Exercise exercise{};
  std::uint64_t seed = 0;
  std::string name{};  // "E02 of trainee 7"
  std::map<std::string, Decimal> figures() const { return drawn_figures(exercise, seed); }
  ExerciseValues values(const ExerciseValues& own = {}) const {
    return exercise_values(exercise, figures(), own);
  }
  Grade grade(const std::map<std::string, std::string>& answers) const {
    return vireo::grade(exercise, figures(), answers, 0);
  }
};

/// Of every exercise: as it is written, and as forty trainees have it.
std::vector<Copy> copies() {
  std::vector<Copy> all;
  for (const std::string& id : exercise_ids({})) {
    const auto read = load_exercise_named({}, id);
    EXPECT_TRUE(read.ok()) << id;
    for (int trainee = 0; trainee <= trainees; ++trainee) {
      const std::uint64_t seed =
          trainee == 0 ? 0 : variant_seed(id, "trainee" + std::to_string(trainee) + "@example.org", 1);
      all.push_back({dealt(*read, seed), seed, id + " of trainee " + std::to_string(trainee)});
    }
  }
  return all;
}

const GradedField& field_of(const Grade& grade, const std::string& id) {
  for (const GradedField& each : grade.fields)
    if (each.id == id) return each;
  throw std::out_of_range(id);
}

TEST(ExerciseVariants, WhatIsRightEarnsAllAndABlankNothing) {
  for (const Copy& copy : copies()) {
    EXPECT_EQ(copy.grade(test::right_answers(copy.exercise, copy.seed)).share, Decimal::of(1)) << copy.name;
    EXPECT_TRUE(copy.grade({}).points.is_zero()) << copy.name;
  }
}

TEST(ExerciseVariants, AMistakeIsRecognisedFromTheCopysOwnFigures) {
  for (const Copy& copy : copies()) {
    const auto right = test::right_answers(copy.exercise, copy.seed);
    for (const ExerciseField& asked : copy.exercise.fields)
      for (const RecognisedMistake& mistake : asked.mistakes) {
        auto answers = right;
        if (mistake.when)
          answers[asked.id] = test::typed_number(asked, *value_of(*mistake.when, copy.values()));
        if (!mistake.choice.empty()) answers[asked.id] = mistake.choice;
        if (mistake.table || answers[asked.id] == right.at(asked.id)) continue;
        const GradedField found = field_of(copy.grade(answers), asked.id);
        if (mistake.score >= Decimal::of(1)) {
          EXPECT_EQ(found.state, GradedState::right) << copy.name << " " << mistake.id;
          continue;
        }
        EXPECT_EQ(found.state, GradedState::mistake)
            << copy.name << " " << mistake.id << " = " << answers[asked.id];
        // Two mistakes can meet in one number; then the milder one is believed.
        EXPECT_GE(found.share, mistake.score) << copy.name << " " << mistake.id << " as " << found.mistake;
      }
  }
}

std::set<std::string> names_in(const Expression& formula) {
  std::set<std::string> all;
  if (formula.operation == Operation::name) all.insert(formula.name);
  for (const Expression& each : formula.of) all.merge(names_in(each));
  return all;
}

TEST(ExerciseVariants, AnAnswerThatRestsOnAnotherSaysSo) {
  for (const std::string& id : exercise_ids({})) {
    const auto exercise = load_exercise_named({}, id);
    for (const ExerciseField& asked : exercise->fields) {
      std::set<std::string> used = asked.expected ? names_in(*asked.expected) : std::set<std::string>();
      for (const ExerciseChoice& choice : asked.choices)
        if (choice.when) used.merge(names_in(*choice.when));
      for (const std::string& name : used)
        if (exercise->field(name)) {
          EXPECT_NE(std::find(asked.follow.begin(), asked.follow.end(), name), asked.follow.end())
              << id << "." << asked.id << " rests on " << name;
        }
    }
  }
}

TEST(ExerciseVariants, AnErrorCarriedForwardCostsItsOwnAnswerAlone) {
  std::set<std::string> tried;
  for (const Copy& copy : copies())
    for (const ExerciseField& wrong : copy.exercise.fields) {
      if (!wrong.is_number() || wrong.state) continue;
      // Far from every tolerance, and from every mistake that an author foresaw.
      const FixedDecimal slip = FixedDecimal::of(wrong.kind == AnswerKind::date    ? 2
                                                 : wrong.kind == AnswerKind::money ? 1013
                                                                                   : 13);
      const ExerciseValues own{{wrong.id, copy.values().at(wrong.id) + slip}};
      const Grade found = copy.grade(test::right_answers(copy.exercise, copy.seed, own));
      for (const GradedField& each : found.fields) {
        if (each.id == wrong.id) continue;
        EXPECT_EQ(each.share, Decimal::of(1)) << copy.name << ": " << wrong.id << " is wrong, " << each.id
                                              << " = " << each.answer << " follows from it";
        if (each.state == GradedState::followed) tried.insert(copy.exercise.id);
      }
    }
  // Exercises whose answers build on each other.
  for (const char* id : {"E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "E11", "E12",
                         "E13", "E14", "E15", "E16", "E17", "E18", "E19"})
    EXPECT_TRUE(tried.contains(id)) << id;
}

TEST(ExerciseVariants, TraineesOfAClassHaveDifferentFigures) {
  std::map<std::string, std::set<std::map<std::string, Decimal>>> drawn;
  for (const Copy& copy : copies()) drawn[copy.exercise.id].insert(copy.figures());
  for (const auto& [id, figures] : drawn) {
    // Warm-ups, a file with planted defects and the reference plan are the same for all.
    if (id == "E00" || id == "E17b" || id == "E20" || id == "E21") continue;
    EXPECT_GE(figures.size(), 5u) << id;
  }
}

TEST(ExerciseVariants, FiguresAreThoseOfATrade) {
  // What may be below zero: a balance before it recovers, and a gap that is nothing.
  const std::set<std::string> below_zero{"E11.february", "E11.march", "E11.lowest", "E11.april"};
  for (const Copy& copy : copies()) {
    for (const auto& [name, value] : copy.figures()) {
      EXPECT_FALSE(value.is_negative()) << copy.name << " " << name;
      // Cents, or the thousandths of a rate of exchange: nothing finer.
      EXPECT_LE(value.significant_scale(), 3) << copy.name << " " << name;
    }
    const ExerciseValues values = copy.values();
    for (const ExerciseField& field : copy.exercise.fields) {
      if (!field.is_number() || below_zero.contains(copy.exercise.id + "." + field.id)) continue;
      EXPECT_FALSE(values.at(field.id).is_negative()) << copy.name << " " << field.id;
      if (field.kind == AnswerKind::percent) {
        EXPECT_LE(values.at(field.id), FixedDecimal::of(100)) << copy.name << " " << field.id;
      }
    }
  }
}

std::int64_t whole(const Copy& copy, const char* figure) {
  return *copy.figures().at(figure).at_places(0);
}

/// A second way: the hours are followed one by one, as a person counts them on paper.
TEST(ExerciseVariants, ARetainersHoursAreThoseCountedOneByOne) {
  for (const Copy& copy : copies()) {
    if (copy.exercise.id != "E06") continue;
    std::int64_t old = 0;
    std::int64_t beyond = 0;
    std::vector<std::int64_t> rolled;
    for (const char* used : {"u1", "u2", "u3"}) {
      std::int64_t fresh = whole(copy, "granted");
      for (std::int64_t hour = 0; hour < whole(copy, used); ++hour)
        old > 0 ? --old : fresh > 0 ? --fresh : ++beyond;
      old = std::min(fresh, whole(copy, "cap"));
      rolled.push_back(old);
    }
    const ExerciseValues values = copy.values();
    EXPECT_EQ(values.at("january"), FixedDecimal::of(rolled[0])) << copy.name;
    EXPECT_EQ(values.at("february"), FixedDecimal::of(rolled[1])) << copy.name;
    EXPECT_EQ(values.at("march"), FixedDecimal::of(rolled[2])) << copy.name;
    EXPECT_EQ(values.at("over"), FixedDecimal::of(beyond)) << copy.name;
    EXPECT_GT(rolled[1], 0) << copy.name << ": nothing to use first";
  }
}

/// A second way: each payment is put into the month it comes in, in tenths of a euro.
TEST(ExerciseVariants, ACashPlanIsThatOfItsPayments) {
  for (const Copy& copy : copies()) {
    if (copy.exercise.id != "E11") continue;
    std::vector<std::int64_t> moved(9, 0);
    const std::vector<const char*> invoiced{"i1", "i2", "i3", "i4", "i5", "i6"};
    for (std::size_t month = 0; month < 6; ++month) {
      moved[month + 1] += 6 * whole(copy, invoiced[month]);
      moved[month + 2] += 4 * whole(copy, invoiced[month]);
    }
    std::int64_t received = 0;
    std::int64_t balance = 10 * whole(copy, "opening");
    std::int64_t lowest = balance;
    std::vector<std::int64_t> closing;
    for (std::size_t month = 0; month < 6; ++month) {
      received += moved[month];
      balance += moved[month] - 10 * (whole(copy, "fixed") + whole(copy, "draw"));
      if (month == 1) balance -= 10 * whole(copy, "laptop");
      closing.push_back(balance);
      lowest = std::min(lowest, balance);
    }
    const auto tenths = [](std::int64_t number) { return FixedDecimal::of(number) / FixedDecimal::of(10); };
    const ExerciseValues values = copy.values();
    const std::vector<const char*> months{"january", "february", "march", "april", "may", "june"};
    for (std::size_t month = 0; month < 6; ++month)
      EXPECT_EQ(values.at(months[month]), tenths(closing[month])) << copy.name << " " << months[month];
    EXPECT_EQ(values.at("lowest"), tenths(lowest)) << copy.name;
    EXPECT_EQ(values.at("received"), tenths(received)) << copy.name;
  }
}

}  // namespace vireo::exercise_variants_test
