// A trainee's progress: the best mark counts, by competency, and what comes next.
#include "core/training/progress.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/store/catalog/competency_file.h"
#include "core/store/catalog/exercise_file.h"

namespace vireo::progress_test {

MarkedSubmission marked(const char* exercise, std::vector<std::string> competencies, int points, int most,
                        const char* trainee = "Anna", const char* email = "anna@example.org") {
  MarkedSubmission each;
  each.trainee = trainee;
  each.email = email;
  each.exercise = exercise;
  each.competencies = std::move(competencies);
  each.grade.points = Decimal::of(points);
  each.grade.points_most = most;
  each.grade.share = Decimal::of(points).divided_by(Decimal::of(most), 4, Rounding::half_away_from_zero);
  GradedField field;
  field.state = points > 0 ? GradedState::right : GradedState::wrong;
  each.grade.fields.push_back(field);
  return each;
}

MarkedSubmission blank(const char* exercise) {
  MarkedSubmission each = marked(exercise, {"C1.1"}, 0, 4);
  each.grade.fields.front().state = GradedState::blank;
  return each;
}

Exercise exercise(const char* id, int level, std::vector<std::string> competencies) {
  Exercise each;
  each.id = id;
  each.level = level;
  each.competencies = std::move(competencies);
  return each;
}

const std::vector<Exercise> course{exercise("A", 1, {"C1.1"}), exercise("B", 2, {"C1.1", "C2.1"}),
                                   exercise("C", 1, {"C2.1"}), exercise("D", 3, {"C3.1"})};
const std::vector<Competency> three{{"C1.1", {}}, {"C2.1", {}}, {"C3.1", {}}};

TEST(Progress, TheBestMarkOfEachExerciseCountsByCompetency) {
  // A: 2 of 4, then 3 of 4; B: 1 of 6. C1.1 has 4 of 10 points, C2.1 has 1 of 6 = 0.1667.
  const auto progress = course_progress(
      {marked("A", {"C1.1"}, 2, 4), marked("A", {"C1.1"}, 3, 4), marked("B", {"C1.1", "C2.1"}, 1, 6)}, course,
      three);
  ASSERT_EQ(progress.best.size(), 2u);
  EXPECT_EQ(progress.best[0].grade.points, Decimal::of(3));
  EXPECT_EQ(progress.competencies[0].points, Decimal::of(4));
  EXPECT_EQ(progress.competencies[0].points_most, 10);
  EXPECT_EQ(progress.competencies[0].share.text(), "0.4000");
  EXPECT_EQ(progress.competencies[1].share.text(), "0.1667");
  EXPECT_EQ(progress.competencies[0].left, std::vector<std::string>{});
  EXPECT_EQ(progress.competencies[1].left, std::vector<std::string>{"C"});
  EXPECT_TRUE(progress.competencies[2].done.empty());
}

TEST(Progress, WhatComesNextBeginsWithTheLowestCompetency) {
  const auto progress = course_progress({marked("B", {"C1.1", "C2.1"}, 3, 6)}, course, three);
  ASSERT_EQ(progress.next.size(), 3u);
  EXPECT_EQ(progress.next[0].exercise, "D") << "C3.1 was never practised";
  EXPECT_EQ(progress.next[0].competency, "C3.1");
  EXPECT_EQ(progress.next[1].exercise, "A") << "of two alike, in their order";
  EXPECT_EQ(progress.next[2].exercise, "C");
}

TEST(Progress, ABookWithoutAnAnswerIsBegunNotDone) {
  const auto progress = course_progress({blank("A")}, course, three);
  EXPECT_TRUE(progress.best.empty());
  EXPECT_EQ(progress.begun, std::vector<std::string>{"A"});
  EXPECT_EQ(progress.next.size(), 4u);
}

TEST(Progress, ATeachersOwnExerciseCountsToo) {
  const auto progress = course_progress({marked("MINE", {"C9.9"}, 1, 1)}, course, three);
  EXPECT_EQ(progress.competencies.back().code, "C9.9");
  EXPECT_EQ(progress.competencies.back().share, Decimal::of(1));
}

TEST(Progress, TraineesAreToldApartByAddressAndFoundByEither) {
  const std::vector<MarkedSubmission> all{marked("A", {}, 1, 1), marked("B", {}, 1, 1),
                                          marked("A", {}, 1, 1, "Bruno", ""),
                                          marked("A", {}, 1, 1, "Anna", "other@example.org")};
  EXPECT_EQ(trainees_of(all).size(), 3u);
  EXPECT_EQ(submissions_of(all, "ANNA@example.org").size(), 2u);
  EXPECT_EQ(submissions_of(all, "bruno").size(), 1u);
  EXPECT_EQ(submissions_of(all, "").size(), 0u);
}

TEST(Progress, EveryCompetencyOfTheCourseIsNamedInBothLanguages) {
  const auto known = load_competencies({});
  ASSERT_TRUE(known.ok()) << known.problems().front().code();
  EXPECT_EQ(known->size(), 20u);  // C1.1 to C7.3 of the curriculum
  const auto all = shipped_exercises({});
  ASSERT_TRUE(all.ok());
  for (const Exercise& each : *all)
    for (const std::string& code : each.competencies)
      EXPECT_TRUE(std::any_of(known->begin(), known->end(),
                              [&](const Competency& named) { return named.code == code; }))
          << code << " of " << each.id;
}

}  // namespace vireo::progress_test
