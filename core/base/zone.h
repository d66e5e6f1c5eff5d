#pragma once
// Zone: civil time in an IANA zone ("Europe/Paris") and the moment it is. The rules come from the system's
// time zone data by way of the date library; there is no clock here. Used by time entries and deadlines
// abroad.
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/base/date.h"

namespace vireo {

/// A day and the minute of it, as a clock on the wall shows them.
struct WallTime {
  Date day{};
  int minute = 0;  // 0..1439

  std::string text() const;  // "2026-03-05 09:30"
  friend auto operator<=>(const WallTime&, const WallTime&) = default;
};

/// "09:30", "9:30", "9h30", "0930" as minutes of a day; problem "time.unreadable" {typed}.
Checked<int> parse_time_of_day(std::string_view typed);
/// "2026-03-05 09:30", "2026-03-05T09:30"; problems as above and those of Date::checked.
Checked<WallTime> parse_wall_time(std::string_view typed);

bool zone_known(const std::string& zone);
/// The moment. Problems "zone.unknown" {typed}; "time.skipped" {typed, next} when clocks were put forward
/// over it; a warning "time.twice" {typed} when they were put back: the first of the two is meant.
Checked<Instant> instant_at(const WallTime& time, const std::string& zone);
/// What the wall shows at that moment in its zone; expect()s a known zone.
WallTime wall_time(const Instant& moment);
/// Seconds are dropped on both sides, as a clock on the wall drops them.
Minutes minutes_between(const Instant& from, const Instant& to);

}  // namespace vireo
