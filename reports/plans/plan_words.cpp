#include "reports/plans/plan_words.h"

namespace vireo {

std::string plan_year_value(const PlanYearRow& row, std::size_t year, const Wording& wording) {
  const auto& value = row.years[year];
  if (!value) return "–";
  switch (row.kind) {
    case PlanValueKind::money:
      return wording.number(*value, 2);
    case PlanValueKind::share:
      return wording.percent(Rate::fraction(*value));
    case PlanValueKind::number:
      return wording.number(*value);
  }
  return {};
}

std::string plan_row_name(const PlanRow& row, const Wording& wording) {
  return row.names.empty() ? wording.text("plan.row." + row.id) : row.names.in(wording.language());
}

std::string plan_row_rule(const PlanRow& row, const Wording& wording) {
  // A service's own row is a part of the revenue.
  return wording.text("plan.rule." + (row.names.empty() ? row.id : "revenue"));
}

}  // namespace vireo
