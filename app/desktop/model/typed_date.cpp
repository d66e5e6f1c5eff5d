#include "app/desktop/model/typed_date.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/base/text.h"

namespace vireo {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// "23/11/2026" -> {23, 11, 2026}; nothing when there is anything but digits and separators.
std::optional<std::vector<int>> parts_of(std::string_view typed) {
  std::vector<int> parts;
  std::string digits;
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    if (i < typed.size() && is_digit(typed[i])) {
      digits.push_back(typed[i]);
      continue;
    }
    if (i < typed.size() && std::string_view("/.- ").find(typed[i]) == std::string_view::npos)
      return std::nullopt;
    if (i == typed.size() && digits.empty() && !parts.empty()) break;  // "23/11/"
    const auto part = number(digits);
    if (!part || digits.size() > 4) return std::nullopt;
    parts.push_back(*part);
    digits.clear();
  }
  return parts;
}

std::optional<std::vector<int>> day_month_year(const std::string& text) {
  const bool only_digits = std::all_of(text.begin(), text.end(), is_digit);
  if (only_digits && (text.size() == 4 || text.size() == 6 || text.size() == 8)) {
    std::vector<int> parts{*number(text.substr(0, 2)), *number(text.substr(2, 2))};
    if (text.size() > 4) parts.push_back(*number(text.substr(4)));
    return parts;
  }
  return parts_of(text);
}

/// "23 nov. 2026" -> "23 11 2026": what the language itself writes must read back. At least three letters of
/// a month.
std::string with_month_numbers(const std::string& text, const LanguageStyle& style) {
  std::string out;
  for (const std::string& word : split(folded(text), ' ')) {
    std::string letters = word;
    if (letters.ends_with('.')) letters.pop_back();
    std::string put = word;
    if (letters.size() >= 3 && !is_digit(letters[0]))
      for (std::size_t month = 0; month < style.months.size(); ++month)
        if (folded(style.months[month]).starts_with(letters)) {
          put = std::to_string(month + 1);
          break;
        }
    out += (out.empty() ? "" : " ") + put;
  }
  return out;
}

}  // namespace

Checked<Date> parse_typed_date(std::string_view typed, Date today, const LanguageStyle& style) {
  const std::string text = trimmed(typed);
  const auto refusal = [&](const char* code) { return problem(code, {}, {{"typed", text}}); };
  if (const auto iso = Date::parse(text)) return *iso;
  if (text.size() > 1 && (text[0] == '+' || text[0] == '-')) {
    const auto days = number(std::string_view(text).substr(1));
    if (!days || *days > 36525) return refusal("date.unreadable");
    return today.plus_days(text[0] == '+' ? *days : -*days);
  }
  const auto parts = day_month_year(with_month_numbers(text, style));
  if (text.empty() || !parts || parts->empty() || parts->size() > 3) return refusal("date.unreadable");
  const int day = (*parts)[0];
  if (day > 31) return refusal(text.size() == 10 && text[4] == '-' ? "date.missing_day" : "date.unreadable");
  const int month = parts->size() > 1 ? (*parts)[1] : today.month();
  int year = parts->size() > 2 ? (*parts)[2] : today.year();
  if (year < 100) year += 2000;
  const auto found = Date::of(year, month, day);
  return found ? Checked<Date>(*found) : Checked<Date>(refusal("date.missing_day"));
}

}  // namespace vireo
