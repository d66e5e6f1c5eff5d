#include "core/rules/parameter.h"

#include "core/base/text.h"

namespace vireo {
namespace {

Problem outside(std::string code, const Parameter& parameter, Date day, Date limit) {
  return problem(std::move(code), {},
                 {{"parameter", parameter.id}, {"date", Argument(day)}, {"limit", Argument(limit)}});
}

}  // namespace

const std::vector<std::pair<std::string, ParameterUnit>>& parameter_unit_names() {
  static const std::vector<std::pair<std::string, ParameterUnit>> names = {
      {"percent", ParameterUnit::percent},
      {"money", ParameterUnit::money},
      {"number", ParameterUnit::number},
      {"days", ParameterUnit::days},
  };
  return names;
}

Rate ParameterValue::rate() const {
  expect(unit == ParameterUnit::percent, "a rate is asked of a parameter in percent");
  return Rate::percent(value);
}

Money ParameterValue::money() const {
  expect(unit == ParameterUnit::money, "an amount is asked of a parameter in money");
  return Money::rounded(value, Currency::of(currency), Rounding::half_away_from_zero);
}

Argument ParameterValue::argument() const {
  if (unit == ParameterUnit::percent) return rate();
  if (unit == ParameterUnit::money) return money();
  return {Argument::Kind::decimal, value.shortest()};
}

Checked<ParameterValue> value_on(const Parameter& parameter, Date day, const CheckedDays& checked) {
  const ParameterRange* found = nullptr;
  for (const auto& range : parameter.ranges)
    if (range.from <= day) found = &range;
  // A person's own number holds for whatever days the person says.
  const bool is_own = found && found->is_own;
  if (!is_own && day < checked.first) return outside("rules.before_first_day", parameter, day, checked.first);
  const bool after = day > checked.last;
  if (!is_own && after && !checked.provisional_after)
    return outside("rules.after_last_day", parameter, day, checked.last);
  if (!found || (found->until && *found->until < day)) return outside("rules.no_value", parameter, day, day);
  ParameterValue value;
  value.value = found->value;
  value.unit = parameter.unit;
  value.currency = parameter.currency;
  value.from = found->from;
  value.source = found->source;
  value.provisional = after && !found->is_own;
  value.is_own = found->is_own;
  return value;
}

std::optional<Problem> fault_of(const Parameter& parameter, std::size_t range) {
  const auto& ranges = parameter.ranges;
  const Arguments arguments = {{"id", parameter.id}, {"date", Argument(ranges[range].from)}};
  if (ranges[range].until && *ranges[range].until < ranges[range].from)
    return problem("template.range_reversed", {}, arguments);
  if (range == 0) return std::nullopt;
  const auto& before = ranges[range - 1];
  if (ranges[range].from < before.from) return problem("template.ranges_unordered", {}, arguments);
  if (ranges[range].from == before.from || (before.until && ranges[range].from <= *before.until))
    return problem("template.ranges_overlap", {}, arguments);
  return std::nullopt;
}

const Parameter* ParameterSet::find(std::string_view id) const {
  for (const auto& parameter : parameters)
    if (parameter.id == id) return &parameter;
  return nullptr;
}

Checked<ParameterValue> ParameterSet::value(std::string_view id, Date day) const {
  if (const auto* parameter = find(id))
    return value_on(*parameter, day, parameter->checked.value_or(checked));
  std::vector<std::string> known;
  for (const auto& parameter : parameters) known.push_back(parameter.id);
  return problem("rules.unknown_parameter", {},
                 {{"parameter", std::string(id)}, {"nearest", nearest(id, known)}});
}

}  // namespace vireo
