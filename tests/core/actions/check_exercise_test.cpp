// An exercise is given only when the book of its trainees can be made.
#include "core/actions/check_exercise.h"

#include <gtest/gtest.h>

#include "core/store/catalog/exercise_file.h"

namespace vireo::check_exercise_test {

const Context context{{}, Date::parse("2026-03-02").value()};

TEST(CheckExercise, EachFactOfItsBookIsChecked) {
  struct Row {
    const char* what;
    void (*change)(Exercise&);
    const char* told;  // code@path
  };
  for (const Row& row : std::vector<Row>{
           {"as it is", [](Exercise&) {}, ""},
           {"a regime nobody knows", [](Exercise& e) { e.regime = "fr-mirco"; }, "regime.unknown@regime "},
           {"a regime of another country", [](Exercise& e) { e.country = "DE", e.identifiers.clear(); },
            "regime.other_country@regime "},
           {"an activity the regime has not", [](Exercise& e) { e.activity = "farming"; },
            "activity.unknown@activity "},
           {"a competency of no course", [](Exercise& e) { e.competencies.push_back("C9.9"); },
            "exercise.competency_unknown@competencies "}}) {
    Exercise exercise = load_exercise_named({}, "E22").value();
    row.change(exercise);
    std::string told;
    for (const Problem& each : check_exercise(exercise, context))
      told += each.code() + "@" + each.place.field + " ";
    EXPECT_EQ(told, row.told) << row.what;
  }
}

TEST(CheckExercise, EveryExerciseOfTheCourseCanBeGiven) {
  for (const std::string& id : exercise_ids({}))
    EXPECT_TRUE(check_exercise(load_exercise_named({}, id).value(), context).empty()) << id;
}

}  // namespace vireo::check_exercise_test
