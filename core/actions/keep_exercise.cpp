#include "core/actions/keep_exercise.h"

#include <algorithm>
#include <set>

#include "core/actions/check_exercise.h"
#include "core/actions/submission_seal.h"
#include "core/base/text.h"
#include "core/store/state_figures.h"
#include "core/training/rounds.h"
#include "core/training/variant.h"

namespace vireo {
namespace {

Checked<TraineeExercise> taken_in(const Book& book, const Exercise& exercise) {
  auto taken = trainee_exercise(book);
  if (!taken) return problem("exercise.not_a_submission", {book.path().string()});
  if (taken->exercise != exercise.id)
    return problem("exercise.another_exercise", {book.path().string()}, {{"exercise", taken->exercise}});
  return std::move(*taken);
}

TraineeAnswer answer_before(const std::vector<TraineeAnswer>& answers, const std::string& field) {
  for (const TraineeAnswer& each : answers)
    if (each.field == field) return each;
  return {.field = field};
}

Problem unknown_field(const Exercise& exercise, const std::string& field) {
  std::vector<std::string> fields;
  for (const ExerciseField& each : exercise.fields) fields.push_back(each.id);
  return problem("exercise.field_unknown", {"", 0, field},
                 {{"field", field}, {"nearest", nearest(field, fields)}});
}

std::set<std::string> given_fields(const std::vector<TraineeAnswer>& answers) {
  std::set<std::string> given;
  for (const TraineeAnswer& each : answers)
    if (each.attempts > 0 && !trimmed(each.value).empty()) given.insert(each.field);
  return given;
}

/// Fields of rounds that do not open by these answers either.
Problems closed_fields(const Exercise& exercise, const std::vector<TraineeAnswer>& before,
                       const std::map<std::string, std::string>& answers) {
  Problems found;
  std::set<std::string> given = given_fields(before);
  for (const auto& [field, value] : answers)
    if (!trimmed(value).empty()) given.insert(field);
  const std::size_t open = open_rounds(exercise, given);
  const ExerciseRound* waiting = round_to_play(exercise, given);
  for (const auto& [id, value] : answers) {
    const ExerciseField* field = exercise.field(id);
    if (field && waiting && !is_open(exercise, *field, open))
      found.push_back(
          problem("exercise.round_closed", {"", 0, id}, {{"field", id}, {"round", waiting->title}}));
  }
  return found;
}

/// What the book answers; nothing while no work was done in it, so that a blank earns nothing.
std::map<std::string, std::string> read_answers(const Book& book, const Exercise& exercise) {
  std::map<std::string, std::string> found;
  bool worked = false;
  for (const ExerciseField& each : exercise.fields) {
    if (!each.state) continue;
    const Decimal value = state_figure(book, *each.state);
    found[each.id] = value.text();
    worked = worked || (each.state->figure != StateFigure::sound && !value.is_zero());
  }
  if (!worked) found.clear();
  return found;
}

}  // namespace

Checked<Book> start_exercise(const std::filesystem::path& path, BookWorld world, const Exercise& exercise,
                             const ExerciseStart& start, const Context& context) {
  if (trimmed(start.trainee).empty()) return problem("exercise.trainee_missing", {"", 0, "trainee"});
  NewBookRequest request = sandbox_request(exercise);
  request.name = trimmed(start.trainee) + " · " + exercise.id;
  request.language = start.language;
  auto book = new_book(path, std::move(world), request, context);
  if (!book) return book.problems();
  TraineeExercise taken;
  taken.exercise = exercise.id;
  taken.version = exercise.version;
  taken.trainee = trimmed(start.trainee);
  taken.email = trimmed(start.email);
  taken.class_name = trimmed(start.class_name);
  taken.graded = start.graded;
  taken.started = context.today;
  if (start.keep_source) taken.source = exercise.source;
  if (start.variant)
    taken.seed = variant_seed(exercise.id, taken.email.empty() ? taken.trainee : taken.email, 1);
  Book made = std::move(book).value();
  const auto kept = made.write(
      {{"deed.exercise_started", {{"exercise", exercise.id}, {"seal", submission_seal(taken, {})}}}},
      [&](Book::Write& write) -> Checked<std::int64_t> { return add_trainee_exercise(write, taken); });
  if (!kept) return kept.problems();
  return made;
}

Checked<Done> keep_typed(Book& book, const Exercise& undealt,
                         const std::map<std::string, std::string>& typed) {
  const auto taken = taken_in(book, undealt);
  if (!taken) return taken.problems();
  const Exercise exercise = dealt(undealt, taken->seed);
  const auto before = trainee_answers(book, taken->id);
  Problems found;
  std::vector<TraineeAnswer> kept;
  for (const auto& [field, value] : typed) {
    if (!exercise.field(field)) {
      found.push_back(unknown_field(exercise, field));
      continue;
    }
    TraineeAnswer answer = answer_before(before, field);
    const std::optional<std::string> waits = answer.typed;
    answer.typed = value == answer.value ? std::nullopt : std::optional(value);
    // The day of an answer is the day it was given.
    if (answer.attempts == 0 && answer.hints == 0) answer.answered = taken->started;
    if (answer.typed != waits) kept.push_back(std::move(answer));
  }
  if (!found.empty()) return found;
  if (kept.empty()) return Done{};
  return book.write({{"deed.exercise_typed", {{"exercise", exercise.id}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      for (const TraineeAnswer& each : kept) set_trainee_answer(write, taken->id, each);
                      return Done{};
                    });
}

std::map<std::string, std::string> kept_typed(const Book& book) {
  std::map<std::string, std::string> kept;
  if (const auto taken = trainee_exercise(book))
    for (const TraineeAnswer& each : trainee_answers(book, taken->id))
      if (each.typed) kept[each.field] = *each.typed;
  return kept;
}

RoundsPlayed rounds_played(const Book& book, const Exercise& undealt) {
  RoundsPlayed played;
  const auto taken = trainee_exercise(book);
  if (!taken || undealt.rounds.empty()) return played;
  const Exercise exercise = dealt(undealt, taken->seed);
  const auto given = given_fields(trainee_answers(book, taken->id));
  played.open = open_rounds(exercise, given);
  if (const ExerciseRound* next = round_to_play(exercise, given)) played.next = *next;
  return played;
}

Checked<Done> answer_exercise(Book& book, const Exercise& undealt,
                              const std::map<std::string, std::string>& answers, Date today) {
  const auto taken = taken_in(book, undealt);
  if (!taken) return taken.problems();
  const Exercise exercise = dealt(undealt, taken->seed);
  const auto before = trainee_answers(book, taken->id);
  Problems found = closed_fields(exercise, before, answers);
  std::vector<TraineeAnswer> given;
  for (const auto& [field, value] : answers) {
    if (!exercise.field(field)) {
      found.push_back(unknown_field(exercise, field));
      continue;
    }
    if (exercise.field(field)->state && taken->graded)
      found.push_back(problem("exercise.field_is_read", {"", 0, field}, {{"field", field}}));
    TraineeAnswer answer = answer_before(before, field);
    if (taken->graded && answer.attempts >= exercise.attempts_most)
      found.push_back(problem("exercise.attempts_used", {"", 0, field},
                              {{"field", field}, {"most", std::int64_t{exercise.attempts_most}}}));
    answer.value = value;
    answer.typed.reset();
    answer.answered = today;
    ++answer.attempts;
    given.push_back(std::move(answer));
  }
  if (!found.empty()) return found;
  const std::string seal = submission_seal(*taken, before, given);
  return book.write({{"deed.exercise_answered", {{"exercise", exercise.id}, {"seal", seal}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      if (taken->graded) write.make_final("undo.reversal.answer_again");
                      for (const TraineeAnswer& each : given) set_trainee_answer(write, taken->id, each);
                      return Done{};
                    });
}

Checked<LocalText> take_hint(Book& book, const Exercise& exercise, const std::string& field, Date today) {
  const auto taken = taken_in(book, exercise);
  if (!taken) return taken.problems();
  const ExerciseField* asked = exercise.field(field);
  if (!asked)
    return problem("exercise.field_unknown", {"", 0, field}, {{"field", field}, {"nearest", std::string()}});
  const auto before = trainee_answers(book, taken->id);
  TraineeAnswer answer = answer_before(before, field);
  if (answer.hints >= static_cast<int>(asked->hints.size()))
    return problem("exercise.no_hint", {"", 0, field}, {{"field", field}});
  const LocalText hint = asked->hints[static_cast<std::size_t>(answer.hints)];
  ++answer.hints;
  answer.answered = today;
  const std::string seal = submission_seal(*taken, before, {answer});
  return book.write({{"deed.exercise_hint", {{"exercise", exercise.id}, {"seal", seal}}}},
                    [&](Book::Write& write) -> Checked<LocalText> {
                      // A hint that was read cannot be given back.
                      write.make_final("undo.reversal.hint_read");
                      set_trainee_answer(write, taken->id, answer);
                      return hint;
                    });
}

Checked<GradedSubmission> grade_submission(const Book& book, const Exercise& undealt) {
  auto taken = taken_in(book, undealt);
  if (!taken) return taken.problems();
  const Exercise exercise = dealt(undealt, taken->seed);
  GradedSubmission graded;
  graded.taken = std::move(taken).value();
  graded.last = graded.taken.started;
  std::map<std::string, std::string> answers;
  int hints = 0;
  for (const TraineeAnswer& each : trainee_answers(book, graded.taken.id)) {
    answers[each.field] = each.value;
    hints += each.hints;
    graded.attempts = std::max(graded.attempts, each.attempts);
    graded.last = std::max(graded.last, each.answered);
  }
  for (auto& [field, value] : read_answers(book, exercise)) answers[field] = value;
  graded.grade = grade(exercise, drawn_figures(exercise, graded.taken.seed), answers, hints);
  return graded;
}

}  // namespace vireo
