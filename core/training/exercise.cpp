#include "core/training/exercise.h"

#include <algorithm>
#include <charconv>

namespace vireo {

const std::vector<std::pair<std::string, AnswerKind>>& answer_kinds() {
  static const std::vector<std::pair<std::string, AnswerKind>> kinds{
      {"number", AnswerKind::number},   {"money", AnswerKind::money},     {"hours", AnswerKind::hours},
      {"percent", AnswerKind::percent}, {"whole", AnswerKind::whole},     {"date", AnswerKind::date},
      {"choice", AnswerKind::choice},   {"choices", AnswerKind::choices}, {"order", AnswerKind::order},
      {"text", AnswerKind::text},       {"word", AnswerKind::word},       {"account", AnswerKind::account},
      {"table", AnswerKind::table}};
  return kinds;
}

const std::vector<std::pair<std::string, AnswerKind>>& column_kinds() {
  static const std::vector<std::pair<std::string, AnswerKind>> kinds = [] {
    auto some = answer_kinds();
    std::erase_if(some, [](const auto& each) {
      return each.second == AnswerKind::choices || each.second == AnswerKind::order ||
             each.second == AnswerKind::text || each.second == AnswerKind::table;
    });
    return some;
  }();
  return kinds;
}

bool AnswerTable::has_given() const {
  return asked() < columns.size();
}

std::size_t AnswerTable::asked() const {
  return static_cast<std::size_t>(
      std::count_if(columns.begin(), columns.end(), [](const AnswerColumn& each) { return !each.given; }));
}

const AnswerColumn* AnswerTable::column(std::string_view id) const {
  for (const AnswerColumn& each : columns)
    if (each.id == id) return &each;
  return nullptr;
}

const std::vector<std::string>& exercise_screens() {
  static const std::vector<std::string> screens{"home",  "clients", "work",    "documents", "services",
                                                "money", "bank",    "taxes",   "forecast",  "plan",
                                                "books", "reports", "settings"};
  return screens;
}

std::string case_text(const CaseFile& file, Date begin) {
  static constexpr std::string_view opening = "{{day ";
  std::string text = file.text;
  for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
    const auto end = text.find("}}", at);
    if (end == std::string::npos) break;
    const std::string number = text.substr(at + opening.size(), end - at - opening.size());
    int days = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), days);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size()) continue;
    text.replace(at, end + 2 - at, begin.plus_days(days).text());
  }
  return text;
}

bool ExerciseField::is_decided() const {
  return std::any_of(choices.begin(), choices.end(),
                     [](const ExerciseChoice& each) { return each.when.has_value(); });
}

int Exercise::points() const {
  int sum = 0;
  for (const ExerciseField& each : fields) sum += each.points;
  return sum;
}

const ExerciseField* Exercise::field(std::string_view wanted) const {
  for (const ExerciseField& each : fields)
    if (each.id == wanted) return &each;
  return nullptr;
}

}  // namespace vireo
