#include "app/cli/commands/exercise_answers.h"

#include "core/store/catalog/exercise_file.h"

namespace vireo::cli {

std::optional<Exercise> named_or_file(Invocation& invocation, const std::string& typed) {
  if (typed.ends_with(".toml")) return invocation.take(load_exercise_file(typed));
  return invocation.take(load_exercise_named(invocation.templates(), typed));
}

std::optional<Book> submission(Invocation& invocation, Book::Access access) {
  return invocation.take(Book::open(invocation.text("file"), access, world_of_this_process()));
}

Checked<Exercise> exercise_of(const Invocation& invocation, const TraineeExercise& taken) {
  // A name from a submission never leads out of the folder.
  for (const char letter : taken.exercise)
    if (!std::isalnum(static_cast<unsigned char>(letter)) && letter != '-' && letter != '_')
      return problem("exercise.unknown", {}, {{"typed", taken.exercise}, {"nearest", std::string()}});
  if (invocation.given("exercises"))
    return load_exercise_file(std::filesystem::path(invocation.text("exercises")) /
                              (taken.exercise + ".toml"));
  return load_exercise_named(invocation.templates(), taken.exercise);
}

std::optional<Exercise> exercise_of(Invocation& invocation, const Book& book) {
  const auto taken = trainee_exercise(book);
  if (!taken) {
    invocation.refuse(problem("exercise.not_a_submission", {book.path().string()}));
    return std::nullopt;
  }
  return invocation.take(exercise_of(invocation, *taken));
}

Json grade_json(const GradedSubmission& graded, const Exercise& exercise, const Wording& wording) {
  Json json{{"exercise", exercise.id},
            {"trainee", graded.taken.trainee},
            {"email", graded.taken.email},
            {"class", graded.taken.class_name},
            {"mode", graded.taken.graded ? "graded" : "practice"},
            {"seed", graded.taken.seed},
            {"attempts", graded.attempts},
            {"hints", graded.grade.hints},
            {"points", graded.grade.points.text()},
            {"points_most", graded.grade.points_most},
            {"share", graded.grade.share.text()},
            {"passed", graded.grade.passed},
            {"mastered", graded.grade.mastered},
            {"fields", Json::array()}};
  for (const GradedField& each : graded.grade.fields) {
    Json field{{"field", each.id},
               {"state", name_of(each.state)},
               {"share", each.share.shortest()},
               {"points", each.points.shortest()},
               {"points_most", each.points_most},
               {"answer", each.answer},
               {"mistake", each.mistake.empty() ? Json() : Json(each.mistake)},
               {"feedback", each.feedback.empty() ? Json() : Json(each.feedback.in(wording.language()))}};
    // In graded mode the answer is the teacher's to give.
    if (!graded.taken.graded) field["expected"] = each.expected;
    json["fields"].push_back(std::move(field));
  }
  return json;
}

}  // namespace vireo::cli
