#pragma once
// Time worked, in a book: entries, the timer that runs, and what has not been billed yet.
#include <optional>
#include <vector>

#include "core/store/book.h"
#include "core/work/time_entry.h"

namespace vireo {

TimeEntryId add_time_row(Book::Write& write, const TimeEntry& entry);
void change_time_row(Book::Write& write, const TimeEntry& entry);
void remove_time_row(Book::Write& write, TimeEntryId id);
/// All of them become part of the document line of that group.
void put_into_group(Book::Write& write, const std::vector<TimeEntryId>& entries, std::int64_t group);

struct TimeFilter {
  std::optional<Period> period{};
  std::optional<PartyId> client{};
  std::optional<EngagementId> engagement{};
  bool only_unbilled = false;  // billable, not running, on no document
};

/// By day and begin. The running timer is among them.
std::vector<TimeEntry> time_entries(const Book& book, const TimeFilter& filter);
std::optional<TimeEntry> time_entry(const Book& book, TimeEntryId id);
std::optional<TimeEntry> running_timer(const Book& book);
/// Entries whose clock times meet that stretch of seconds; not `except`.
std::vector<TimeEntry> overlapping_time(const Book& book, const Instant& begin, const Instant& end,
                                        TimeEntryId except);
/// Minutes worked on a task so far.
Minutes worked_on(const Book& book, TaskId task);

}  // namespace vireo
