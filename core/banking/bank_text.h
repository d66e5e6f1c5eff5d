#pragma once
// How banks write amounts and days in text, read by what the whole file shows: one decimal mark and one order
// of day, month and year for all of it.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/decimal.h"

namespace vireo {

enum class DateOrder { day_first, month_first, year_first };

/// "dmy", "mdy", "ymd".
std::optional<DateOrder> date_order_named(std::string_view name);

/// The numbers of a day as written: "18.09.2017", "2017-09-18 12:00", "8/12/13", "3/ 4' 8", "27 Feb 2018",
/// "20170918". A time of day behind it is passed over.
struct WrittenDay {
  int parts[3] = {0, 0, 0};
  bool year_first = false;   // four digits stand first
  bool month_named = false;  // the second part is the month
  bool long_year = false;    // the year has four digits
};
std::optional<WrittenDay> written_day(std::string_view text);

struct FoundOrder {
  DateOrder order = DateOrder::day_first;
  bool sure = true;  // false: both orders read every day of the file
};
/// The order in which every day of the file is one; by what parts exceed 12, then by which order keeps the
/// file in the order of time. Nothing when no order fits all days.
std::optional<FoundOrder> date_order_of(const std::vector<WrittenDay>& days);
/// The day, or nothing: there is no 30 February.
std::optional<Date> day_of(const WrittenDay& written, DateOrder order);

/// A number with blanks, currency signs, thousands marks, a sign before or behind it or brackets for less
/// than nothing. `decimal_mark` 0: the last of comma and point is the mark, unless exactly three digits of
/// whole thousands follow it.
std::optional<Decimal> bank_number(std::string_view text, char decimal_mark);

/// What stands beside a number: "-12", "12 DR" say money out, "+12", "12 CR" money in.
enum class SignMark { none, out, in };
SignMark sign_mark(std::string_view text);

enum class MarkEvidence { none, comma, point };
/// What a single number says of the file's decimal mark; "1,234" says nothing.
MarkEvidence mark_evidence(std::string_view text);

}  // namespace vireo
