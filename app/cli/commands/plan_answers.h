#pragma once
// A plan's figures as JSON and as rows, for the commands about plans.
#include <optional>
#include <string>
#include <vector>

#include "app/cli/invocation.h"
#include "core/plan/plan.h"
#include "core/plan/tables.h"
#include "core/plan/year_tables.h"

namespace vireo::cli {

struct NamedPlan {
  std::string name{};
  std::string text{};  // its parameters as JSON
  PlanParameters typed;
  Plan plan;
};

/// The plan of that name, reckoned; nothing after noting why not.
std::optional<NamedPlan> reckoned_plan(Invocation& invocation, const Book& book, const std::string& name);

Json years_json(const Plan& plan);
Json table_json(const PlanTable& table, const Wording& wording, bool explain);
/// Rows of three years; null where a figure has no sense.
Json table_json(const PlanYearTable& table, const Wording& wording, bool explain);
/// Series and years in whole minor units under the names that files of worked cases use.
Json result_json(const Plan& plan);

}  // namespace vireo::cli
