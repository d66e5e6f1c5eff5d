#include "core/formula/calculation.h"

namespace vireo {

const std::vector<std::pair<std::string, ValueUnit>>& value_unit_names() {
  static const std::vector<std::pair<std::string, ValueUnit>> names{
      {"money", ValueUnit::money}, {"percent", ValueUnit::percent}, {"number", ValueUnit::number},
      {"date", ValueUnit::date},   {"yes_no", ValueUnit::yes_no},   {"choice", ValueUnit::choice},
  };
  return names;
}

const CalculationInput* Calculation::input(std::string_view wanted) const {
  for (const auto& each : inputs)
    if (each.id == wanted) return &each;
  return nullptr;
}

std::optional<Problem> fault_of(const RuleTable& table, const RuleTable::Version& version) {
  const std::vector<FixedDecimal>* before = nullptr;
  for (const auto& row : version.rows) {
    if (row.size() != table.columns.size())
      return problem("formula.row_length", {},
                     {{"table", table.id}, {"count", static_cast<std::int64_t>(table.columns.size())}});
    if (before && row.front() <= before->front())
      return problem("formula.rows_unordered", {}, {{"table", table.id}});
    before = &row;
  }
  if (version.rows.empty()) return problem("formula.row_length", {}, {{"table", table.id}, {"count", 1}});
  return std::nullopt;
}

}  // namespace vireo
