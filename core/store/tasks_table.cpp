#include "core/store/tasks_table.h"

#include <algorithm>
#include <array>

#include "core/base/named_choice.h"
#include "core/store/row_values.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> states{"open", "done", "declined"};

constexpr const char* task_columns =
    "SELECT id, name, client_id, kind, due, effort_minutes, important, state, closed_on, repeat_days, "
    "repeat_months, note FROM task ";

Task task_in(SQLite::Statement& row) {
  Task task;
  task.id = TaskId(row.getColumn(0).getInt64());
  task.name = row.getColumn(1).getString();
  task.client = id_in<PartyId>(row.getColumn(2));
  task.kind = row.getColumn(3).getString();
  task.due = day_if_in(row.getColumn(4));
  task.effort = {row.getColumn(5).getInt64()};
  task.important = row.getColumn(6).getInt() != 0;
  const auto state = std::find(states.begin(), states.end(), row.getColumn(7).getString());
  expect(state != states.end(), "a task of the book has a state");
  task.state = static_cast<Task::State>(state - states.begin());
  task.closed = day_if_in(row.getColumn(8));
  task.repeat_days = row.getColumn(9).getInt();
  task.repeat_months = row.getColumn(10).getInt();
  task.note = row.getColumn(11).getString();
  return task;
}

void read_steps(const Book& book, Task& task) {
  SQLite::Statement read(book.connection(),
                         "SELECT text, done FROM task_step WHERE task_id = ? ORDER BY position");
  read.bind(1, task.id.value());
  while (read.executeStep())
    task.steps.push_back({read.getColumn(0).getString(), read.getColumn(1).getInt() != 0});
}

void bind_task(SQLite::Statement& row, const Task& task) {
  row.bind(1, task.name);
  bind_id(row, 2, task.client);
  row.bind(3, task.kind);
  bind_day(row, 4, task.due);
  row.bind(5, task.effort.count);
  row.bind(6, task.important ? 1 : 0);
  row.bind(7, std::string(name_of(task.state)));
  bind_day(row, 8, task.closed);
  row.bind(9, task.repeat_days);
  row.bind(10, task.repeat_months);
  row.bind(11, task.note);
  row.bind(12, task.id.value());
}

void store_steps(Book::Write& write, const Task& task) {
  SQLite::Statement remove(write.connection(), "DELETE FROM task_step WHERE task_id = ?");
  remove.bind(1, task.id.value());
  remove.exec();
  SQLite::Statement add(write.connection(),
                        "INSERT INTO task_step (id, task_id, position, text, done) VALUES (?, ?, ?, ?, ?)");
  int position = 0;
  for (const TaskStep& step : task.steps) {
    add.bind(1, write.new_ids(1));
    add.bind(2, task.id.value());
    add.bind(3, ++position);
    add.bind(4, step.text);
    add.bind(5, step.done ? 1 : 0);
    add.exec();
    add.reset();
  }
}

}  // namespace

std::string_view name_of(Task::State state) {
  return states[static_cast<std::size_t>(state)];
}

TaskId add_task_row(Book::Write& write, const Task& task) {
  Task added = task;
  added.id = write.new_id<TaskTag>();
  SQLite::Statement add(
      write.connection(),
      "INSERT INTO task (name, client_id, kind, due, effort_minutes, important, state, closed_on, "
      "repeat_days, repeat_months, note, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  bind_task(add, added);
  add.exec();
  store_steps(write, added);
  return added.id;
}

void change_task_row(Book::Write& write, const Task& task) {
  SQLite::Statement change(
      write.connection(),
      "UPDATE task SET name = ?, client_id = ?, kind = ?, due = ?, effort_minutes = ?, important = ?, "
      "state = ?, closed_on = ?, repeat_days = ?, repeat_months = ?, note = ? WHERE id = ?");
  bind_task(change, task);
  expect(change.exec() == 1, "a task that is changed is in the book");
  store_steps(write, task);
}

std::vector<Task> tasks(const Book& book, bool closed_too) {
  std::vector<Task> all;
  SQLite::Statement read(book.connection(), std::string(task_columns) +
                                                (closed_too ? "" : "WHERE state = 'open' ") +
                                                "ORDER BY due IS NULL, due, id");
  while (read.executeStep()) all.push_back(task_in(read));
  for (Task& each : all) read_steps(book, each);
  return all;
}

std::optional<Task> task(const Book& book, TaskId id) {
  SQLite::Statement read(book.connection(), std::string(task_columns) + "WHERE id = ?");
  read.bind(1, id.value());
  if (!read.executeStep()) return std::nullopt;
  Task found = task_in(read);
  read_steps(book, found);
  return found;
}

Checked<Task> find_task(const Book& book, std::string_view typed) {
  return named_choice(tasks(book), typed, "task");
}

std::vector<KindAccuracy> estimate_accuracy(const Book& book) {
  std::vector<KindAccuracy> all;
  SQLite::Statement read(
      book.connection(),
      "SELECT kind, count(*), sum(effort_minutes), sum((SELECT coalesce(sum(minutes), 0) FROM time_entry "
      "WHERE task_id = task.id)) FROM task WHERE state = 'done' AND kind <> '' GROUP BY kind ORDER BY kind");
  while (read.executeStep())
    all.push_back({read.getColumn(0).getString(), read.getColumn(1).getInt(),
                   Minutes{read.getColumn(2).getInt64()}, Minutes{read.getColumn(3).getInt64()}});
  return all;
}

std::vector<StoredDaysOff> days_off(const Book& book) {
  std::vector<StoredDaysOff> all;
  SQLite::Statement read(book.connection(), "SELECT id, first, last, label FROM day_off ORDER BY first, id");
  while (read.executeStep())
    all.push_back({read.getColumn(0).getInt64(),
                   {day_in(read.getColumn(1)), day_in(read.getColumn(2)), read.getColumn(3).getString()}});
  return all;
}

std::int64_t add_days_off(Book::Write& write, const DaysOff& days) {
  const std::int64_t id = write.new_ids(1);
  SQLite::Statement add(write.connection(),
                        "INSERT INTO day_off (id, first, last, label) VALUES (?, ?, ?, ?)");
  add.bind(1, id);
  add.bind(2, days.first.text());
  add.bind(3, days.last.text());
  add.bind(4, days.label);
  add.exec();
  return id;
}

bool remove_days_off(Book::Write& write, std::int64_t id) {
  SQLite::Statement remove(write.connection(), "DELETE FROM day_off WHERE id = ?");
  remove.bind(1, id);
  return remove.exec() == 1;
}

}  // namespace vireo
