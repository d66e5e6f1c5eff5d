#include "core/store/training_table.h"

#include "core/store/row_values.h"

namespace vireo {

std::int64_t add_trainee_exercise(Book::Write& write, const TraineeExercise& exercise) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO trainee_exercise (id, exercise, version, trainee, email, class_name, seed, "
      "graded, started_on, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, exercise.exercise);
  add.bind(3, exercise.version);
  add.bind(4, exercise.trainee);
  add.bind(5, exercise.email);
  add.bind(6, exercise.class_name);
  add.bind(7, static_cast<std::int64_t>(exercise.seed));
  add.bind(8, exercise.graded ? 1 : 0);
  add.bind(9, exercise.started.text());
  add.bind(10, exercise.source);
  add.exec();
  return id;
}

void set_trainee_answer(Book::Write& write, std::int64_t exercise, const TraineeAnswer& answer) {
  SQLite::Statement set(
      write.connection(),
      "INSERT INTO exercise_answer (id, exercise_id, field, value, attempts, hints, answered_on, typed) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (exercise_id, field) DO UPDATE SET value = "
      "excluded.value, "
      "attempts = excluded.attempts, hints = excluded.hints, answered_on = excluded.answered_on, "
      "typed = excluded.typed");
  set.bind(1, write.new_ids(1));
  set.bind(2, exercise);
  set.bind(3, answer.field);
  set.bind(4, answer.value);
  set.bind(5, answer.attempts);
  set.bind(6, answer.hints);
  set.bind(7, answer.answered.text());
  if (answer.typed) set.bind(8, *answer.typed);
  set.exec();
}

std::optional<TraineeExercise> trainee_exercise(const Book& book) {
  SQLite::Statement read(
      book.connection(),
      "SELECT id, exercise, version, trainee, email, class_name, seed, graded, started_on, "
      "source "
      "FROM trainee_exercise ORDER BY id LIMIT 1");
  if (!read.executeStep()) return std::nullopt;
  const auto text = [&](int column) { return read.getColumn(column).getString(); };
  return TraineeExercise{read.getColumn(0).getInt64(),
                         text(1),
                         text(2),
                         text(3),
                         text(4),
                         text(5),
                         static_cast<std::uint64_t>(read.getColumn(6).getInt64()),
                         read.getColumn(7).getInt() != 0,
                         day_in(read.getColumn(8)),
                         text(9)};
}

std::vector<TraineeAnswer> trainee_answers(const Book& book, std::int64_t exercise) {
  std::vector<TraineeAnswer> all;
  SQLite::Statement read(
      book.connection(),
      "SELECT field, value, attempts, hints, answered_on, typed FROM exercise_answer WHERE "
      "exercise_id = ? ORDER BY id");
  read.bind(1, exercise);
  while (read.executeStep()) {
    all.push_back({read.getColumn(0).getString(), read.getColumn(1).getString(), read.getColumn(2).getInt(),
                   read.getColumn(3).getInt(), day_in(read.getColumn(4)), std::nullopt});
    if (!read.getColumn(5).isNull()) all.back().typed = read.getColumn(5).getString();
  }
  return all;
}

}  // namespace vireo
