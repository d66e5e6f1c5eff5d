#pragma once
// What the commands of the course share: exercises by id or file, submissions, a grade as JSON.
#include <optional>
#include <string>

#include "app/cli/invocation.h"
#include "core/actions/keep_exercise.h"

namespace vireo::cli {

/// "E02", of --exercises when it is given, or a teacher's file.
std::optional<Exercise> named_or_file(Invocation& invocation, const std::string& typed);
/// The book of the positional FILE.
std::optional<Book> submission(Invocation& invocation, Book::Access access);
/// A trainee's book at that path.
std::optional<Book> trainee_book(Invocation& invocation, const std::string& path);
/// The exercise it was made for: from --exercises FOLDER or bundle, else the templates.
std::optional<Exercise> exercise_of(Invocation& invocation, const Book& book);
Checked<Exercise> exercise_of(const Invocation& invocation, const TraineeExercise& taken);

/// How much of the rounds is told: cards of those that are open, or all.
struct Telling {
  std::size_t open_rounds = 0;
  bool whole = false;
};
/// `exercise` as it was dealt with that seed.
void tell_exercise(Invocation& invocation, const Exercise& exercise, std::uint64_t seed,
                   const Telling& telling);
/// The card of the round whose answer is waited for, and its questions.
void tell_round(Invocation& invocation, const Book& book, const Exercise& exercise,
                const RoundsPlayed& played);

/// "FIELD=VALUE"s; of a table "FIELD=@FILE" is a CSV file.
std::map<std::string, std::string> typed_answers(Invocation& invocation, const Exercise& exercise);

Json grade_json(const GradedSubmission& graded, const Exercise& exercise, const Wording& wording);

}  // namespace vireo::cli
