#include "core/base/zone.h"

#include <date/tz.h>

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr std::int64_t minute_milliseconds = 60'000;

const date::time_zone* zone_of(const std::string& name) {
  try {
    return date::locate_zone(name);
  } catch (const std::exception&) {
    return nullptr;
  }
}

date::local_time<std::chrono::minutes> local_minutes(const WallTime& time) {
  return date::local_time<std::chrono::minutes>(
      std::chrono::minutes(std::int64_t{time.day.days_since_1970()} * 1440 + time.minute));
}

std::int64_t floored(std::int64_t value, std::int64_t unit) {
  return value / unit - (value % unit < 0 ? 1 : 0);
}

WallTime of_local_minutes(std::int64_t minutes) {
  const std::int64_t day = floored(minutes, 1440);
  return {Date::of_days(static_cast<std::int32_t>(day)), static_cast<int>(minutes - day * 1440)};
}

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string WallTime::text() const {
  return day.text() + " " + two(minute / 60) + ":" + two(minute % 60);
}

Checked<int> parse_time_of_day(std::string_view typed) {
  const Problem unreadable = problem("time.unreadable", {}, {{"typed", std::string(typed)}});
  std::string text = trimmed(typed);
  for (char& each : text)
    if (each == 'h' || each == 'H' || each == '.') each = ':';
  if (text.size() > 1 && text.back() == ':') text.pop_back();
  std::size_t colon = text.find(':');
  if (colon == std::string::npos && (text.size() == 3 || text.size() == 4)) {
    colon = text.size() - 2;
    text.insert(colon, ":");
  }
  const std::string hours = text.substr(0, colon);
  const std::string minutes = colon == std::string::npos ? "00" : text.substr(colon + 1);
  const auto digits = [](const std::string& part, std::size_t most) {
    return !part.empty() && part.size() <= most && part.find_first_not_of("0123456789") == std::string::npos;
  };
  if (!digits(hours, 2) || !digits(minutes, 2) || minutes.size() != 2) return unreadable;
  const int hour = std::stoi(hours);
  const int minute = std::stoi(minutes);
  if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return unreadable;
  return hour * 60 + minute;
}

Checked<WallTime> parse_wall_time(std::string_view typed) {
  const std::string text = trimmed(typed);
  if (text.size() < 12 || (text[10] != ' ' && text[10] != 'T'))
    return problem("time.unreadable", {}, {{"typed", text}});
  Problems found;
  const auto day = take(Date::checked(text.substr(0, 10)), found);
  const auto minute = take(parse_time_of_day(text.substr(11)), found);
  if (!day || !minute) return found;
  return of_local_minutes(std::int64_t{day->days_since_1970()} * 1440 + *minute);
}

bool zone_known(const std::string& zone) {
  return !zone.empty() && zone_of(zone) != nullptr;
}

Checked<Instant> instant_at(const WallTime& time, const std::string& zone) {
  const auto* known = zone.empty() ? nullptr : zone_of(zone);
  if (!known) return problem("zone.unknown", {}, {{"typed", zone}});
  const auto local = local_minutes(time);
  const date::local_info info = known->get_info(local);
  const auto moment = [&](const date::sys_info& rule) {
    const std::chrono::seconds utc = std::chrono::seconds(local.time_since_epoch()) - rule.offset;
    return Instant{utc.count() * 1000, zone};
  };
  if (info.result == date::local_info::nonexistent) {
    const std::int64_t next = std::chrono::duration_cast<std::chrono::minutes>(
                                  info.second.begin.time_since_epoch() + info.second.offset)
                                  .count();
    return problem("time.skipped", {}, {{"typed", time.text()}, {"next", of_local_minutes(next).text()}});
  }
  if (info.result == date::local_info::ambiguous)
    return {moment(info.first), {warning("time.twice", {}, {{"typed", time.text()}})}};
  return moment(info.first);
}

WallTime wall_time(const Instant& moment) {
  const auto* known = zone_of(moment.zone);
  expect(known != nullptr, "a moment has a known zone");
  const auto utc = date::sys_seconds(std::chrono::seconds(floored(moment.utc_milliseconds, 1000)));
  const auto offset = known->get_info(utc).offset;
  return of_local_minutes(floored((utc.time_since_epoch() + offset).count(), 60));
}

Minutes minutes_between(const Instant& from, const Instant& to) {
  return {floored(to.utc_milliseconds, minute_milliseconds) -
          floored(from.utc_milliseconds, minute_milliseconds)};
}

}  // namespace vireo
