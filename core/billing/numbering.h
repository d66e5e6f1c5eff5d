#pragma once
// Numbers of documents: a series has a pattern ("F-{year}-{number:4}"), begins anew each year when told so,
// and never leaves a gap: the number is taken inside the transaction that issues. Pure values;
// core/store/series_table.h keeps them.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/checked.h"
#include "core/base/date.h"

namespace vireo {

struct NumberSeries {
  std::string pattern{};
  int year = 0;  // of the last number given; 0: none yet
  std::int64_t next = 1;
  bool resets_each_year = true;
  std::optional<Date> last_date{};  // the day of the last number given

  bool operator==(const NumberSeries&) const = default;
};

struct TakenNumber {
  std::string number{};
  NumberSeries after{};
};

/// The pattern, or "numbering.wrong_pattern" {typed}: it must hold {number} (or {number:4}), and {year} when
/// the series begins anew each year; letters, digits, + - _ / beside them.
Checked<std::string> check_number_pattern(std::string_view pattern, bool resets_each_year);

/// The next number for a document of that day, or "document.date_before_last" {last}.
Checked<TakenNumber> take_number(const NumberSeries& series, Date day);

std::string number_text(std::string_view pattern, int year, std::int64_t number);
/// The counter in a number written by the pattern, with its year when the pattern has one: "F-2026-0041" ->
/// 41, 2026.
struct ReadNumber {
  std::int64_t number = 0;
  int year = 0;
};
std::optional<ReadNumber> read_number(std::string_view pattern, std::string_view written);

}  // namespace vireo
