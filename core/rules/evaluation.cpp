#include "core/rules/evaluation.h"

#include <algorithm>
#include <set>

#include "core/rules/evaluation_steps.h"

namespace vireo {
namespace {

/// A number on its way: as the law writes it (25.6 for 25.6 %), with the step that explains it.
struct Value {
  Decimal number;
  ParameterUnit unit = ParameterUnit::number;
  Step why;
};

class Evaluation {
 public:
  Evaluation(const RegimePack& pack, const RuleFacts& facts) : pack_(pack), facts_(facts) {}

  std::optional<Value> result(const DeclaredResult& row) {
    if (!under_way_.insert(row.id).second) return refuse("rules.circular", {{"result", row.id}});
    auto value = row.mechanism == Mechanism::choose ? chosen(row) : combined(row);
    under_way_.erase(row.id);
    return value;
  }
  Problems& problems() { return problems_; }
  Problems& warnings() { return warnings_; }

 private:
  std::nullopt_t refuse(std::string code, Arguments arguments) {
    problems_.push_back(problem(std::move(code), {}, std::move(arguments)));
    return std::nullopt;
  }

  std::optional<Value> operand(const Operand& operand) {
    switch (operand.kind) {
      case OperandKind::input:
        return input(operand.name);
      case OperandKind::parameter:
        return parameter(operand);
      case OperandKind::number:
        return Value{operand.number, ParameterUnit::number, number_step(operand.number)};
      case OperandKind::result:
        break;
    }
    const auto* row = pack_.result(operand.name, facts_.activity);
    return row ? result(*row) : refuse("rules.missing_input", {{"input", operand.name}});
  }

  std::optional<Value> input(const std::string& name) {
    const auto found = facts_.amounts.find(name);
    if (found == facts_.amounts.end()) return refuse("rules.missing_input", {{"input", name}});
    return Value{found->second.amount.value(), ParameterUnit::money, found->second.why};
  }

  std::optional<Value> parameter(const Operand& operand) {
    Date day = facts_.day;
    if (!operand.at_input.empty()) {
      const auto found = facts_.dates.find(operand.at_input);
      if (found == facts_.dates.end()) return refuse("rules.missing_input", {{"input", operand.at_input}});
      day = found->second;
    }
    const auto* described = described_parameter(pack_, operand.name, facts_.activity);
    if (!described) return refuse("rules.unknown_parameter", {{"parameter", operand.name}, {"nearest", ""}});
    // A day of the past that a rule looks back at (when the business began) may lie before the first day of
    // the estimates, as far as the parameter's own ranges were written.
    CheckedDays days = pack_.parameters.checked;
    if (!operand.at_input.empty() && !described->ranges.empty())
      days.first = std::min(days.first, described->ranges.front().from);
    auto found = take(value_on(*described, day, days), problems_);
    if (!found) return std::nullopt;
    if (found->provisional)
      // Told once for all figures of the pack: the explanation says which ones.
      warnings_.push_back(warning("rules.provisional", {}, {{"limit", pack_.parameters.checked.last}}));
    return Value{found->value, found->unit, parameter_step(*described, *found)};
  }

  std::optional<Value> chosen(const DeclaredResult& row) {
    expect(row.when && row.of.size() == 2, "a choice has a question and two ways");
    const auto answer = facts_.answers.find(row.when->name);
    const bool yes = answer != facts_.answers.end() && answer->second.yes;
    auto value = operand(row.of[yes ? 0 : 1]);
    if (!value) return value;
    value->unit = row.unit;
    Step way = std::move(value->why);
    value->why = result_step(row, Message{"step.choose", {}});
    if (answer != facts_.answers.end() && answer->second.why)
      value->why.children.push_back(*answer->second.why);
    value->why.children.push_back(std::move(way));
    value->why.value = shown(*value, row);
    return value;
  }

  std::optional<Value> combined(const DeclaredResult& row) {
    std::vector<Value> parts;
    for (const auto& wanted : row.of) {
      auto part = operand(wanted);
      if (!part) return std::nullopt;
      parts.push_back(std::move(*part));
    }
    expect(!parts.empty(), "a result is made of something");
    Value value{parts.front().number, row.unit, result_step(row, rule_of(row.mechanism))};
    if (row.mechanism == Mechanism::product) value.number = product(parts, row.unit);
    for (std::size_t i = 1; i < parts.size(); ++i) add_part(row.mechanism, parts[i].number, value.number);
    if (row.mechanism == Mechanism::rounded && !round(row, value)) return std::nullopt;
    for (auto& part : parts) value.why.children.push_back(std::move(part.why));
    value.why.value = shown(value, row);
    return value;
  }

  static Decimal product(const std::vector<Value>& parts, ParameterUnit unit) {
    Decimal number = Decimal::of(unit == ParameterUnit::percent ? 100 : 1);
    for (const auto& part : parts)
      number = number *
               (part.unit == ParameterUnit::percent ? Rate::percent(part.number).fraction() : part.number);
    return *Decimal::parse(number.shortest());
  }

  static void add_part(Mechanism mechanism, const Decimal& part, Decimal& number) {
    if (mechanism == Mechanism::sum) number += part;
    if (mechanism == Mechanism::difference) number -= part;
    if (mechanism == Mechanism::minimum) number = std::min(number, part);
    if (mechanism == Mechanism::maximum) number = std::max(number, part);
  }

  bool round(const DeclaredResult& row, Value& value) {
    expect(row.places.has_value(), "a rounding says to how many places");
    const auto places = operand(*row.places);
    if (!places) return false;
    const int count = static_cast<int>(places->number.at_places(0).value_or(0));
    value.number = value.number.rounded(count, row.rounding);
    value.why.rounding = row.rounding;
    value.why.rule = Message{"step.rounded", {{"places", count}}};
    return true;
  }

  Argument shown(const Value& value, const DeclaredResult& row) const {
    if (row.unit == ParameterUnit::percent) return Rate::percent(value.number);
    if (row.unit == ParameterUnit::money)
      return Money::rounded(value.number, Currency::of(pack_.currency), row.rounding);
    return {Argument::Kind::decimal, value.number.shortest()};
  }

  const RegimePack& pack_;
  const RuleFacts& facts_;
  std::set<std::string> under_way_;
  Problems problems_;
  Problems warnings_;
};

bool named(const std::vector<std::string>& activities, const std::string& activity) {
  return activities.empty() || std::find(activities.begin(), activities.end(), activity) != activities.end();
}

}  // namespace

std::vector<const RuleNotice*> notices_for(const RegimePack& pack, const RuleFacts& facts) {
  std::vector<const RuleNotice*> all;
  for (const auto& notice : pack.notices) {
    if (!named(notice.activities, facts.activity)) continue;
    if (!notice.when_input.empty()) {
      const auto answer = facts.answers.find(notice.when_input);
      if (answer == facts.answers.end() || !answer->second.yes) continue;
    }
    if (notice.from) {
      const auto day = facts.dates.find(notice.date_input);
      const Date compared = notice.date_input.empty() || day == facts.dates.end() ? facts.day : day->second;
      if (compared < *notice.from) continue;
    }
    all.push_back(&notice);
  }
  return all;
}

namespace {

void refuse_uncovered(const RegimePack& pack, const RuleFacts& facts, Problems& problems) {
  for (const auto* notice : notices_for(pack, facts))
    if (notice->refuses) problems.push_back(problem("rules.not_covered", {}, {{"text", notice->texts}}));
}

RuleOutcome outcome_of(const RegimePack& pack, const DeclaredResult& row, Value value) {
  const Money amount = Money::rounded(value.number, Currency::of(pack.currency), row.rounding);
  value.why.value = amount;
  return {&row, value.number, {amount, std::move(value.why)}};
}

}  // namespace

Checked<std::vector<RuleOutcome>> evaluate(const RegimePack& pack, const RuleFacts& facts) {
  Evaluation evaluation(pack, facts);
  refuse_uncovered(pack, facts, evaluation.problems());
  std::vector<RuleOutcome> all;
  for (const auto& row : pack.results) {
    if (!row.part_of_total || !named(row.activities, facts.activity) || !evaluation.problems().empty())
      continue;
    auto value = evaluation.result(row);
    if (value) all.push_back(outcome_of(pack, row, std::move(*value)));
  }
  if (!evaluation.problems().empty()) return evaluation.problems();
  return {std::move(all), evaluation.warnings()};
}

Checked<RuleOutcome> evaluate_result(const RegimePack& pack, const RuleFacts& facts, std::string_view id) {
  const auto* row = pack.result(id, facts.activity);
  if (!row) return problem("rules.missing_input", {}, {{"input", std::string(id)}});
  Evaluation evaluation(pack, facts);
  auto value = evaluation.result(*row);
  if (!value) return evaluation.problems();
  return {outcome_of(pack, *row, std::move(*value)), evaluation.warnings()};
}

}  // namespace vireo
