#include "core/base/date.h"

#include <date/date.h>

#include <cstdio>

namespace vireo {
namespace {

::date::year_month_day civil(std::int32_t days) {
  return ::date::sys_days{::date::days{days}};
}

std::int32_t days_of(const ::date::year_month_day& day) {
  return ::date::sys_days{day}.time_since_epoch().count();
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

struct Fields {
  int year, month, day;
};

std::optional<Fields> fields_of(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (iso[i] < '0' || iso[i] > '9') return -1;
      value = value * 10 + (iso[i] - '0');
    }
    return value;
  };
  const Fields fields{number(0, 4), number(5, 2), number(8, 2)};
  if (fields.year < 0 || fields.month < 0 || fields.day < 0) return std::nullopt;
  return fields;
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
  // Asked first: the library keeps months and days in one byte, where 257 would be 1.
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const ::date::year_month_day civil_day{::date::year{year}, ::date::month{static_cast<unsigned>(month)},
                                         ::date::day{static_cast<unsigned>(day)}};
  if (!civil_day.ok()) return std::nullopt;
  return Date(days_of(civil_day));
}

std::optional<Date> Date::parse(std::string_view iso) {
  const auto fields = fields_of(iso);
  return fields ? of(fields->year, fields->month, fields->day) : std::nullopt;
}

Checked<Date> Date::checked(std::string_view iso) {
  if (const auto day = parse(iso)) return *day;
  return problem(fields_of(iso) ? "date.missing_day" : "date.unreadable", {}, {{"typed", std::string(iso)}});
}

int Date::year() const {
  return static_cast<int>(civil(days_).year());
}
int Date::month() const {
  return static_cast<int>(static_cast<unsigned>(civil(days_).month()));
}
int Date::day() const {
  return static_cast<int>(static_cast<unsigned>(civil(days_).day()));
}

int Date::weekday() const {
  return static_cast<int>(::date::weekday{::date::sys_days{::date::days{days_}}}.iso_encoding());
}

std::string Date::text() const {
  const auto day = civil(days_);
  return padded(static_cast<int>(day.year()), 4) + "-" + padded(month(), 2) + "-" + padded(this->day(), 2);
}

Date Date::plus_months(int months) const {
  const auto day = civil(days_);
  const auto moved = day.year() / day.month() + ::date::months{months};
  const ::date::year_month_day same{moved.year(), moved.month(), day.day()};
  if (same.ok()) return Date(days_of(same));
  return Date(days_of(::date::year_month_day{moved.year() / moved.month() / ::date::last}));
}

Date Date::first_of_month() const {
  return plus_days(1 - day());
}
Date Date::last_of_month() const {
  return first_of_month().plus_months(1).plus_days(-1);
}

Period Period::month(int year, int month) {
  const auto first = Date::of(year, month, 1);
  expect(first.has_value(), "a month of a period exists");
  return {*first, first->plus_months(1)};
}

Period Period::year(int year) {
  const auto first = Date::of(year, 1, 1);
  expect(first.has_value(), "a year of a period exists");
  return {*first, first->plus_months(12)};
}

std::string Instant::text() const {
  const std::int64_t day_length = 86'400'000;
  std::int64_t days = utc_milliseconds / day_length;
  std::int64_t rest = utc_milliseconds % day_length;
  if (rest < 0) {
    rest += day_length;
    --days;
  }
  const int milliseconds = static_cast<int>(rest % 1000);
  const int seconds = static_cast<int>(rest / 1000);
  return Date::of_days(static_cast<std::int32_t>(days)).text() + "T" + padded(seconds / 3600, 2) + ":" +
         padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2) + "." + padded(milliseconds, 3) + "Z";
}

}  // namespace vireo
