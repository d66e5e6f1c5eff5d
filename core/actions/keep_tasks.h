#pragma once
// Tasks added, changed, done, declined; days off. A task that repeats comes back when it is closed.
#include <optional>

#include "core/store/tasks_table.h"

namespace vireo {

/// Problems "task.name_missing", "task.effort_wrong", "task.repeats_without_day".
Checked<TaskId> add_task(Book& book, const Task& task);
Checked<Done> change_task(Book& book, const Task& task);

/// Done or declined on a day; the next one's id when it repeats. Problem "task.closed".
Checked<std::optional<TaskId>> close_task(Book& book, TaskId id, Task::State state, Date day);
/// Back among the open ones.
Checked<Done> reopen_task(Book& book, TaskId id);
/// Another day for it; problem "task.closed".
Checked<Done> postpone_task(Book& book, TaskId id, Date due);

/// Problem "period.reversed".
Checked<std::int64_t> take_days_off(Book& book, const DaysOff& days);
/// Problem "task.day_off_unknown".
Checked<Done> give_up_days_off(Book& book, std::int64_t id);

}  // namespace vireo
