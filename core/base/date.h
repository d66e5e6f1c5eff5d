#pragma once
// Date: a civil day, without a clock or a zone. Period: days from begin up to, not including, end. Instant: a
// moment for audit rows and time entries. Minutes: a length of working time.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/argument.h"
#include "core/base/checked.h"

namespace vireo {

class Date {
 public:
  constexpr Date() = default;
  static std::optional<Date> of(int year, int month, int day);
  /// "2026-03-05" only.
  static std::optional<Date> parse(std::string_view iso);
  /// As parse, or problem "date.unreadable" / "date.missing_day" (30 February).
  static Checked<Date> checked(std::string_view iso);
  static constexpr Date of_days(std::int32_t days_since_1970) { return Date(days_since_1970); }

  std::int32_t days_since_1970() const { return days_; }
  int year() const;
  int month() const;
  int day() const;
  /// 1 Monday .. 7 Sunday.
  int weekday() const;
  std::string text() const;
  operator Argument() const { return {Argument::Kind::date, text()}; }

  Date plus_days(int days) const { return Date(days_ + days); }
  /// The same day of another month, or that month's last day.
  Date plus_months(int months) const;
  Date first_of_month() const;
  Date last_of_month() const;

  friend int days_between(const Date& from, const Date& to) { return to.days_ - from.days_; }
  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  constexpr explicit Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

/// Half-open: begin belongs to it, end does not. People see first and last day.
class Period {
 public:
  Period() = default;
  Period(Date begin, Date end) : begin_(begin), end_(end) {
    expect(begin <= end, "a period ends after its begin");
  }
  static Period inclusive(Date first, Date last) { return {first, last.plus_days(1)}; }
  static Period month(int year, int month);
  static Period year(int year);

  Date begin() const { return begin_; }
  Date end() const { return end_; }
  Date last() const { return end_.plus_days(-1); }
  int days() const { return days_between(begin_, end_); }
  bool empty() const { return begin_ == end_; }
  bool contains(Date day) const { return begin_ <= day && day < end_; }
  friend bool operator==(const Period&, const Period&) = default;

 private:
  Date begin_;
  Date end_;
};

/// A moment in UTC with the IANA zone it was lived in.
struct Instant {
  std::int64_t utc_milliseconds = 0;
  std::string zone = "UTC";

  /// "2026-03-05T09:30:00.000Z"
  std::string text() const;
  friend bool operator==(const Instant&, const Instant&) = default;
};

struct Minutes {
  std::int64_t count = 0;
  friend auto operator<=>(const Minutes&, const Minutes&) = default;
};

}  // namespace vireo
