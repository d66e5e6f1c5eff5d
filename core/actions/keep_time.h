#pragma once
// Time worked: a timer started and stopped, entries written, changed and removed. What is billed is never
// changed: the document's line is removed first.
#include <optional>
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/store/time_table.h"

namespace vireo {

/// For whom and what. An engagement or a task brings its client.
struct TimeSubject {
  std::optional<PartyId> client{};
  std::optional<EngagementId> engagement{};
  std::optional<TaskId> task{};
  std::string note{};
  bool billable = true;
  bool outside_hours = false;
};

/// Problem "time.already_running" {since}. The engagement that runs that day is taken when the client has
/// just one.
Checked<TimeEntryId> start_timer(Book& book, const TimeSubject& subject, const Instant& now);
/// The entry as it was kept. Problems "time.none_running", "time.ends_before"; warnings "time.very_long"
/// {hours} beyond twelve hours, and those of an overlap.
Checked<TimeEntry> stop_timer(Book& book, const Instant& now, int interruptions = 0);
/// What runs is for this client, this task; its time goes on. Problem "time.none_running".
Checked<Done> change_running(Book& book, const TimeSubject& subject);
/// One more interruption of what runs. Problem "time.none_running".
Checked<Done> count_interruption(Book& book);

/// By clock times (`begin` and `end` as wall times of `zone`, an end before the begin is the next day's) or
/// by a length alone.
struct TimeRequest {
  TimeSubject subject{};
  Date day{};
  std::string from{};  // "09:30"; empty: `minutes` counts
  std::string to{};
  std::string minutes{};  // "50", "1:20", "1h20", "1.5h"
  std::string zone{};
};

/// Problems under the fields: "time.unreadable", "time.length_missing", "time.skipped", "time.future" {day},
/// "time.too_long"; warnings "time.twice", "time.overnight", "time.overlaps" {other, day}.
Checked<TimeEntryId> add_time(Book& book, const TimeRequest& request, const Context& context);
/// Replaces what an entry says. Problems as above, "time.unknown", "time.billed" {document}.
Checked<Done> change_time(Book& book, TimeEntryId id, const TimeRequest& request, const Context& context);
Checked<Done> remove_time(Book& book, TimeEntryId id);

/// "50", "1:20", "1h20", "1,5h" as minutes; problem "time.length_unreadable" {typed}.
Checked<Minutes> parse_length(std::string_view typed);

}  // namespace vireo
