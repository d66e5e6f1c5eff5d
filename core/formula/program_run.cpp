// The running of a compiled pack on one case, and the explanation of what came out.
#include <algorithm>

#include "core/base/text.h"
#include "core/formula/program.h"
#include "core/formula/program_values.h"

namespace vireo {
namespace {

constexpr int solve_steps = 80;

FixedDecimal truth(bool yes) {
  return FixedDecimal::of(yes ? 1 : 0);
}

}  // namespace

class ProgramRun {
 public:
  ProgramRun(const CalculationProgram& program, Date day)
      : program_(program),
        code_(program.code_),
        day_(day),
        values_(program.slots_.size()),
        known_(program.slots_.size(), false) {}

  void give(const CalculationCase& given) {
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

  FixedDecimal slot(std::int32_t number) {
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

  void guards(CalculationOutcome& outcome) {
    for (const auto& guard : program_.guards_) {
      if (node(static_cast<std::uint32_t>(guard.code)).is_zero()) continue;
      if (guard.notice->refuses)
        problems_.push_back(problem("rules.not_covered", {}, {{"text", guard.notice->texts}}));
      else
        outcome.notices.push_back(guard.notice->texts);
    }
  }

  Problems& problems() { return problems_; }
  Problems warnings() const {
    if (!provisional_) return {};
    return {warning("rules.provisional", {}, {{"limit", *provisional_}})};
  }

  Step explain(std::int32_t number) {
    const auto at = static_cast<std::size_t>(number);
    const FormulaSlot& told = program_.slots_[at];
    Step step;
    step.label = {"step.named", {{"name", told.names}}};
    step.value = shown_value(told, slot(number), program_.pack_->currency);
    if (!told.source.title.empty()) step.source = told.source;
    if (told.code < 0 || (told.is_input && given_[at])) return step;
    if (!told.formula.empty()) step.rule = Message{"step.formula", {{"formula", told.formula}}};
    if (std::find(explained_.begin(), explained_.end(), number) != explained_.end()) return step;
    explained_.push_back(number);
    std::vector<std::uint32_t> seen;
    walk(static_cast<std::uint32_t>(told.code), step, seen);
    return step;
  }
  void remember_given() { given_ = known_; }

 private:
  std::int32_t place_of(const std::string& id) const {
    for (std::size_t at = 0; at < program_.slots_.size(); ++at)
      if (program_.slots_[at].is_input && program_.slots_[at].id == id) return static_cast<std::int32_t>(at);
    return -1;
  }
  std::vector<std::string> input_names() const {
    std::vector<std::string> names;
    for (const auto& each : program_.slots_)
      if (each.is_input) names.push_back(each.id);
    return names;
  }

  std::uint32_t child(const FormulaNode& node, std::uint32_t number) const {
    return code_.children[node.first + number];
  }
  FixedDecimal part(const FormulaNode& at, std::uint32_t number) { return node(child(at, number)); }

  Date day_of(const FormulaNode& node_read) {
    return node_read.day < 0 ? day_ : day_from(node(static_cast<std::uint32_t>(node_read.day)));
  }

  /// The place of what holds that day among dated things, noting what is missing or provisional.
  template <typename Dated>
  std::optional<std::size_t> in_force(const std::vector<Dated>& versions, const CheckedDays& checked,
                                      Date day, const LocalText& names, bool is_case_day) {
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < versions.size(); ++at)
      if (versions[at].from <= day && (!versions[at].until || day <= *versions[at].until)) found = at;
    const bool is_too_early = is_case_day && day < checked.first;
    const bool is_too_late = day > checked.last && !checked.provisional_after;
    if (!found || is_too_early || is_too_late) {
      refuse(problem("rules.no_value", {}, {{"parameter", names}, {"date", day}}));
      return std::nullopt;
    }
    if (day > checked.last) provisional_ = checked.last;
    return found;
  }
  void refuse(Problem found) {
    if (std::find_if(problems_.begin(), problems_.end(),
                     [&](const Problem& each) { return each.message == found.message; }) == problems_.end())
      problems_.push_back(std::move(found));
  }

  FixedDecimal parameter(const FormulaNode& at, Date day, bool is_case_day) {
    const auto number = static_cast<std::size_t>(at.slot);
    const Parameter& read = *code_.parameters[number];
    const CheckedDays& checked = read.checked ? *read.checked : *code_.checked[number];
    const auto found = in_force(read.ranges, checked, day, read.names, is_case_day);
    return found ? code_.parameter_values[number][*found] : FixedDecimal{};
  }
  const RuleTable::Version* version(const FormulaNode& at) {
    const auto number = static_cast<std::size_t>(at.slot);
    const RuleTable& table = *code_.tables[number];
    const auto found =
        in_force(table.versions, *code_.table_days[number], day_of(at), table.names, at.day < 0);
    return found ? &table.versions[*found] : nullptr;
  }

  FixedDecimal node(std::uint32_t number) {
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

  FixedDecimal computed(const FormulaNode& at) {
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

  FixedDecimal divided(const FixedDecimal& a, const FixedDecimal& b) {
    if (!b.is_zero()) return a / b;
    refuse(problem("formula.by_zero", {}, {{"result", current_ ? current_->names : LocalText{}}}));
    return {};
  }
  FixedDecimal extreme(const FormulaNode& at) {
    FixedDecimal best = part(at, 0);
    for (std::uint32_t number = 1; number < at.count; ++number) {
      const FixedDecimal other = part(at, number);
      if (at.operation == Operation::minimum ? other < best : other > best) best = other;
    }
    return best;
  }
  FixedDecimal rounded(const FormulaNode& at) {
    // A third of something is not exact: without its last decimals, a half is a half again.
    static const FixedDecimal billionth = FixedDecimal::of(1) / FixedDecimal::of(1'000'000'000);
    const FixedDecimal step = at.count > 1 ? part(at, 1) : FixedDecimal::of(1);
    return part(at, 0).rounded_to(billionth, Rounding::half_even).rounded_to(step, rounding_of(at.operation));
  }

  FixedDecimal by_table(const FormulaNode& at) {
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

  /// x = f(x) by halving: f rises more slowly than x, or falls. To a hundredth.
  FixedDecimal solved(const FormulaNode& at) {
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

  /// The average of a dated number over days, each day counting once.
  FixedDecimal blended(const FormulaNode& at) {
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

  FixedDecimal on_days(const FormulaNode& at) {
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

  /// Adds what a node rests on to a step: values and dated numbers, of the ways really taken.
  void walk(std::uint32_t number, Step& step, std::vector<std::uint32_t>& seen) {
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

  Step parameter_told(const FormulaNode& at) {
    const auto number = static_cast<std::size_t>(at.slot);
    const Parameter& read = *code_.parameters[number];
    Step step;
    step.label = {"step.named", {{"name", read.names}}};
    const Date day = day_of(at);
    for (const auto& range : read.ranges) {
      if (range.from > day || (range.until && day > *range.until)) continue;
      ParameterValue value{range.value, read.unit, read.currency, range.from, range.source, false};
      step.value = value.argument();
      step.rule = Message{"step.in_force", {{"from", range.from}}};
      step.source = range.source;
    }
    return step;
  }
  Step table_told(const FormulaNode& at) {
    Step step;
    step.label = {"step.named", {{"name", code_.tables[static_cast<std::size_t>(at.slot)]->names}}};
    if (const auto* found = version(at)) {
      step.rule = Message{"step.in_force", {{"from", found->from}}};
      step.source = found->source;
    }
    return step;
  }

  const CalculationProgram& program_;
  const CalculationProgram::Code& code_;
  Date day_;
  std::vector<FixedDecimal> values_;
  std::vector<bool> known_;
  std::vector<bool> given_;
  std::vector<FixedDecimal> variables_;
  std::vector<std::int32_t> explained_;
  const FormulaSlot* current_ = nullptr;
  std::optional<Date> provisional_;
  Problems problems_;
};

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
