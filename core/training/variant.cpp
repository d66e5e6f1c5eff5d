#include "core/training/variant.h"

#include <algorithm>

#include "core/training/exercise_values.h"

namespace vireo {
namespace {

std::uint64_t mixed(std::uint64_t state) {
  state += 0x9E3779B97F4A7C15ULL;
  state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9ULL;
  state = (state ^ (state >> 27)) * 0x94D049BB133111EBULL;
  return state ^ (state >> 31);
}

std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
  for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
  return (hash ^ 0xFFU) * 1099511628211ULL;
}

}  // namespace

std::uint64_t variant_seed(std::string_view exercise, std::string_view trainee, int attempt) {
  const std::uint64_t hash =
      hashed(hashed(hashed(14695981039346656037ULL, exercise), trainee), std::to_string(attempt));
  // Fits a signed 64-bit column of a book.
  return (mixed(hash) >> 2) | 1U;
}

std::map<std::string, Decimal> drawn_figures(const Exercise& exercise, std::uint64_t seed) {
  std::map<std::string, Decimal> figures;
  for (const ExerciseParameter& each : exercise.parameters) {
    figures[each.name] = each.value;
    if (!each.range || seed == 0) continue;
    const Decimal width = each.range->to - each.range->from;
    const auto steps = width.divided_by(each.range->step, 0, Rounding::floor).at_places(0);
    if (!steps || *steps < 0) continue;
    // By name, so that another parameter in the file changes no other's draw.
    const std::uint64_t drawn = mixed(hashed(seed, each.name)) % (static_cast<std::uint64_t>(*steps) + 1);
    figures[each.name] = each.range->from + each.range->step * Decimal::of(static_cast<std::int64_t>(drawn));
  }
  return figures;
}

Exercise with_drawn_figures(Exercise exercise, std::uint64_t seed) {
  if (seed == 0) return exercise;
  const auto figures = drawn_figures(exercise, seed);
  for (ExerciseParameter& each : exercise.parameters) {
    each.value = figures.at(each.name);
    each.range.reset();
  }
  decide_choices(exercise, figures);
  return exercise;
}

std::size_t drawn_place(std::uint64_t seed, std::string_view name, std::size_t count) {
  return seed == 0 || count == 0 ? 0 : mixed(hashed(seed, name)) % count;
}

namespace {

int places_of(const std::string& number) {
  const auto point = number.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

/// As its author wrote it: 38.90 keeps its cents.
std::string shown_number(const ExerciseParameter& figure, const Decimal& value, const Wording& wording) {
  return wording.number(value, std::max(places_of(figure.value.text()), places_of(value.shortest())));
}

}  // namespace

std::map<std::string, std::string> shown_figures(const Exercise& exercise, std::uint64_t seed,
                                                 const Wording& wording) {
  std::map<std::string, std::string> shown;
  const auto figures = drawn_figures(exercise, seed);
  for (const auto& [name, value] : exercise_values(exercise, figures)) {
    const ExerciseField* field = exercise.field(name);
    const Decimal rounded = value.decimal().rounded(2, Rounding::half_away_from_zero);
    shown[name] = field && field->kind == AnswerKind::date
                      ? wording.date(Date::of_days(static_cast<std::int32_t>(value.whole())))
                      : wording.number(rounded, rounded.shortest().find('.') == std::string::npos ? 0 : 2);
  }
  for (const ExerciseParameter& each : exercise.parameters) {
    const Decimal& value = figures.at(each.name);
    shown[each.name] =
        each.percent ? wording.percent(Rate::fraction(value)) : shown_number(each, value, wording);
  }
  return shown;
}

std::vector<ExerciseChoice> shown_choices(const ExerciseField& field) {
  std::vector<ExerciseChoice> shown = field.choices;
  if (field.kind != AnswerKind::order) return shown;
  std::sort(shown.begin(), shown.end(), [](const ExerciseChoice& a, const ExerciseChoice& b) {
    return hashed(1, a.id) < hashed(1, b.id);
  });
  const bool asked_for =
      std::equal(shown.begin(), shown.end(), field.expected_choices.begin(), field.expected_choices.end(),
                 [](const ExerciseChoice& a, const std::string& b) { return a.id == b; });
  if (asked_for && !shown.empty()) std::rotate(shown.begin(), shown.begin() + 1, shown.end());
  return shown;
}

std::string with_figures(std::string text, const std::map<std::string, std::string>& shown) {
  for (const auto& [name, value] : shown) {
    const std::string mark = "{{" + name + "}}";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
      text.replace(at, mark.size(), value);
  }
  return text;
}

}  // namespace vireo
