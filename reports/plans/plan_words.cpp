#include "reports/plans/plan_words.h"

namespace vireo {

std::string plan_row_name(const PlanRow& row, const Wording& wording) {
  return row.names.empty() ? wording.text("plan.row." + row.id) : row.names.in(wording.language());
}

std::string plan_row_rule(const PlanRow& row, const Wording& wording) {
  // A service's own row is a part of the revenue.
  return wording.text("plan.rule." + (row.names.empty() ? row.id : "revenue"));
}

}  // namespace vireo
