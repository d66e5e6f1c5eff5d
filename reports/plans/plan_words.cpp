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

std::string plan_year_rule(const PlanYearRow& row, const Wording& wording) {
  return wording.text("plan.year_rule." + row.id);
}

std::string plan_check_state(const PlanInvariant& check, const Wording& wording) {
  if (!check.applies) return wording.text("plan.holds.not_applicable");
  return wording.text(check.holds ? "plan.holds.yes" : "plan.holds.no");
}

std::string plan_origin_text(const PlanOrigin& origin, const Wording& wording) {
  Arguments days;
  if (origin.first) days.emplace_back("first", *origin.first);
  if (origin.last) days.emplace_back("last", *origin.last);
  return wording.text("plan.origin." + origin.of, days);
}

std::string plan_origin_of(const PlanParameters& typed, const std::string& path, const Wording& wording) {
  for (const auto& [of, origin] : typed.origins)
    if (path == of || path.starts_with(of + ".")) return plan_origin_text(origin, wording);
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
