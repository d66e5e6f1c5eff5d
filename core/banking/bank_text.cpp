#include "core/banking/bank_text.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/text.h"

namespace vireo {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// First letters of the months in the languages of bank files, without accents.
constexpr std::array<std::array<std::string_view, 7>, 12> month_names{{
    {"jan", "januar", "januari", "janvier", "janv", "january", "ene"},
    {"feb", "februar", "fevrier", "fevr", "fev", "february", "febr"},
    {"mar", "marz", "mars", "march", "maerz", "mrt", "mrz"},
    {"apr", "april", "avril", "avr", "abr", "aprile", "apri"},
    {"may", "mai", "mei", "mayo", "mag", "maj", "maio"},
    {"jun", "juni", "juin", "june", "giu", "junio", "junho"},
    {"jul", "juli", "juillet", "juil", "july", "lug", "julio"},
    {"aug", "august", "aout", "augustus", "ago", "agosto", "aou"},
    {"sep", "sept", "september", "septembre", "set", "setembro", "settembre"},
    {"oct", "okt", "october", "oktober", "octobre", "ott", "out"},
    {"nov", "november", "novembre", "noviembre", "novembro", "nove", "novem"},
    {"dec", "dez", "december", "dezember", "decembre", "dic", "diciembre"},
}};

int month_named(const std::string& word) {
  for (std::size_t month = 0; month < month_names.size(); ++month)
    for (const std::string_view name : month_names[month])
      if (word == name) return static_cast<int>(month) + 1;
  return 0;
}

/// Days of the week before a date, without accents.
bool is_weekday(const std::string& word) {
  constexpr std::array<std::string_view, 42> names{
      "mon",    "tue",      "wed",       "thu",        "fri",      "sat",      "sun",
      "monday", "tuesday",  "wednesday", "thursday",   "friday",   "saturday", "sunday",
      "lun",    "mar",      "mer",       "jeu",        "ven",      "sam",      "dim",
      "lundi",  "mardi",    "mercredi",  "jeudi",      "vendredi", "samedi",   "dimanche",
      "mo",     "di",       "mi",        "do",         "fr",       "sa",       "so",
      "montag", "dienstag", "mittwoch",  "donnerstag", "freitag",  "samstag",  "sonntag"};
  return std::find(names.begin(), names.end(), word) != names.end();
}

/// "1er janvier", "3rd of March", "5 de enero".
bool is_filler(const std::string& word) {
  constexpr std::array<std::string_view, 7> words{"er", "st", "nd", "rd", "th", "of", "de"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Token {
  std::string text{};
  bool is_number = false;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size() && tokens.size() < 5;) {
    const char c = text[at];
    const bool digit = is_digit(c);
    const bool letter = (c >= 'a' && c <= 'z');
    if (!digit && !letter) {
      ++at;
      continue;
    }
    Token token{{}, digit};
    while (at < text.size() && (digit ? is_digit(text[at]) : (text[at] >= 'a' && text[at] <= 'z')))
      token.text += text[at++];
    // "2017-09-18T12:00": what follows is a time.
    if (!digit && token.text == "t" && tokens.size() == 3) break;
    if (!digit && !tokens.empty() && is_filler(token.text)) continue;
    tokens.push_back(std::move(token));
  }
  // "mar. 5 janv. 2026" begins with a weekday, "Mar 5, 2026" with a month.
  if (tokens.size() >= 4 && is_weekday(tokens[0].text) &&
      (!tokens[2].is_number || tokens[3].text.size() == 4))
    tokens.erase(tokens.begin());
  return tokens;
}

int number_of(const std::string& digits) {
  return digits.size() > 4 ? -1 : std::atoi(digits.c_str());
}

std::optional<WrittenDay> run_together(const std::string& digits) {
  WrittenDay day;
  const auto part = [&](std::size_t from, std::size_t count) {
    return number_of(digits.substr(from, count));
  };
  if (digits.size() < 8) return std::nullopt;
  day.long_year = true;
  const int year = part(0, 4);
  if (year >= 1900 && year <= 2100 && part(4, 2) <= 12) {
    day.year_first = true;
    day.parts[0] = year;
    day.parts[1] = part(4, 2);
    day.parts[2] = part(6, 2);
  } else if (digits.size() == 8) {
    day.parts[0] = part(0, 2);
    day.parts[1] = part(2, 2);
    day.parts[2] = part(4, 4);
  } else {
    return std::nullopt;
  }
  return day;
}

int full_year(int year, bool is_long) {
  if (is_long) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

bool fits(const std::vector<WrittenDay>& days, DateOrder order) {
  return std::all_of(days.begin(), days.end(), [&](const WrittenDay& day) {
    return day_of(day, order).has_value() || day.year_first || day.month_named;
  });
}

/// How often a day follows an earlier or a later one; the smaller of both is how disordered the file is.
int disorder(const std::vector<WrittenDay>& days, DateOrder order) {
  int up = 0;
  int down = 0;
  std::optional<Date> last;
  for (const WrittenDay& each : days) {
    const auto day = day_of(each, order);
    if (!day) continue;
    if (last && *day > *last) ++up;
    if (last && *day < *last) ++down;
    last = day;
  }
  return std::min(up, down);
}

/// Days from the first to the last: the wrong order scatters a month over a year.
int span(const std::vector<WrittenDay>& days, DateOrder order) {
  std::optional<Date> first;
  std::optional<Date> last;
  for (const WrittenDay& each : days) {
    const auto day = day_of(each, order);
    if (!day) continue;
    if (!first || *day < *first) first = day;
    if (!last || *day > *last) last = day;
  }
  return first ? days_between(*first, *last) : 0;
}

/// Without blanks, signs, currency signs and codes: digits and marks alone. Nothing when letters stand
/// inside.
struct BareNumber {
  std::string digits{};
  bool negative = false;
  bool marked_in = false;  // "+12", "12 CR"
};

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// "1,234.50 DR", "12,30 S", "12.30D": a letter or two behind the number say that it is money out.
bool is_debit_mark(std::string_view letters) {
  return letters == "DR" || letters == "D" || letters == "S" || letters == "Dr" || letters == "dr";
}

bool is_credit_mark(std::string_view letters) {
  return letters == "CR" || letters == "C" || letters == "H" || letters == "Cr" || letters == "cr";
}

/// A minus as typesetters write it.
bool is_long_minus(std::string_view text) {
  return text.starts_with("\u2212") || text.starts_with("\u2013");
}

std::optional<BareNumber> bare(std::string_view text) {
  BareNumber number;
  std::string kept;
  std::string behind;
  int before = 0;
  bool closed = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_digit(c) || c == ',' || c == '.') {
      if (closed) return std::nullopt;
      kept += c;
    } else if (c == '+') {
      number.marked_in = true;
    } else if (c == '-' || c == '(') {
      number.negative = true;
      if (c == '-' && !kept.empty()) closed = true;
    } else if (is_long_minus(text.substr(at))) {
      number.negative = true;
      at += 2;
    } else if (is_letter(c) && kept.empty()) {
      // A currency before the number: "EUR 12", "A$12", "kr 12".
      if (++before > 3) return std::nullopt;
    } else if (is_letter(c)) {
      behind += c;
      closed = true;
    }
    // Blanks, apostrophes, brackets and currency signs say nothing.
  }
  if (std::none_of(kept.begin(), kept.end(), is_digit)) return std::nullopt;
  number.negative = number.negative || is_debit_mark(behind);
  number.marked_in = !number.negative && (number.marked_in || is_credit_mark(behind));
  number.digits = std::move(kept);
  return number;
}

}  // namespace

std::optional<DateOrder> date_order_named(std::string_view name) {
  if (name == "dmy") return DateOrder::day_first;
  if (name == "mdy") return DateOrder::month_first;
  if (name == "ymd") return DateOrder::year_first;
  return std::nullopt;
}

std::optional<WrittenDay> written_day(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(folded(text));
  if (tokens.empty()) return std::nullopt;
  if (tokens[0].is_number && tokens[0].text.size() >= 8) return run_together(tokens[0].text);
  if (tokens.size() < 3 || !tokens[2].is_number) return std::nullopt;
  WrittenDay day;
  if (!tokens[0].is_number) {
    // "Feb 27, 2018"
    const int month = month_named(tokens[0].text);
    if (month == 0 || !tokens[1].is_number) return std::nullopt;
    day.parts[0] = number_of(tokens[1].text);
    day.parts[1] = month;
    day.month_named = true;
  } else {
    day.parts[0] = number_of(tokens[0].text);
    day.month_named = !tokens[1].is_number;
    day.parts[1] = day.month_named ? month_named(tokens[1].text) : number_of(tokens[1].text);
    if (day.month_named && day.parts[1] == 0) return std::nullopt;
  }
  day.parts[2] = number_of(tokens[2].text);
  day.year_first = tokens[0].is_number && tokens[0].text.size() == 4;
  day.long_year = day.year_first || tokens[2].text.size() == 4;
  const bool too_long = (tokens[1].is_number && tokens[1].text.size() > 2) ||
                        (!day.year_first && tokens[0].text.size() > 2 && tokens[0].is_number) ||
                        (day.year_first && tokens[2].text.size() > 2) ||
                        (!day.year_first && tokens[2].text.size() != 2 && tokens[2].text.size() != 4 &&
                         tokens[2].text.size() != 1);
  if (too_long) return std::nullopt;
  return day;
}

std::optional<Date> day_of(const WrittenDay& written, DateOrder order) {
  const int* part = written.parts;
  if (written.year_first) return Date::of(part[0], part[1], part[2]);
  if (written.month_named) return Date::of(full_year(part[2], written.long_year), part[1], part[0]);
  switch (order) {
    case DateOrder::day_first:
      return Date::of(full_year(part[2], written.long_year), part[1], part[0]);
    case DateOrder::month_first:
      return Date::of(full_year(part[2], written.long_year), part[0], part[1]);
    case DateOrder::year_first:
      return Date::of(full_year(part[0], false), part[1], part[2]);
  }
  return std::nullopt;
}

namespace {

/// "26/01/05", "26/02/27": years in front keep a file within months that days in front scatter over decades.
std::optional<FoundOrder> short_years_first(const std::vector<WrittenDay>& days) {
  const bool all_short = std::none_of(days.begin(), days.end(),
                                      [](const WrittenDay& day) { return day.long_year || day.month_named; });
  if (!all_short || !fits(days, DateOrder::year_first)) return std::nullopt;
  constexpr int decade = 3650;
  constexpr int two_years = 731;
  const bool is_near = span(days, DateOrder::year_first) < two_years;
  return is_near && span(days, DateOrder::day_first) > decade
             ? std::optional(FoundOrder{DateOrder::year_first, true})
             : std::nullopt;
}

}  // namespace

std::optional<FoundOrder> date_order_of(const std::vector<WrittenDay>& days) {
  const bool open = std::any_of(days.begin(), days.end(),
                                [](const WrittenDay& day) { return !day.year_first && !day.month_named; });
  if (!open) return FoundOrder{};
  const bool by_day = fits(days, DateOrder::day_first);
  const bool by_month = fits(days, DateOrder::month_first);
  if (by_day != by_month) {
    if (const auto found = short_years_first(days)) return found;
    return FoundOrder{by_day ? DateOrder::day_first : DateOrder::month_first, true};
  }
  if (!by_day) {
    if (fits(days, DateOrder::year_first)) return FoundOrder{DateOrder::year_first, true};
    return std::nullopt;
  }
  if (const auto found = short_years_first(days)) return found;
  const int day_disorder = disorder(days, DateOrder::day_first);
  const int month_disorder = disorder(days, DateOrder::month_first);
  const int day_span = span(days, DateOrder::day_first);
  const int month_span = span(days, DateOrder::month_first);
  // Equal both ways (every day is 5/5): nothing to choose.
  const bool same = std::all_of(days.begin(), days.end(), [](const WrittenDay& day) {
    return day_of(day, DateOrder::day_first) == day_of(day, DateOrder::month_first);
  });
  if (same) return FoundOrder{DateOrder::day_first, true};
  if (day_disorder == 0 && month_disorder > 1) return FoundOrder{DateOrder::day_first, true};
  if (month_disorder == 0 && day_disorder > 1) return FoundOrder{DateOrder::month_first, true};
  return FoundOrder{month_span < day_span ? DateOrder::month_first : DateOrder::day_first, false};
}

SignMark sign_mark(std::string_view text) {
  const auto number = bare(text);
  if (!number) return SignMark::none;
  return number->negative ? SignMark::out : number->marked_in ? SignMark::in : SignMark::none;
}

MarkEvidence mark_evidence(std::string_view text) {
  const auto number = bare(text);
  if (!number) return MarkEvidence::none;
  const std::string& digits = number->digits;
  const auto comma = digits.rfind(',');
  const auto point = digits.rfind('.');
  if (comma == std::string::npos && point == std::string::npos) return MarkEvidence::none;
  if (comma != std::string::npos && point != std::string::npos)
    return comma > point ? MarkEvidence::comma : MarkEvidence::point;
  const char mark = comma != std::string::npos ? ',' : '.';
  const auto last = std::max(comma == std::string::npos ? 0 : comma, point == std::string::npos ? 0 : point);
  const auto is_mark = mark == ',' ? MarkEvidence::comma : MarkEvidence::point;
  const auto is_other = mark == ',' ? MarkEvidence::point : MarkEvidence::comma;
  if (std::count(digits.begin(), digits.end(), mark) > 1) return is_other;
  if (digits.size() - last - 1 != 3) return is_mark;
  // "0,125" and "1234,567" can only be fractions; "1,234" may be either.
  return (last == 1 && digits[0] == '0') || last > 3 ? is_mark : MarkEvidence::none;
}

namespace {

/// "12.345.678": after the first, groups of two or three digits, the last of three. "28.02.2026" is a day.
bool are_groups(std::string_view whole) {
  std::size_t group = 0;
  bool first = true;
  for (const char c : whole) {
    if (is_digit(c)) {
      ++group;
      continue;
    }
    if (group > 3 || (!first && group < 2)) return false;
    first = false;
    group = 0;
  }
  return first || group == 3;
}

}  // namespace

std::optional<Decimal> bank_number(std::string_view text, char decimal_mark) {
  const auto number = bare(text);
  if (!number) return std::nullopt;
  // A number that leaves no doubt is read by itself: "1,234.56" among commas is not 1.23456.
  const MarkEvidence evidence = mark_evidence(text);
  char mark = decimal_mark;
  if (evidence != MarkEvidence::none)
    mark = evidence == MarkEvidence::comma ? ',' : '.';
  else if (mark == 0)
    mark = number->digits.find(',') == std::string::npos ? ',' : '.';
  const auto point = number->digits.rfind(mark);
  const std::string_view digits = number->digits;
  if (std::count(digits.begin(), digits.end(), mark) > 1 || !are_groups(digits.substr(0, point)))
    return std::nullopt;
  if (point != std::string::npos &&
      !std::all_of(digits.begin() + static_cast<std::ptrdiff_t>(point) + 1, digits.end(), is_digit))
    return std::nullopt;
  std::string plain = number->negative ? "-" : "";
  for (const char c : digits) {
    if (is_digit(c)) plain += c;
    if (c == mark) plain += '.';
  }
  if (plain.ends_with('.')) plain.pop_back();
  if (plain.starts_with('.')) plain.insert(0, "0");
  if (plain.starts_with("-.")) plain.insert(1, "0");
  // 30 digits are more money than there is.
  if (plain.size() > 30) return std::nullopt;
  return Decimal::parse(plain);
}

}  // namespace vireo
