#include "core/base/wording.h"

#include <algorithm>

#include "core/base/local_text.h"
#include "core/base/text.h"

namespace vireo {
namespace {

std::string replaced(std::string pattern, const std::vector<std::pair<std::string, std::string>>& values) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = pattern.find('{', at);
    const auto close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return out + pattern.substr(at);
    out += pattern.substr(at, open - at);
    const std::string name = pattern.substr(open + 1, close - open - 1);
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
    out += found == values.end() ? "{" + name + "}" : found->second;
    at = close + 1;
  }
  return out;
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

const Argument* argument_named(const Arguments& arguments, std::string_view name) {
  for (const auto& [known, value] : arguments)
    if (known == name) return &value;
  return nullptr;
}

}  // namespace

Wording::Wording(LanguageStyle style, std::shared_ptr<const Patterns> patterns)
    : style_(std::move(style)), patterns_(std::move(patterns)) {
  expect(style_.months.size() == 12 && style_.months_short.size() == 12 && style_.weekdays.size() == 7,
         "a language names twelve months and seven days");
}

bool Wording::knows(std::string_view id) const {
  return patterns_->find(id) != patterns_->end();
}

std::string Wording::text(std::string_view id, const Arguments& arguments) const {
  const auto found = patterns_->find(id);
  if (found == patterns_->end()) return "[" + std::string(id) + "]";
  const std::string& pattern = found->second;
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = pattern.find('{', at);
    const auto close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) return out + pattern.substr(at);
    out += pattern.substr(at, open - at);
    const auto parts = split(std::string_view(pattern).substr(open + 1, close - open - 1), '|');
    const Argument* found_value = argument_named(arguments, parts[0]);
    if (!found_value) {
      out += "{" + parts[0] + "}";
    } else if (parts.size() == 3) {
      const bool negative = found_value->value.starts_with('-');
      const std::string digits = negative ? found_value->value.substr(1) : found_value->value;
      const bool singular = digits == "1" || (style_.plural_from_two && digits == "0");
      out += singular ? parts[1] : parts[2];
    } else {
      // A term is a message of its own; it may use the same arguments as the one that holds it.
      out += found_value->kind == Argument::Kind::term ? text(found_value->value, arguments)
                                                       : value(*found_value);
    }
    at = close + 1;
  }
  return out;
}

std::string Wording::text(const Message& message) const {
  return text(message.id, message.arguments);
}

std::string Wording::text(const Problem& found) const {
  std::string where = found.place.file;
  const auto add = [&](const std::string& part) { where += (where.empty() ? "" : ", ") + part; };
  if (found.place.line > 0) add(text("place.line", {{"line", found.place.line}}));
  if (!found.place.field.empty()) add(found.place.field);
  std::string told = text(found.message);
  if (!where.empty())
    told = knows("place.told") ? text("place.told", {{"where", where}, {"told", told}}) : where + ": " + told;
  if (const auto advice = hint(found)) told += " " + *advice;
  return told;
}

std::optional<std::string> Wording::hint(const Problem& found) const {
  const auto pattern = patterns_->find(found.hint.empty() ? found.code() + ".hint" : found.hint);
  if (pattern == patterns_->end()) return std::nullopt;
  const Argument* near = argument_named(found.message.arguments, "nearest");
  if (near && near->value.empty() && pattern->second.find("{nearest}") != std::string::npos)
    return std::nullopt;
  return text(pattern->first, found.message.arguments);
}

std::string Wording::value(const Argument& argument) const {
  using Kind = Argument::Kind;
  switch (argument.kind) {
    case Kind::text:
      return argument.value;
    case Kind::term:
      return text(argument.value);
    case Kind::local:
      return LocalText::of(argument).in(language());
    case Kind::integer:
      return number(Decimal::parse(argument.value).value_or(Decimal{}));
    case Kind::decimal:
      return number(Decimal::parse(argument.value).value_or(Decimal{}));
    case Kind::percent:
      return percent(Rate::fraction(Decimal::parse(argument.value).value_or(Decimal{})));
    case Kind::date: {
      const auto day = Date::parse(argument.value);
      return day ? date(*day) : argument.value;
    }
    case Kind::money: {
      const auto currency = Currency::parse(argument.unit);
      if (!currency) return argument.value;
      const auto parsed = Money::parse(argument.value, *currency);
      return parsed ? money(*parsed) : argument.value;
    }
  }
  return argument.value;
}

std::string Wording::grouped(std::string digits) const {
  const bool negative = digits.starts_with('-');
  if (negative) digits.erase(0, 1);
  const auto point = digits.find('.');
  std::string whole = digits.substr(0, point);
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3)
    whole.insert(static_cast<std::size_t>(at), style_.thousands_mark);
  if (point != std::string::npos) whole += style_.decimal_mark + digits.substr(point + 1);
  return (negative ? "\u2212" : "") + whole;
}

std::string Wording::amount(const Money& value) const {
  return grouped(value.text());
}

std::string Wording::money(const Money& value) const {
  const auto sign = style_.currency_signs.find(value.currency().code());
  const std::string shown = sign == style_.currency_signs.end() ? value.currency().code() : sign->second;
  const std::string positive =
      replaced(style_.money_pattern, {{"amount", grouped(value.abs().text())}, {"sign", shown}});
  return (value.is_negative() ? "\u2212" : "") + positive;
}

std::string Wording::number(const Decimal& value) const {
  return grouped(value.shortest());
}

std::string Wording::number(const Decimal& value, int places) const {
  return grouped(value.rounded(places, Rounding::half_away_from_zero).text());
}

std::string Wording::percent(const Rate& rate) const {
  return replaced(style_.percent_pattern, {{"number", grouped(rate.percent().shortest())}});
}

std::string Wording::date(Date day) const {
  return replaced(style_.date_pattern,
                  {{"day", std::to_string(day.day())},
                   {"day2", two_digits(day.day())},
                   {"month2", two_digits(day.month())},
                   {"month_short", style_.months_short[static_cast<std::size_t>(day.month() - 1)]},
                   {"year", std::to_string(day.year())}});
}

std::string Wording::date_long(Date day) const {
  return replaced(style_.date_long_pattern,
                  {{"day", std::to_string(day.day())},
                   {"month_name", style_.months[static_cast<std::size_t>(day.month() - 1)]},
                   {"weekday", style_.weekdays[static_cast<std::size_t>(day.weekday() - 1)]},
                   {"year", std::to_string(day.year())}});
}

std::string Wording::month(int year, int month_number) const {
  return style_.months[static_cast<std::size_t>(month_number - 1)] + " " + std::to_string(year);
}

}  // namespace vireo
