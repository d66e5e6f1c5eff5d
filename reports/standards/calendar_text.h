#pragma once
// Writes days to remember as an iCalendar file (RFC 5545): whole days with a reminder, which any calendar
// program takes in. The same input gives the same bytes; an event keeps its id, so that a second import
// changes it.
#include <ostream>
#include <string>
#include <vector>

#include "core/base/date.h"

namespace vireo {

struct CalendarEvent {
  std::string id;  // "declaration.2026-01-01"
  Date day{};
  std::string title;
  std::string text;
  int days_before = 7;  // of the reminder
};

/// `today` is the day the file was made on.
void write_calendar(const std::vector<CalendarEvent>& events, const std::string& name, Date today,
                    std::ostream& out);

}  // namespace vireo
