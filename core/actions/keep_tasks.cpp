#include "core/actions/keep_tasks.h"

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr std::int64_t most_minutes = 60 * 1000;

Problems faults_of(const Task& task) {
  Problems found;
  if (trimmed(task.name).empty()) found.push_back(problem("task.name_missing", {"", 0, "name"}));
  if (task.effort.count < 0 || task.effort.count > most_minutes)
    found.push_back(problem("task.effort_wrong", {"", 0, "effort"}));
  if (task.repeats() && !task.due) found.push_back(problem("task.repeats_without_day", {"", 0, "due"}));
  return found;
}

Checked<Task> open_task(const Book& book, TaskId id) {
  auto found = task(book, id);
  if (!found)
    return problem("task.unknown", {"", 0, "task"},
                   {{"typed", std::to_string(id.value())}, {"nearest", std::string()}});
  if (found->state != Task::State::open)
    return problem("task.closed", {"", 0, "task"}, {{"name", found->name}});
  return std::move(*found);
}

/// The next of a task that repeats: due after both its day and the day it was closed.
Task following(const Task& done, Date closed) {
  Task next = done;
  int months = 0;
  do {
    months += done.repeat_months;
    next.due = done.repeat_months > 0 ? done.due->plus_months(months) : next.due->plus_days(done.repeat_days);
  } while (*next.due <= closed);
  next.state = Task::State::open;
  next.closed.reset();
  for (TaskStep& step : next.steps) step.done = false;
  return next;
}

}  // namespace

Checked<TaskId> add_task(Book& book, const Task& task) {
  if (auto found = faults_of(task); !found.empty()) return found;
  return book.write({{"deed.task_added", {{"name", task.name}}}},
                    [&](Book::Write& write) -> Checked<TaskId> { return add_task_row(write, task); });
}

Checked<Done> change_task(Book& book, const Task& task) {
  if (auto found = faults_of(task); !found.empty()) return found;
  return book.write({{"deed.task_changed", {{"name", task.name}}}}, [&](Book::Write& write) -> Checked<Done> {
    change_task_row(write, task);
    return Done{};
  });
}

Checked<std::optional<TaskId>> close_task(Book& book, TaskId id, Task::State state, Date day) {
  expect(state != Task::State::open, "a task is closed as done or declined");
  auto found = open_task(book, id);
  if (!found) return found.problems();
  Task closed = *found;
  closed.state = state;
  closed.closed = day;
  const char* deed = state == Task::State::done ? "deed.task_done" : "deed.task_declined";
  return book.write({{deed, {{"name", closed.name}}}},
                    [&](Book::Write& write) -> Checked<std::optional<TaskId>> {
                      change_task_row(write, closed);
                      if (!closed.repeats()) return std::optional<TaskId>();
                      return std::optional(add_task_row(write, following(*found, day)));
                    });
}

Checked<Done> reopen_task(Book& book, TaskId id) {
  auto found = task(book, id);
  if (!found)
    return problem("task.unknown", {"", 0, "task"},
                   {{"typed", std::to_string(id.value())}, {"nearest", std::string()}});
  found->state = Task::State::open;
  found->closed.reset();
  return book.write({{"deed.task_reopened", {{"name", found->name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_task_row(write, *found);
                      return Done{};
                    });
}

Checked<Done> postpone_task(Book& book, TaskId id, Date due) {
  auto found = open_task(book, id);
  if (!found) return found.problems();
  Task moved = *found;
  moved.due = due;
  return book.write({{"deed.task_postponed", {{"name", moved.name}, {"day", due}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      change_task_row(write, moved);
                      return Done{};
                    });
}

Checked<std::int64_t> take_days_off(Book& book, const DaysOff& days) {
  if (days.last < days.first)
    return problem("period.reversed", {"", 0, "to"}, {{"first", days.first}, {"last", days.last}});
  return book.write({{"deed.days_off_taken", {{"first", days.first}, {"last", days.last}}}},
                    [&](Book::Write& write) -> Checked<std::int64_t> { return add_days_off(write, days); });
}

Checked<Done> give_up_days_off(Book& book, std::int64_t id) {
  return book.write({{"deed.days_off_given_up", {}}}, [&](Book::Write& write) -> Checked<Done> {
    if (!remove_days_off(write, id)) return problem("task.day_off_unknown", {"", 0, "day-off"}, {{"id", id}});
    return Done{};
  });
}

}  // namespace vireo
