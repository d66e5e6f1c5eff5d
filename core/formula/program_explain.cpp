// Why a result of a case is what it is.
#include "core/formula/program_run.h"

namespace vireo {

Step ProgramRun::explain(std::int32_t number) {
  const auto at = static_cast<std::size_t>(number);
  const FormulaSlot& told = program_.slots_[at];
  Step step;
  step.label = {"step.named", {{"name", told.names}}};
  step.value = shown_value(told, slot(number), program_.pack_->currency);
  if (!told.source.title.empty()) step.source = told.source;
  if (told.code < 0 || (told.is_input && given_[at])) return step;
  if (told.is_input)
    step.rule = Message{"step.default", {}};
  else if (!told.formula.empty())
    step.rule = Message{"step.formula", {{"formula", told.formula}}};
  if (std::find(explained_.begin(), explained_.end(), number) != explained_.end()) return step;
  explained_.push_back(number);
  std::vector<std::uint32_t> seen;
  walk(static_cast<std::uint32_t>(told.code), step, seen);
  return step;
}

void ProgramRun::walk(std::uint32_t number, Step& step, std::vector<std::uint32_t>& seen) {
  const FormulaNode& at = code_.nodes[number];
  const auto add_once = [&](std::uint32_t mark, Step part_step) {
    if (std::find(seen.begin(), seen.end(), mark) != seen.end()) return;
    seen.push_back(mark);
    step.children.push_back(std::move(part_step));
  };
  switch (code_.kinds[number]) {
    case NodeValue::slot:
      if (at.slot >= 0) add_once(static_cast<std::uint32_t>(at.slot), explain(at.slot));
      return;
    case NodeValue::parameter:
      add_once(0x4000'0000U + static_cast<std::uint32_t>(at.slot), parameter_told(at));
      return;
    case NodeValue::table:
      add_once(0x8000'0000U + static_cast<std::uint32_t>(at.slot), table_told(at));
      return;
    case NodeValue::variable:
      return;
    case NodeValue::computed:
      break;
  }
  if (at.operation == Operation::round || at.operation == Operation::round_up ||
      at.operation == Operation::round_down)
    step.rounding = rounding_of(at.operation);
  if (at.operation == Operation::choose) {
    walk(child(at, 0), step, seen);
    return walk(child(at, part(at, 0).is_zero() ? 2 : 1), step, seen);
  }
  if (at.operation == Operation::word)
    return walk(child(at, 1 + static_cast<std::uint32_t>(part(at, 0).whole())), step, seen);
  if (at.operation == Operation::solve) variables_.emplace_back(part(at, 1));
  for (std::uint32_t part_number = 0; part_number < at.count; ++part_number)
    walk(child(at, part_number), step, seen);
  if (at.operation == Operation::solve) variables_.pop_back();
}

Step ProgramRun::parameter_told(const FormulaNode& at) {
  const auto number = static_cast<std::size_t>(at.slot);
  const Parameter& read = *code_.parameters[number];
  Step step;
  step.label = {"step.named", {{"name", read.names}}};
  const Date day = day_of(at);
  for (const auto& range : read.ranges) {
    if (range.from > day || (range.until && day > *range.until)) continue;
    ParameterValue value{range.value,  read.unit, read.currency, range.from,
                         range.source, false,     range.is_own};
    step.value = value.argument();
    step.rule = Message{range.is_own ? "step.own_value" : "step.in_force", {{"from", range.from}}};
    step.source = range.source;
  }
  return step;
}

Step ProgramRun::table_told(const FormulaNode& at) {
  Step step;
  step.label = {"step.named", {{"name", code_.tables[static_cast<std::size_t>(at.slot)]->names}}};
  if (const auto* found = version(at)) {
    step.rule = Message{"step.in_force", {{"from", found->from}}};
    step.source = found->source;
  }
  return step;
}

Checked<Step> CalculationProgram::explain(const CalculationCase& given, Date day,
                                          std::string_view result) const {
  const auto found =
      std::find_if(slots_.begin(), slots_.end(), [&](const FormulaSlot& slot) { return slot.id == result; });
  if (found == slots_.end()) return problem("formula.unknown_name", {}, {{"name", std::string(result)}});
  ProgramRun run(*this, day);
  run.give(given);
  if (!run.problems().empty()) return run.problems();
  run.remember_given();
  Step step = run.explain(static_cast<std::int32_t>(found - slots_.begin()));
  if (!run.problems().empty()) return run.problems();
  return step;
}

}  // namespace vireo
