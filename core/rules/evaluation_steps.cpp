#include "core/rules/evaluation_steps.h"

#include <algorithm>
#include <set>

#include "core/rules/evaluation.h"

namespace vireo {
namespace {

std::optional<Source> told(const Source& source) {
  return source.title.empty() ? std::nullopt : std::optional<Source>(source);
}

/// Adds what an operand rests on: the days of its parameters, those of the results below it.
void collect(const RegimePack& pack, const Operand& operand, std::string_view activity, int depth,
             std::set<Date>& days) {
  if (depth > 16) return;  // a circle: evaluate tells it
  if (operand.kind == OperandKind::parameter && operand.at_input.empty())
    if (const auto* parameter = described_parameter(pack, operand.name, activity))
      for (const auto& range : parameter->ranges) days.insert(range.from);
  if (operand.kind == OperandKind::result)
    if (const auto* row = pack.result(operand.name, activity))
      for (const auto& part : row->of) collect(pack, part, activity, depth + 1, days);
}

}  // namespace

const Parameter* described_parameter(const RegimePack& pack, std::string_view id, std::string_view activity) {
  const auto* own = pack.parameters.find(std::string(id) + "." + std::string(activity));
  return own ? own : pack.parameters.find(id);
}

Step parameter_step(const Parameter& parameter, const ParameterValue& value) {
  Step step;
  step.label = {"step.named", {{"name", parameter.names}}};
  step.value = value.argument();
  step.rule = Message{value.is_own        ? "step.own_value"
                      : value.provisional ? "step.provisional"
                                          : "step.in_force",
                      {{"from", value.from}}};
  step.source = told(value.source);
  return step;
}

Step number_step(const Decimal& number) {
  Step step;
  step.label = {"step.number", {}};
  step.value = {Argument::Kind::decimal, number.shortest()};
  return step;
}

Step result_step(const DeclaredResult& row, std::optional<Message> rule) {
  Step step;
  step.label = {"step.named", {{"name", row.names}}};
  step.rule = std::move(rule);
  step.source = told(row.source);
  return step;
}

std::optional<Message> rule_of(Mechanism mechanism) {
  switch (mechanism) {
    case Mechanism::sum:
      return Message{"step.sum", {}};
    case Mechanism::product:
      return Message{"step.product", {}};
    case Mechanism::difference:
      return Message{"step.difference", {}};
    case Mechanism::minimum:
      return Message{"step.minimum", {}};
    case Mechanism::maximum:
      return Message{"step.maximum", {}};
    case Mechanism::value:
    case Mechanism::rounded:
    case Mechanism::choose:
      break;
  }
  return std::nullopt;
}

std::vector<Date> days_of_change(const RegimePack& pack, std::string_view activity) {
  std::set<Date> days;
  for (const auto& row : pack.results) {
    const bool covers = row.activities.empty() || std::find(row.activities.begin(), row.activities.end(),
                                                            activity) != row.activities.end();
    if (!row.part_of_total || !covers) continue;
    for (const auto& operand : row.of) collect(pack, operand, activity, 0, days);
  }
  return {days.begin(), days.end()};
}

}  // namespace vireo
