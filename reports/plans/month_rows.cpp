#include "reports/plans/month_rows.h"

namespace vireo {

MonthRows::MonthRows(std::string name, const std::string& title) {
  sheet_.name = std::move(name);
  sheet_.frozen_rows = month_row + 1;
  sheet_.frozen_columns = 1;
  sheet_.cells.push_back({0, 0, CellLook::title, title, {}, {}});
  for (std::size_t month = 0; month < plan_months; ++month)
    sheet_.cells.push_back({month_row, column(month), CellLook::heading, std::to_string(month + 1), {}, {}});
}

void MonthRows::heading(const std::string& name) {
  ++next_;
  sheet_.cells.push_back({next_++, 0, CellLook::heading, name, {}, {}});
}

MonthRows::Row MonthRows::add(const std::string& name, CellLook look, const FormulaOf& formula,
                              const ValueOf& value) {
  sheet_.cells.push_back({next_, 0, CellLook::label, name, {}, {}});
  for (std::size_t month = 0; month < plan_months; ++month)
    sheet_.cells.push_back({next_, column(month), look, {}, "=" + formula(month), value(month)});
  return {next_++, sheet_.name};
}

MonthRows::Row MonthRows::add(const std::string& name, const FormulaOf& formula, const PlanSeries& values) {
  return add(name, CellLook::money, formula, [&](std::size_t month) { return values[month].value(); });
}

}  // namespace vireo
