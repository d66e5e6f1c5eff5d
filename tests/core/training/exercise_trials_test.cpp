// What only trying an exercise shows: copies without an answer, mistakes that are never recognised.
#include "core/training/exercise_trials.h"

#include <gtest/gtest.h>

#include "core/store/catalog/exercise_file.h"
#include "tests/support/written_exercise.h"

namespace vireo::exercise_trials_test {

constexpr const char* rate = R"--(
[[figure]]
name = "hours"
value = "10"
from = "0"
to = "20"
step = "5"
[[field]]
id = "rate"
kind = "money"
label = { fr = "Tarif", en = "Rate" }
expected = "400 / max(hours, 1)"
[[field.mistake]]
when = "hours + 40"
score = "0.5"
tolerance = "2"
feedback = { fr = "Ajouté", en = "Added" }
[[field.mistake]]
when = "hours + 39"
score = "0"
feedback = { fr = "Autre", en = "Other" }
)--";

Problems tried(const std::string& from = "", const std::string& to = "") {
  std::string text = test::written_exercise(rate);
  if (!from.empty()) text.replace(text.find(from), from.size(), to);
  return trial_problems(load_exercise_text("T1.toml", text).value());
}

TEST(ExerciseTrials, AMistakeThatAnotherHidesIsWarnedOf) {
  const Problems found = tried();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].code(), "exercise.mistake_hidden");
  EXPECT_EQ(found[0].severity, Severity::warning);
  EXPECT_EQ(found[0].place.field, "field.0.mistake.1.when");
  EXPECT_TRUE(tried("tolerance = \"2\"", "tolerance = \"0.5\"").empty());
}

TEST(ExerciseTrials, AFigureThatSomeTraineesDrawMayLeaveNoAnswer) {
  const Problems found = tried("max(hours, 1)", "hours");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].code(), "exercise.variant_none") << "who draws 0 hours divides by nothing";
  EXPECT_EQ(found[0].severity, Severity::error);
  EXPECT_EQ(found[0].place.field, "field.0.expected");
}

TEST(ExerciseTrials, EveryExerciseOfTheCourseStandsThem) {
  for (const std::string& id : exercise_ids({})) {
    const Problems found = trial_problems(load_exercise_named({}, id).value());
    EXPECT_TRUE(found.empty()) << id << " " << found.front().code() << " " << found.front().place.field;
  }
}

}  // namespace vireo::exercise_trials_test
