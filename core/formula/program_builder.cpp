// The compiling of a pack: names to slots, formulas to nodes, circles refused.
#include <algorithm>
#include <map>
#include <set>

#include "core/base/text.h"
#include "core/formula/program.h"

namespace vireo {

class ProgramBuilder {
 public:
  explicit ProgramBuilder(const Calculation& pack) {
    program_.pack_ = &pack;
    add_pack(pack, {}, nullptr);
    for (std::size_t at = 0; at < pending_.size(); ++at) compile_pending(at);
    refuse_circles();
  }
  Checked<CalculationProgram> finish() {
    if (!problems_.empty()) return problems_;
    return std::move(program_);
  }

 private:
  /// The names one may use at a place: those of a pack, under its prefix.
  struct Scope {
    const Calculation* pack = nullptr;
    std::string prefix;
  };
  struct Pending {
    std::int32_t slot = -1;  // whose formula it is, or
    std::size_t guard = 0;   // the guard's, when slot is -1
    const Expression* formula = nullptr;
    std::shared_ptr<Scope> scope;
    std::string told;  // the result's name in problems
  };

  void refuse(const char* code, const Pending& at, const std::string& name, const std::string& near = {}) {
    problems_.push_back(problem(code, {}, {{"name", name}, {"nearest", near}, {"result", at.told}}));
  }

  /// Adds the slots of a pack; `bound` are the formulas that give its inputs, in the scope of its user.
  void add_pack(const Calculation& pack, const std::string& prefix, const UsedCalculation* used,
                const std::shared_ptr<Scope>& outer = nullptr) {
    auto scope = std::make_shared<Scope>(Scope{&pack, prefix});
    for (const auto& input : pack.inputs) {
      const bool is_bound = used && used->inputs.contains(input.id);
      const Expression* formula = is_bound                  ? &used->inputs.at(input.id)
                                  : used && input.otherwise ? &*input.otherwise
                                                            : nullptr;
      const auto slot = add_slot({prefix + input.id,
                                  input.questions,
                                  input.unit,
                                  -1,
                                  input.otherwise_text,
                                  {},
                                  false,
                                  !used,
                                  input.choices});
      if (formula)
        pending_.push_back({slot, 0, formula, is_bound ? outer : scope, prefix + input.id});
      else if (used)
        problems_.push_back(problem("formula.missing_input", {}, {{"input", prefix + input.id}}));
      else if (input.otherwise)
        defaults_.push_back({slot, 0, &*input.otherwise, scope, input.id});
    }
    for (const auto& each : pack.uses) add_pack(*each.pack, prefix + each.alias + ".", &each, scope);
    for (const auto& result : pack.results) {
      const auto slot = add_slot({prefix + result.id,
                                  result.names,
                                  result.unit,
                                  -1,
                                  result.formula_text,
                                  result.source,
                                  prefix.empty() && !result.is_step,
                                  false,
                                  {}});
      pending_.push_back({slot, 0, &result.formula, scope, prefix + result.id});
    }
    if (!prefix.empty()) return;
    for (auto& each : defaults_) pending_.push_back(each);
    for (const auto& notice : pack.notices) {
      program_.guards_.push_back({&notice, -1});
      pending_.push_back({-1, program_.guards_.size() - 1, &notice.when, scope, notice.id});
    }
  }

  std::int32_t add_slot(FormulaSlot slot) {
    const auto number = static_cast<std::int32_t>(program_.slots_.size());
    if (!places_.emplace(slot.id, number).second)
      problems_.push_back(problem("template.duplicate_id", {}, {{"id", slot.id}}));
    program_.slots_.push_back(std::move(slot));
    return number;
  }

  void compile_pending(std::size_t at) {
    const Pending work = pending_[at];
    const auto node = static_cast<std::int32_t>(compile(*work.formula, work));
    if (work.slot < 0)
      program_.guards_[work.guard].code = node;
    else
      program_.slots_[static_cast<std::size_t>(work.slot)].code = node;
  }

  std::uint32_t add_node(FormulaNode node, NodeValue kind, const std::vector<std::uint32_t>& children = {}) {
    node.first = static_cast<std::uint32_t>(program_.code_.children.size());
    node.count = static_cast<std::uint32_t>(children.size());
    program_.code_.children.insert(program_.code_.children.end(), children.begin(), children.end());
    program_.code_.nodes.push_back(node);
    program_.code_.kinds.push_back(kind);
    return static_cast<std::uint32_t>(program_.code_.nodes.size() - 1);
  }

  std::uint32_t compile(const Expression& formula, const Pending& work) {
    FormulaNode node;
    node.operation = formula.operation;
    switch (formula.operation) {
      case Operation::number:
        node.number = formula.number;
        return add_node(node, NodeValue::computed);
      case Operation::name:
        return compile_name(formula, work);
      case Operation::word:
        refuse("formula.not_a_choice", work, formula.name);
        return add_node({}, NodeValue::computed);
      case Operation::equal:
      case Operation::different:
        if (formula.of[1].operation == Operation::word) return compile_choice(formula, work);
        break;
      case Operation::solve: {
        variables_.push_back(formula.of[0].name);
        std::vector<std::uint32_t> children;
        for (std::size_t at = 1; at < formula.of.size(); ++at)
          children.push_back(compile(formula.of[at], work));
        variables_.pop_back();
        node.slot = static_cast<std::int32_t>(variables_.size());
        return add_node(node, NodeValue::computed, children);
      }
      default:
        break;
    }
    std::vector<std::uint32_t> children;
    for (const auto& part : formula.of) children.push_back(compile(part, work));
    const bool has_table = formula.operation == Operation::brackets ||
                           formula.operation == Operation::points || formula.operation == Operation::slab ||
                           formula.operation == Operation::zones;
    if (has_table && program_.code_.kinds[children[1]] != NodeValue::table)
      refuse("formula.not_a_table", work, formula.of[1].name);
    if (formula.operation == Operation::blend && program_.code_.kinds[children[0]] != NodeValue::parameter)
      refuse("formula.not_a_parameter", work, formula.of[0].name);
    return add_node(node, NodeValue::computed, children);
  }

  /// family = "couple": the place of the word among the choices of the input.
  std::uint32_t compile_choice(const Expression& formula, const Pending& work) {
    const auto left = compile(formula.of[0], work);
    const FormulaNode& named = program_.code_.nodes[left];
    FormulaNode word;
    if (program_.code_.kinds[left] == NodeValue::slot) {
      const auto& choices = program_.slots_[static_cast<std::size_t>(named.slot)].choices;
      std::vector<std::string> known;
      for (const auto& choice : choices) known.push_back(choice.first);
      const auto found = std::find(known.begin(), known.end(), formula.of[1].name);
      if (found == known.end())
        refuse("formula.not_a_choice", work, formula.of[1].name, nearest(formula.of[1].name, known));
      else
        word.number = FixedDecimal::of(found - known.begin());
    } else {
      refuse("formula.not_a_choice", work, formula.of[1].name);
    }
    const auto right = add_node(word, NodeValue::computed);
    FormulaNode node;
    node.operation = formula.operation;
    return add_node(node, NodeValue::computed, {left, right});
  }

  std::uint32_t compile_name(const Expression& formula, const Pending& work) {
    FormulaNode node;
    node.operation = Operation::name;
    for (std::size_t at = variables_.size(); at-- > 0;)
      if (variables_[at] == formula.name) {
        node.slot = static_cast<std::int32_t>(at);
        return add_node(node, NodeValue::variable);
      }
    const std::string& prefix = work.scope->prefix;
    if (!formula.at.empty()) {
      Expression day;
      day.operation = Operation::name;
      day.name = formula.at;
      node.day = static_cast<std::int32_t>(compile_name(day, work));
    }
    if (!formula.index.empty()) return compile_indexed(formula, node, work);
    if (const auto found = places_.find(prefix + formula.name); found != places_.end()) {
      node.slot = found->second;
      return add_node(node, NodeValue::slot);
    }
    if (formula.name == "date") {
      node.slot = -1;
      return add_node(node, NodeValue::slot);
    }
    const Calculation& pack = *work.scope->pack;
    for (const auto& table : pack.tables)
      if (table.id == formula.name) {
        node.slot = static_cast<std::int32_t>(program_.code_.tables.size());
        program_.code_.tables.push_back(&table);
        program_.code_.table_days.push_back(&pack.parameters.checked);
        return add_node(node, NodeValue::table);
      }
    if (const auto* parameter = pack.parameters.find(formula.name)) {
      node.slot = add_parameter(*parameter, pack);
      return add_node(node, NodeValue::parameter);
    }
    refuse("formula.unknown_name", work, formula.name, nearest(formula.name, known_names(pack, prefix)));
    return add_node({}, NodeValue::computed);
  }

  /// rate[activity]: a choice among "rate.<id>" by the input's value.
  std::uint32_t compile_indexed(const Expression& formula, const FormulaNode& like, const Pending& work) {
    const auto index = places_.find(work.scope->prefix + formula.index);
    const auto& choices = index == places_.end()
                              ? std::vector<std::pair<std::string, LocalText>>{}
                              : program_.slots_[static_cast<std::size_t>(index->second)].choices;
    if (choices.empty()) {
      refuse("formula.unknown_name", work, formula.index);
      return add_node({}, NodeValue::computed);
    }
    FormulaNode chosen;
    chosen.operation = Operation::name;
    chosen.slot = index->second;
    std::vector<std::uint32_t> children{add_node(chosen, NodeValue::slot)};
    for (const auto& choice : choices) {
      Expression each;
      each.operation = Operation::name;
      each.name = formula.name + "." + choice.first;
      each.at = formula.at;
      children.push_back(compile_name(each, work));
    }
    FormulaNode node = like;
    node.operation = Operation::word;  // the child that the first one counts to
    return add_node(node, NodeValue::computed, children);
  }

  std::int32_t add_parameter(const Parameter& parameter, const Calculation& pack) {
    auto& code = program_.code_;
    for (std::size_t at = 0; at < code.parameters.size(); ++at)
      if (code.parameters[at] == &parameter) return static_cast<std::int32_t>(at);
    code.parameters.push_back(&parameter);
    code.checked.push_back(&pack.parameters.checked);
    std::vector<FixedDecimal> values;
    for (const auto& range : parameter.ranges) {
      const auto number = FixedDecimal::from(range.value).value_or(FixedDecimal{});
      values.push_back(parameter.unit == ParameterUnit::percent ? number / FixedDecimal::of(100) : number);
    }
    code.parameter_values.push_back(std::move(values));
    return static_cast<std::int32_t>(code.parameters.size() - 1);
  }

  std::vector<std::string> known_names(const Calculation& pack, const std::string& prefix) const {
    std::vector<std::string> names;
    for (const auto& [id, slot] : places_)
      if (id.starts_with(prefix)) names.push_back(id.substr(prefix.size()));
    for (const auto& table : pack.tables) names.push_back(table.id);
    for (const auto& parameter : pack.parameters.parameters) names.push_back(parameter.id);
    return names;
  }

  void refuse_circles() {
    if (!problems_.empty()) return;
    std::vector<int> state(program_.slots_.size(), 0);
    for (std::size_t at = 0; at < state.size(); ++at) visit(at, state);
  }
  void visit(std::size_t slot, std::vector<int>& state) {
    if (state[slot] == 2) return;
    if (state[slot] == 1) {
      problems_.push_back(problem("formula.circular", {}, {{"result", program_.slots_[slot].id}}));
      return;
    }
    state[slot] = 1;
    if (program_.slots_[slot].code >= 0)
      visit_node(static_cast<std::uint32_t>(program_.slots_[slot].code), state);
    state[slot] = 2;
  }
  void visit_node(std::uint32_t at, std::vector<int>& state) {
    const FormulaNode node = program_.code_.nodes[at];
    if (program_.code_.kinds[at] == NodeValue::slot && node.slot >= 0)
      visit(static_cast<std::size_t>(node.slot), state);
    if (node.day >= 0) visit_node(static_cast<std::uint32_t>(node.day), state);
    for (std::uint32_t child = 0; child < node.count; ++child)
      visit_node(program_.code_.children[node.first + child], state);
  }

  CalculationProgram program_;
  std::vector<Pending> pending_;
  std::vector<Pending> defaults_;
  std::map<std::string, std::int32_t, std::less<>> places_;
  std::vector<std::string> variables_;
  Problems problems_;
};

Checked<CalculationProgram> CalculationProgram::compile(const Calculation& pack) {
  return ProgramBuilder(pack).finish();
}

}  // namespace vireo
