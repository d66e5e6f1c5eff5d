#pragma once
// CalculationProgram: a pack made ready to run: names looked up once, circles found, formulas as flat nodes.
// A run reckons every result of one case; it keeps no state between cases and makes no explanation unless
// asked. Thousands of cases a second (tests/bench).
#include <string>
#include <vector>

#include "core/base/figure.h"
#include "core/formula/calculation.h"

namespace vireo {

/// A node of a formula: an operation over other nodes, or a value.
struct FormulaNode {
  Operation operation = Operation::number;
  std::uint32_t first = 0;  // of its children in FormulaCode::children
  std::uint32_t count = 0;
  std::int32_t slot = -1;  // of a value; of a table or parameter its place in FormulaCode
  std::int32_t day = -1;   // node that gives the day of a dated number, -1: the day of the case
  FixedDecimal number{};
};
enum class NodeValue { computed, slot, parameter, table, variable };

struct FormulaSlot {
  std::string id;  // as one writes it: "social", "tax.income_tax"
  LocalText names;
  ValueUnit unit = ValueUnit::number;
  std::int32_t code = -1;  // the node that reckons it; -1: given from outside
  std::string formula;
  Source source;
  bool is_listed = false;  // one of the pack's own results
  bool is_input = false;
  std::vector<std::pair<std::string, LocalText>> choices;
};

/// What a case says: texts as typed, by input id.
using CalculationCase = std::vector<std::pair<std::string, std::string>>;

struct CalculatedValue {
  const FormulaSlot* slot = nullptr;
  FixedDecimal value{};
  /// Canonical, with at most six decimals: "5166.23", "2026-12-31", "1"; percent as "25.6"; a choice as its
  /// id.
  std::string text() const;
  /// As a message prints it.
  Argument shown(const std::string& currency) const;
};

struct CalculationOutcome {
  std::vector<CalculatedValue> results{};
  std::vector<LocalText> notices{};
};

class CalculationProgram {
 public:
  /// Problems with the pack's file and formulas: "formula.unknown_name" {name, nearest, result},
  /// "formula.circular" {result}, "formula.not_a_table" {name}, "formula.not_a_choice" {word, result},
  /// "formula.not_a_parameter" {name}. The pack must outlive the program.
  static Checked<CalculationProgram> compile(const Calculation& pack);

  const Calculation& pack() const { return *pack_; }
  const std::vector<FormulaSlot>& slots() const { return slots_; }
  std::vector<const FormulaSlot*> results() const;

  /// Problems, all at once: "formula.unknown_input" {input, nearest}, "formula.missing_input" {input},
  /// "formula.bad_value" {input, typed, wanted}, "rules.no_value" {parameter, date}, "formula.by_zero"
  /// {result}, "rules.not_covered" {text}; warnings "rules.provisional" {limit}.
  Checked<CalculationOutcome> run(const CalculationCase& given, Date day) const;
  /// Why a result of this case is what it is; the problems of run().
  Checked<Step> explain(const CalculationCase& given, Date day, std::string_view result) const;

 private:
  friend class ProgramBuilder;
  friend class ProgramRun;
  struct Code {
    std::vector<FormulaNode> nodes;
    std::vector<NodeValue> kinds;  // beside nodes
    std::vector<std::uint32_t> children;
    std::vector<const Parameter*> parameters;
    std::vector<const CheckedDays*> checked;  // beside parameters
    std::vector<const RuleTable*> tables;
    std::vector<const CheckedDays*> table_days;               // beside tables
    std::vector<std::vector<FixedDecimal>> parameter_values;  // beside parameters: their ranges as numbers
  };
  struct Guard {
    const CalculationNotice* notice = nullptr;
    std::int32_t code = -1;
  };
  const Calculation* pack_ = nullptr;
  std::vector<FormulaSlot> slots_;
  std::vector<Guard> guards_;
  Code code_;
};

}  // namespace vireo
