#include "reports/standards/fec_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace vireo {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// An amount without blanks and with a point, its sign in front.
struct Canonical {
  std::string text{};
  FecDeviation deviation = FecDeviation::none;
  bool readable = true;
};

Canonical canonical(std::string_view text) {
  Canonical result;
  bool negative = false;
  bool has_mark = false;
  if (!text.empty() && (text.back() == '-' || text.back() == '+')) {
    negative = text.back() == '-';
    text.remove_suffix(1);
  } else if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_digit(c)) {
      result.text += c;
    } else if ((c == ',' || c == '.') && !has_mark) {
      has_mark = true;
      result.text += '.';
      if (c == '.') result.deviation = FecDeviation::decimal_point;
    } else if (c == ' ' && !has_mark) {
      result.deviation = FecDeviation::thousands_mark;
    } else if (text.substr(at, 2) == "\xC2\xA0" && !has_mark) {
      result.deviation = FecDeviation::thousands_mark;
      ++at;
    } else if (text.substr(at, 3) == "\xE2\x80\xAF" && !has_mark) {
      result.deviation = FecDeviation::thousands_mark;
      at += 2;
    } else {
      result.readable = false;
    }
  }
  if (result.text.empty() || !is_digit(result.text.front())) result.text.insert(0, "0");
  if (result.text.back() == '.') result.text.pop_back();
  if (text.find_first_of("0123456789") == std::string_view::npos) result.readable = false;
  if (negative) result.text.insert(0, "-");
  return result;
}

/// The usual form, "1200,00", without an allocation; nothing when it is another.
std::optional<std::int64_t> plain_cents(std::string_view text) {
  if (text.size() < 4 || text.size() > 17 || text[text.size() - 3] != ',') return std::nullopt;
  std::int64_t cents = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == text.size() - 3) continue;
    if (!is_digit(text[at])) return std::nullopt;
    cents = cents * 10 + (text[at] - '0');
  }
  return cents;
}

/// The number of `length` digits at `from`, or -1.
int number_in(std::string_view text, std::size_t from, std::size_t length) {
  int value = 0;
  for (std::size_t at = from; at < from + length; ++at) {
    if (!is_digit(text[at])) return -1;
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

std::optional<Date> day_of(int year, int month, int day) {
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  return Date::of(year, month, day);
}

}  // namespace

FecValue<Money> read_fec_amount(std::string_view text, const Currency& currency) {
  if (text.empty()) return {Money(currency)};
  if (currency.decimals() == 2)
    if (const auto cents = plain_cents(text)) return {Money::of_minor(*cents, currency)};
  const Canonical read = canonical(text);
  if (!read.readable) return {};
  const auto decimal = Decimal::parse(read.text);
  if (!decimal) return {};
  const auto minor = decimal->at_places(currency.decimals());
  if (!minor || *minor == std::numeric_limits<std::int64_t>::min())
    return {std::nullopt, read.deviation, decimal->significant_scale() > currency.decimals()};
  return {Money::of_minor(*minor, currency), read.deviation};
}

std::optional<Decimal> read_fec_decimal(std::string_view text) {
  const Canonical read = canonical(text);
  return read.readable ? Decimal::parse(read.text) : std::nullopt;
}

FecValue<Date> read_fec_date(std::string_view text) {
  if (text.size() == 8) return {day_of(number_in(text, 0, 4), number_in(text, 4, 2), number_in(text, 6, 2))};
  if (text.size() != 10) return {};
  if (text[4] == '-' && text[7] == '-')
    return {day_of(number_in(text, 0, 4), number_in(text, 5, 2), number_in(text, 8, 2)),
            FecDeviation::date_form};
  if (text[2] == '/' && text[5] == '/')
    return {day_of(number_in(text, 6, 4), number_in(text, 3, 2), number_in(text, 0, 2)),
            FecDeviation::date_form};
  return {};
}

std::string fec_amount(const Money& amount) {
  std::string text = amount.text();
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string fec_date(Date day) {
  std::string text = day.text();
  std::erase(text, '-');
  return text;
}

std::string byte_of_no_letter(std::string_view line) {
  for (std::size_t at = 0; at + 1 < line.size(); ++at) {
    const auto second = static_cast<unsigned char>(line[at + 1]);
    if (line[at] == '\xC2' && second >= 0x80 && second <= 0x9F)
      return fmt::format("0x{:02X}", static_cast<unsigned>(second));
  }
  return {};
}

}  // namespace vireo
