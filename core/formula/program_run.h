#pragma once
// ProgramRun: one case on its way through a compiled pack: what is known so far, what went wrong. Used by
// program_run.cpp (reckoning) and program_explain.cpp (why) alone.
#include <algorithm>

#include "core/formula/program.h"
#include "core/formula/program_values.h"

namespace vireo {

class ProgramRun {
 public:
  ProgramRun(const CalculationProgram& program, Date day)
      : program_(program),
        code_(program.code_),
        day_(day),
        values_(program.slots_.size()),
        known_(program.slots_.size(), false) {}

  void give(const CalculationCase& given);

  FixedDecimal slot(std::int32_t number);

  void guards(CalculationOutcome& outcome);

  Problems& problems() { return problems_; }
  Problems warnings() const;

  Step explain(std::int32_t number);
  void remember_given() { given_ = known_; }

 private:
  std::int32_t place_of(const std::string& id) const;
  std::vector<std::string> input_names() const {
    std::vector<std::string> names;
    for (const auto& each : program_.slots_)
      if (each.is_input) names.push_back(each.id);
    return names;
  }

  std::uint32_t child(const FormulaNode& node, std::uint32_t number) const;
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
  void refuse(Problem found);

  FixedDecimal parameter(const FormulaNode& at, Date day, bool is_case_day);
  const RuleTable::Version* version(const FormulaNode& at);

  FixedDecimal node(std::uint32_t number);

  FixedDecimal computed(const FormulaNode& at);

  FixedDecimal divided(const FixedDecimal& a, const FixedDecimal& b);
  FixedDecimal extreme(const FormulaNode& at);
  FixedDecimal rounded(const FormulaNode& at);

  FixedDecimal by_table(const FormulaNode& at);

  /// x = f(x) by halving: f rises more slowly than x, or falls. To a hundredth.
  FixedDecimal solved(const FormulaNode& at);

  /// The average of a dated number over days, each day counting once.
  FixedDecimal blended(const FormulaNode& at);

  FixedDecimal on_days(const FormulaNode& at);

  /// Adds what a node rests on to a step: values and dated numbers, of the ways really taken.
  void walk(std::uint32_t number, Step& step, std::vector<std::uint32_t>& seen);

  Step parameter_told(const FormulaNode& at);
  Step table_told(const FormulaNode& at);

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

}  // namespace vireo
