#pragma once
// A trainee's exercise: begun in a book of its own, answered, helped by hints, graded.
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "core/actions/context.h"
#include "core/store/training_table.h"
#include "core/training/exercise.h"
#include "core/training/grading.h"

namespace vireo {

struct ExerciseStart {
  std::string trainee{};
  std::string email{};
  std::string class_name{};
  bool graded = false;
  bool variant = false;  // figures drawn for this trainee
  std::string language{};
  bool keep_source = false;  // a teacher's own exercise: its file goes with the book
};

/// A new book beside real ones, marked as a sandbox. Problems "exercise.trainee_missing", "book.exists".
Checked<Book> start_exercise(const std::filesystem::path& path, BookWorld world, const Exercise& exercise,
                             const ExerciseStart& start, const Context& context);

/// Keeps what was typed as it stands, for later: no attempt is used and nothing is graded by it. A value
/// that was already given waits for nothing. Problems "exercise.not_a_submission",
/// "exercise.field_unknown" {field, nearest}.
Checked<Done> keep_typed(Book& book, const Exercise& exercise,
                         const std::map<std::string, std::string>& typed);
/// What waits, by field.
std::map<std::string, std::string> kept_typed(const Book& book);

/// The rounds of a trainee's exercise, as they stand.
struct RoundsPlayed {
  std::size_t open = 0;                 // how many
  std::optional<ExerciseRound> next{};  // whose answer is waited for, with the card that was drawn
};
RoundsPlayed rounds_played(const Book& book, const Exercise& exercise);

/// In graded mode undo stops here, so that an attempt counts once and for all. Problems, all at once:
/// "exercise.not_a_submission", "exercise.field_unknown" {field, nearest},
/// "exercise.attempts_used" {field, most}, in graded mode "exercise.field_is_read" {field}: the book
/// answers it; "exercise.round_closed" {field, round}: an earlier round waits, unless its answers come with
/// this one's.
Checked<Done> answer_exercise(Book& book, const Exercise& exercise,
                              const std::map<std::string, std::string>& answers, Date today);
/// The field's next hint, never given back; problem "exercise.no_hint" {field}.
Checked<LocalText> take_hint(Book& book, const Exercise& exercise, const std::string& field, Date today);

struct GradedSubmission {
  TraineeExercise taken{};
  Grade grade{};
  int attempts = 0;  // the most of any field
  Date last{};
};
/// What is read from the book is read as it stands, once something was done in it; until then a figure typed
/// in practice counts. Problems "exercise.not_a_submission", "exercise.another_exercise" {exercise}.
Checked<GradedSubmission> grade_submission(const Book& book, const Exercise& exercise);

}  // namespace vireo
