#pragma once
// Tasks of a book with their steps, and the days one does not work.
#include <optional>
#include <string_view>
#include <vector>

#include "core/store/book.h"
#include "core/work/capacity.h"
#include "core/work/task.h"

namespace vireo {

std::string_view name_of(Task::State state);

TaskId add_task_row(Book::Write& write, const Task& task);
/// Its steps are replaced too.
void change_task_row(Book::Write& write, const Task& task);

/// By due day, those without one last; open ones only unless asked.
std::vector<Task> tasks(const Book& book, bool closed_too = false);
std::optional<Task> task(const Book& book, TaskId id);
/// Among open ones, by number, name or the only fragment. Problems "task.unknown" {typed, nearest},
/// "task.ambiguous" {typed, names}.
Checked<Task> find_task(const Book& book, std::string_view typed);

/// What tasks of a kind were thought to take and what they took, of those done.
struct KindAccuracy {
  std::string kind{};
  int count = 0;
  Minutes estimated{};
  Minutes worked{};
};
std::vector<KindAccuracy> estimate_accuracy(const Book& book);

struct StoredDaysOff {
  std::int64_t id = 0;
  DaysOff days{};
};
std::vector<StoredDaysOff> days_off(const Book& book);
std::int64_t add_days_off(Book::Write& write, const DaysOff& days);
/// Says whether there was such a row.
bool remove_days_off(Book::Write& write, std::int64_t id);

}  // namespace vireo
