#include "core/training/exercise_values.h"

#include <algorithm>

#include "core/base/date.h"

namespace vireo {
namespace {

using Value = std::optional<FixedDecimal>;

/// A number beyond a million millions is none: no trade has it, and products of what is left still fit.
Value within_reason(const FixedDecimal& number) {
  static const FixedDecimal most = FixedDecimal::of(1'000'000'000'000);
  return number > most || number < -most ? Value() : Value(number);
}

FixedDecimal truth(bool holds) {
  return FixedDecimal::of(holds ? 1 : 0);
}

Value day_of(const FixedDecimal& number) {
  if (number < FixedDecimal::of(-1'000'000) || number > FixedDecimal::of(1'000'000)) return std::nullopt;
  return number;
}

/// Year, month or day of a number of days.
Value part_of_day(Operation operation, const FixedDecimal& number) {
  const Value day = day_of(number);
  if (!day) return std::nullopt;
  const Date date = Date::of_days(static_cast<std::int32_t>(day->whole()));
  return FixedDecimal::of(operation == Operation::year    ? date.year()
                          : operation == Operation::month ? date.month()
                                                          : date.day());
}

Value rounded(Operation operation, const std::vector<FixedDecimal>& of) {
  const FixedDecimal step = of.size() > 1 ? of[1] : FixedDecimal::of(1);
  if (step <= FixedDecimal()) return std::nullopt;
  const Rounding rounding = operation == Operation::round      ? Rounding::half_away_from_zero
                            : operation == Operation::round_up ? Rounding::ceiling
                                                               : Rounding::floor;
  return of[0].rounded_to(step, rounding);
}

Value of_numbers(Operation operation, const std::vector<FixedDecimal>& of) {
  switch (operation) {
    case Operation::add:
      return of[0] + of[1];
    case Operation::subtract:
      return of[0] - of[1];
    case Operation::multiply:
      return of[0] * of[1];
    case Operation::divide:
      if (of[1].is_zero()) return std::nullopt;
      return of[0] / of[1];
    case Operation::negate:
      return -of[0];
    case Operation::less:
      return truth(of[0] < of[1]);
    case Operation::less_or_equal:
      return truth(of[0] <= of[1]);
    case Operation::greater:
      return truth(of[0] > of[1]);
    case Operation::greater_or_equal:
      return truth(of[0] >= of[1]);
    case Operation::equal:
      return truth(of[0] == of[1]);
    case Operation::different:
      return truth(of[0] != of[1]);
    case Operation::both:
      return truth(!of[0].is_zero() && !of[1].is_zero());
    case Operation::either:
      return truth(!of[0].is_zero() || !of[1].is_zero());
    case Operation::no:
      return truth(of[0].is_zero());
    case Operation::minimum:
      return *std::min_element(of.begin(), of.end());
    case Operation::maximum:
      return *std::max_element(of.begin(), of.end());
    case Operation::clamp:
      return std::max(of[1], std::min(of[0], of[2]));
    case Operation::absolute:
      return of[0].is_negative() ? -of[0] : of[0];
    case Operation::round:
    case Operation::round_up:
    case Operation::round_down:
      return rounded(operation, of);
    case Operation::year:
    case Operation::month:
    case Operation::day:
      return part_of_day(operation, of[0]);
    case Operation::days:
      return of[1] - of[0];
    case Operation::date:
      if (const auto date = Date::of(static_cast<int>(of[0].whole()), static_cast<int>(of[1].whole()),
                                     static_cast<int>(of[2].whole())))
        return FixedDecimal::of(date->days_since_1970());
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<FixedDecimal> value_of(const Expression& expression, const ExerciseValues& values) {
  if (expression.operation == Operation::number) return within_reason(expression.number);
  if (expression.operation == Operation::name) {
    const auto found = values.find(expression.name);
    if (found == values.end() || !expression.index.empty() || !expression.at.empty()) return std::nullopt;
    return within_reason(found->second);
  }
  if (expression.operation == Operation::choose) {
    const Value holds = value_of(expression.of[0], values);
    if (!holds) return std::nullopt;
    return value_of(expression.of[holds->is_zero() ? 2 : 1], values);
  }
  std::vector<FixedDecimal> of;
  for (const Expression& each : expression.of) {
    const Value value = value_of(each, values);
    if (!value) return std::nullopt;
    of.push_back(*value);
  }
  if (of.empty()) return std::nullopt;
  const Value value = of_numbers(expression.operation, of);
  return value ? within_reason(*value) : value;
}

ExerciseValues exercise_values(const Exercise& exercise, const std::map<std::string, Decimal>& figures,
                               const ExerciseValues& own) {
  ExerciseValues values;
  for (const ExerciseParameter& each : exercise.parameters) {
    const auto drawn = figures.find(each.name);
    if (const auto number = FixedDecimal::from(drawn == figures.end() ? each.value : drawn->second))
      values[each.name] = *number;
  }
  for (const DerivedValue& each : exercise.derived)
    if (const auto value = value_of(each.formula, values)) values[each.name] = *value;
  for (const ExerciseField& each : exercise.fields) {
    if (const auto kept = own.find(each.id); kept != own.end())
      values[each.id] = kept->second;
    else if (each.expected)
      if (const auto value = value_of(*each.expected, values)) values[each.id] = *value;
  }
  return values;
}

std::vector<std::string> decided_choice(const ExerciseField& field, const ExerciseValues& values) {
  for (const ExerciseChoice& each : field.choices)
    if (const auto holds = each.when ? value_of(*each.when, values) : std::nullopt;
        holds && !holds->is_zero())
      return {each.id};
  return {};
}

void decide_choices(Exercise& exercise, const std::map<std::string, Decimal>& figures) {
  std::optional<ExerciseValues> values;
  for (ExerciseField& field : exercise.fields) {
    if (!field.is_decided()) continue;
    if (!values) values = exercise_values(exercise, figures);
    field.expected_choices = decided_choice(field, *values);
  }
}

}  // namespace vireo
