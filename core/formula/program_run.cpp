// The running of a compiled pack on one case.
#include "core/formula/program_run.h"

#include "core/base/text.h"

namespace vireo {
namespace {

constexpr int solve_steps = 80;

FixedDecimal truth(bool yes) {
  return FixedDecimal::of(yes ? 1 : 0);
}

}  // namespace

void ProgramRun::give(const CalculationCase& given) {
  for (const auto& [id, typed] : given) {
    const auto slot = place_of(id);
    if (slot < 0) {
      problems_.push_back(problem("formula.unknown_input", {"", 0, id},
                                  {{"input", id}, {"nearest", nearest(id, input_names())}}));
      continue;
    }
    const FormulaSlot& input = program_.slots_[static_cast<std::size_t>(slot)];
    const auto value = typed_value(input, typed);
    if (!value)
      problems_.push_back(problem("formula.bad_value", {"", 0, id},
                                  {{"input", id}, {"typed", typed}, {"wanted", wanted_of(input)}}));
    values_[static_cast<std::size_t>(slot)] = value.value_or(FixedDecimal{});
    known_[static_cast<std::size_t>(slot)] = true;
  }
  for (std::size_t at = 0; at < program_.slots_.size(); ++at)
    if (program_.slots_[at].is_input && !known_[at] && program_.slots_[at].code < 0)
      problems_.push_back(problem("formula.missing_input", {"", 0, program_.slots_[at].id},
                                  {{"input", program_.slots_[at].id}}));
}

FixedDecimal ProgramRun::slot(std::int32_t number) {
  if (number < 0) return FixedDecimal::of(day_.days_since_1970());
  const auto at = static_cast<std::size_t>(number);
  if (!known_[at]) {
    const auto* outer = current_;
    current_ = &program_.slots_[at];
    values_[at] = node(static_cast<std::uint32_t>(program_.slots_[at].code));
    known_[at] = true;
    current_ = outer;
  }
  return values_[at];
}

void ProgramRun::guards(CalculationOutcome& outcome) {
  for (const auto& guard : program_.guards_) {
    if (node(static_cast<std::uint32_t>(guard.code)).is_zero()) continue;
    if (guard.notice->refuses)
      problems_.push_back(problem("rules.not_covered", {}, {{"text", guard.notice->texts}}));
    else
      outcome.notices.push_back(guard.notice->texts);
  }
}

Problems ProgramRun::warnings() const {
  if (!provisional_) return {};
  return {warning("rules.provisional", {}, {{"limit", *provisional_}})};
}

std::int32_t ProgramRun::place_of(const std::string& id) const {
  for (std::size_t at = 0; at < program_.slots_.size(); ++at)
    if (program_.slots_[at].is_input && program_.slots_[at].id == id) return static_cast<std::int32_t>(at);
  return -1;
}

std::uint32_t ProgramRun::child(const FormulaNode& node, std::uint32_t number) const {
  return code_.children[node.first + number];
}

void ProgramRun::refuse(Problem found) {
  if (std::find_if(problems_.begin(), problems_.end(),
                   [&](const Problem& each) { return each.message == found.message; }) == problems_.end())
    problems_.push_back(std::move(found));
}

FixedDecimal ProgramRun::parameter(const FormulaNode& at, Date day, bool is_case_day) {
  const auto number = static_cast<std::size_t>(at.slot);
  const Parameter& read = *code_.parameters[number];
  const CheckedDays& checked = read.checked ? *read.checked : *code_.checked[number];
  const auto found = in_force(read.ranges, checked, day, read.names, is_case_day);
  return found ? code_.parameter_values[number][*found] : FixedDecimal{};
}

const RuleTable::Version* ProgramRun::version(const FormulaNode& at) {
  const auto number = static_cast<std::size_t>(at.slot);
  const RuleTable& table = *code_.tables[number];
  const auto found = in_force(table.versions, *code_.table_days[number], day_of(at), table.names, at.day < 0);
  return found ? &table.versions[*found] : nullptr;
}

FixedDecimal ProgramRun::node(std::uint32_t number) {
  const FormulaNode& at = code_.nodes[number];
  switch (code_.kinds[number]) {
    case NodeValue::slot:
      return slot(at.slot);
    case NodeValue::parameter:
      return parameter(at, day_of(at), at.day < 0);
    case NodeValue::variable:
      return variables_[static_cast<std::size_t>(at.slot)];
    case NodeValue::table:
    case NodeValue::computed:
      break;
  }
  return computed(at);
}

FixedDecimal ProgramRun::computed(const FormulaNode& at) {
  switch (at.operation) {
    case Operation::number:
      return at.number;
    case Operation::word:
      return part(at, 1 + static_cast<std::uint32_t>(part(at, 0).whole()));
    case Operation::add:
      return part(at, 0) + part(at, 1);
    case Operation::subtract:
      return part(at, 0) - part(at, 1);
    case Operation::multiply:
      return part(at, 0) * part(at, 1);
    case Operation::divide:
      return divided(part(at, 0), part(at, 1));
    case Operation::negate:
      return -part(at, 0);
    case Operation::less:
      return truth(part(at, 0) < part(at, 1));
    case Operation::less_or_equal:
      return truth(part(at, 0) <= part(at, 1));
    case Operation::greater:
      return truth(part(at, 0) > part(at, 1));
    case Operation::greater_or_equal:
      return truth(part(at, 0) >= part(at, 1));
    case Operation::equal:
      return truth(part(at, 0) == part(at, 1));
    case Operation::different:
      return truth(part(at, 0) != part(at, 1));
    case Operation::both:
      return truth(!part(at, 0).is_zero() && !part(at, 1).is_zero());
    case Operation::either:
      return truth(!part(at, 0).is_zero() || !part(at, 1).is_zero());
    case Operation::no:
      return truth(part(at, 0).is_zero());
    case Operation::choose:
      return part(at, part(at, 0).is_zero() ? 2 : 1);
    case Operation::minimum:
    case Operation::maximum:
      return extreme(at);
    case Operation::clamp:
      return std::min(std::max(part(at, 0), part(at, 1)), part(at, 2));
    case Operation::absolute: {
      const FixedDecimal value = part(at, 0);
      return value.is_negative() ? -value : value;
    }
    case Operation::round:
    case Operation::round_up:
    case Operation::round_down:
      return rounded(at);
    case Operation::taper:
      return std::max(FixedDecimal{},
                      part(at, 0) - part(at, 3) * std::max(FixedDecimal{}, part(at, 1) - part(at, 2)));
    case Operation::cliff:
      return part(at, 0) < part(at, 1) ? FixedDecimal{} : part(at, 2);
    case Operation::solve:
      return solved(at);
    case Operation::blend:
      return blended(at);
    case Operation::brackets:
    case Operation::points:
    case Operation::slab:
    case Operation::zones:
      return by_table(at);
    default:
      return on_days(at);
  }
}

FixedDecimal ProgramRun::divided(const FixedDecimal& a, const FixedDecimal& b) {
  if (!b.is_zero()) return a / b;
  refuse(problem("formula.by_zero", {}, {{"result", current_ ? current_->names : LocalText{}}}));
  return {};
}

FixedDecimal ProgramRun::extreme(const FormulaNode& at) {
  FixedDecimal best = part(at, 0);
  for (std::uint32_t number = 1; number < at.count; ++number) {
    const FixedDecimal other = part(at, number);
    if (at.operation == Operation::minimum ? other < best : other > best) best = other;
  }
  return best;
}

FixedDecimal ProgramRun::rounded(const FormulaNode& at) {
  // A third of something is not exact: without its last decimals, a half is a half again.
  static const FixedDecimal billionth = FixedDecimal::of(1) / FixedDecimal::of(1'000'000'000);
  const FixedDecimal step = at.count > 1 ? part(at, 1) : FixedDecimal::of(1);
  return part(at, 0).rounded_to(billionth, Rounding::half_even).rounded_to(step, rounding_of(at.operation));
}

FixedDecimal ProgramRun::by_table(const FormulaNode& at) {
  const RuleTable::Version* found = version(code_.nodes[child(at, 1)]);
  if (!found) return {};
  const FixedDecimal x = part(at, 0);
  switch (at.operation) {
    case Operation::brackets:
      return marginal(x, found->rows);
    case Operation::points:
      return interpolated(x, found->rows);
    case Operation::zones:
      return polynomial(x, found->rows);
    default:
      return of_slab(x, found->rows, at.count > 2 ? part(at, 2).whole() : 1);
  }
}

FixedDecimal ProgramRun::solved(const FormulaNode& at) {
  FixedDecimal low = part(at, 1);
  FixedDecimal high = part(at, 2);
  const FixedDecimal half = FixedDecimal::of(1) / FixedDecimal::of(2);
  variables_.emplace_back();
  const auto here = static_cast<std::size_t>(at.slot);
  for (int step = 0; step < solve_steps && low < high; ++step) {
    const FixedDecimal middle = (low + high) * half;
    variables_[here] = middle;
    if (middle == low || middle == high) break;
    (part(at, 0) > middle ? low : high) = middle;
  }
  variables_.pop_back();
  return high.rounded_to(FixedDecimal::of(1) / FixedDecimal::of(100), Rounding::half_up);
}

FixedDecimal ProgramRun::blended(const FormulaNode& at) {
  const FormulaNode& dated = code_.nodes[child(at, 0)];
  const Date first = day_from(part(at, 1));
  const Date last = day_from(part(at, 2));
  const auto& ranges = code_.parameters[static_cast<std::size_t>(dated.slot)]->ranges;
  FixedDecimal sum;
  std::int64_t days = 0;
  for (Date day = first; day <= last;) {
    Date end = last;
    for (const auto& range : ranges)
      if (range.from > day && range.from <= end) end = range.from.plus_days(-1);
    const std::int64_t length = days_between(day, end) + 1;
    sum = sum + parameter(dated, day, false) * FixedDecimal::of(length);
    days += length;
    day = end.plus_days(1);
  }
  return divided(sum, FixedDecimal::of(days));
}

FixedDecimal ProgramRun::on_days(const FormulaNode& at) {
  const auto number = [&](std::uint32_t which) { return static_cast<int>(part(at, which).whole()); };
  switch (at.operation) {
    case Operation::date:
      return day_value(clamped_date(number(0), number(1), number(2)));
    case Operation::year:
      return FixedDecimal::of(day_from(part(at, 0)).year());
    case Operation::month:
      return FixedDecimal::of(day_from(part(at, 0)).month());
    case Operation::day:
      return FixedDecimal::of(day_from(part(at, 0)).day());
    case Operation::days:
      return part(at, 1) - part(at, 0);
    case Operation::months:
      return FixedDecimal::of(full_months(day_from(part(at, 0)), day_from(part(at, 1))));
    case Operation::quarter_end:
      return day_value(quarter_end(day_from(part(at, 0)), number(1)));
    case Operation::month_end:
      return day_value(month_end(day_from(part(at, 0)), number(1)));
    default:
      expect(false, "every operation is reckoned");
      return {};
  }
}

std::vector<const FormulaSlot*> CalculationProgram::results() const {
  std::vector<const FormulaSlot*> all;
  for (const auto& slot : slots_)
    if (slot.is_listed) all.push_back(&slot);
  return all;
}

Checked<CalculationOutcome> CalculationProgram::run(const CalculationCase& given, Date day) const {
  ProgramRun run(*this, day);
  run.give(given);
  if (!run.problems().empty()) return run.problems();
  CalculationOutcome outcome;
  run.guards(outcome);
  for (std::size_t at = 0; at < slots_.size(); ++at)
    if (slots_[at].is_listed)
      outcome.results.push_back({&slots_[at], run.slot(static_cast<std::int32_t>(at))});
  if (!run.problems().empty()) return run.problems();
  return {std::move(outcome), run.warnings()};
}

}  // namespace vireo
