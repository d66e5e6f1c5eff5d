#pragma once
// TimeEntry: time worked: for whom, on which day where it was lived, from when to when or only how long.
// Minutes stay as worked; rounding is the engagement's and happens when they are billed. Kept by
// core/store/time_table.h.
#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/id.h"

namespace vireo {

struct TimeEntry {
  TimeEntryId id{};
  std::optional<PartyId> client{};  // none: one's own business
  std::optional<EngagementId> engagement{};
  std::optional<TaskId> task{};
  Date day{};
  std::optional<Instant> begin{};
  std::optional<Instant> end{};  // none beside a begin: the timer runs
  Minutes minutes{};
  std::string note{};
  bool billable = true;
  bool outside_hours = false;
  int interruptions = 0;
  std::optional<std::int64_t> time_group{};  // of the document line that bills it

  bool running() const { return begin.has_value() && !end.has_value(); }
  bool billed() const { return time_group.has_value(); }
};

}  // namespace vireo
