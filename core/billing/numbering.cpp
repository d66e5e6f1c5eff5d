#include "core/billing/numbering.h"

#include <fmt/format.h>

#include <algorithm>

namespace vireo {
namespace {

constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_/";
constexpr std::string_view year_mark = "{year}";

/// Where "{number}" or "{number:4}" stands in a pattern, and how many digits it asks for.
struct NumberMark {
  std::size_t at = 0;
  std::size_t length = 0;
  int digits = 1;
};

std::optional<NumberMark> number_mark(std::string_view pattern) {
  const auto at = pattern.find("{number");
  if (at == std::string_view::npos) return std::nullopt;
  const auto rest = pattern.substr(at);
  if (rest.starts_with("{number}")) return NumberMark{at, 8, 1};
  const bool with_digits =
      rest.size() >= 10 && rest[7] == ':' && rest[8] >= '1' && rest[8] <= '9' && rest[9] == '}';
  if (!with_digits) return std::nullopt;
  return NumberMark{at, 10, rest[8] - '0'};
}

std::string without(std::string_view pattern, std::size_t at, std::size_t length) {
  return std::string(pattern.substr(0, at)) + std::string(pattern.substr(at + length));
}

std::optional<std::int64_t> digits_at(std::string_view written, std::size_t& at, std::size_t at_most) {
  std::int64_t value = 0;
  const std::size_t begin = at;
  while (at < written.size() && at - begin < at_most && written[at] >= '0' && written[at] <= '9')
    value = value * 10 + (written[at++] - '0');
  return at == begin ? std::nullopt : std::optional<std::int64_t>(value);
}

}  // namespace

Checked<std::string> check_number_pattern(std::string_view pattern, bool resets_each_year) {
  const auto refusal = [&] {
    return problem("numbering.wrong_pattern", {"", 0, "pattern"}, {{"typed", std::string(pattern)}});
  };
  const auto mark = number_mark(pattern);
  if (!mark) return refusal();
  std::string rest = without(pattern, mark->at, mark->length);
  const auto year = rest.find(year_mark);
  if (year != std::string::npos)
    rest = without(rest, year, year_mark.size());
  else if (resets_each_year)
    return refusal();
  if (rest.find_first_not_of(allowed) != std::string::npos) return refusal();
  // Electronic invoices take numbers of at most 35 characters.
  if (number_text(pattern, 2000, 999'999).size() > 35) return refusal();
  return std::string(pattern);
}

Checked<TakenNumber> take_number(const NumberSeries& series, Date day) {
  if (series.last_date && day < *series.last_date)
    return problem("document.date_before_last", {"", 0, "date"},
                   {{"date", day}, {"last", *series.last_date}});
  const bool begins_anew = series.resets_each_year && series.year != 0 && series.year != day.year();
  const std::int64_t number = begins_anew ? 1 : series.next;
  NumberSeries after = series;
  after.year = day.year();
  after.next = number + 1;
  after.last_date = day;
  return TakenNumber{number_text(series.pattern, day.year(), number), std::move(after)};
}

std::string number_text(std::string_view pattern, int year, std::int64_t number) {
  const auto mark = number_mark(pattern);
  expect(mark.has_value(), "a number pattern holds {number}");
  std::string text(pattern);
  text.replace(mark->at, mark->length, fmt::format("{:0{}}", number, mark->digits));
  if (const auto at = text.find(year_mark); at != std::string::npos)
    text.replace(at, year_mark.size(), fmt::format("{:04}", year));
  return text;
}

std::optional<ReadNumber> read_number(std::string_view pattern, std::string_view written) {
  ReadNumber read;
  std::size_t at = 0;
  for (std::size_t in_pattern = 0; in_pattern < pattern.size();) {
    const auto rest = pattern.substr(in_pattern);
    const auto mark = number_mark(rest);
    if (mark && mark->at == 0) {
      const auto number = digits_at(written, at, 12);
      if (!number) return std::nullopt;
      read.number = *number;
      in_pattern += mark->length;
    } else if (rest.starts_with(year_mark)) {
      const auto year = digits_at(written, at, 4);
      if (!year) return std::nullopt;
      read.year = static_cast<int>(*year);
      in_pattern += year_mark.size();
    } else {
      if (at >= written.size() || written[at] != rest[0]) return std::nullopt;
      ++at;
      ++in_pattern;
    }
  }
  return at == written.size() ? std::optional<ReadNumber>(read) : std::nullopt;
}

}  // namespace vireo
