#include "app/cli/commands/exercise_answers.h"

#include <algorithm>

#include "app/cli/files.h"
#include "core/base/text.h"
#include "core/store/catalog/exercise_file.h"
#include "reports/standards/exercise_bundle.h"

namespace vireo::cli {

namespace {

Checked<Exercise> exercise_at(const std::string& path, const std::string& id) {
  // Of a folder, the file of that name: a fault in another does not stop this one.
  const std::filesystem::path file = std::filesystem::path(path) / (id + ".toml");
  const bool plain = std::all_of(id.begin(), id.end(), [](unsigned char letter) {
    return std::isalnum(letter) || letter == '-' || letter == '_';
  });
  std::error_code failed;
  if (plain && std::filesystem::is_regular_file(file, failed)) return load_exercise_file(file);
  const auto all = exercises_at(path);
  if (!all) return all.problems();
  std::vector<std::string> known;
  for (const Exercise& each : *all) {
    if (folded(each.id) == folded(id)) return each;
    known.push_back(each.id);
  }
  return problem("exercise.unknown", {"", 0, "exercise"}, {{"typed", id}, {"nearest", nearest(id, known)}});
}

}  // namespace

std::optional<Exercise> named_or_file(Invocation& invocation, const std::string& typed) {
  if (typed.ends_with(".toml")) return invocation.take(load_exercise_file(typed));
  if (invocation.given("exercises")) return invocation.take(exercise_at(invocation.text("exercises"), typed));
  return invocation.take(load_exercise_named(invocation.templates(), typed));
}

std::optional<Book> submission(Invocation& invocation, Book::Access access) {
  return invocation.take(Book::open(invocation.text("file"), access, world_of_this_process()));
}

std::optional<Book> trainee_book(Invocation& invocation, const std::string& path) {
  auto book = invocation.take(Book::open(path, Book::Access::read, world_of_this_process()));
  if (!book || trainee_exercise(*book)) return book;
  invocation.refuse(problem("exercise.not_a_submission", {path}));
  return std::nullopt;
}

Checked<Exercise> exercise_of(const Invocation& invocation, const TraineeExercise& taken) {
  if (invocation.given("exercises")) return exercise_at(invocation.text("exercises"), taken.exercise);
  return load_exercise_named(invocation.templates(), taken.exercise);
}

std::optional<Exercise> exercise_of(Invocation& invocation, const Book& book) {
  const auto taken = trainee_exercise(book);
  if (!taken) {
    invocation.refuse(problem("exercise.not_a_submission", {book.path().string()}));
    return std::nullopt;
  }
  // A teacher's own exercise came with the book; a trainer's file, when one is named, stands before it.
  if (!taken->source.empty() && !invocation.given("exercises"))
    return invocation.take(load_exercise_text(taken->exercise + ".toml", taken->source));
  return invocation.take(exercise_of(invocation, *taken));
}

std::map<std::string, std::string> typed_answers(Invocation& invocation, const Exercise& exercise) {
  std::map<std::string, std::string> answers;
  for (auto& [name, value] : invocation.pairs("value")) {
    const ExerciseField* field = exercise.field(name);
    if (field && field->table && value.starts_with("@")) {
      const auto csv = bytes_of_file(invocation, value.substr(1));
      value = csv ? table_text_of_csv(*csv) : std::string();
    }
    answers[name] = std::move(value);
  }
  return answers;
}

namespace {

Json rows_json(const GradedField& field, bool with_expected) {
  Json rows = Json::array();
  for (const GradedRow& row : field.rows) {
    Json json{{"row", row.row == 0 ? Json() : Json(row.row)},
              {"state", row.row == 0  ? "unasked"
                        : row.missing ? "missing"
                        : row.right() ? "right"
                                      : "part"},
              {"cells", Json::array()}};
    for (const GradedCell& cell : row.cells) {
      Json told{{"column", cell.column}, {"state", name_of(cell.state)}, {"answer", cell.answer}};
      if (with_expected) told["expected"] = cell.expected;
      json["cells"].push_back(std::move(told));
    }
    rows.push_back(std::move(json));
  }
  return rows;
}

}  // namespace

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
    if (!each.rows.empty()) field["rows"] = rows_json(each, !graded.taken.graded);
    json["fields"].push_back(std::move(field));
  }
  return json;
}

}  // namespace vireo::cli
