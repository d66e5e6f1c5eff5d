#pragma once
// A business plan beside what the book says of its months that are over.
#include <string>
#include <vector>

#include "core/base/checked.h"
#include "core/plan/plan.h"
#include "core/store/book.h"

namespace vireo {

struct PlanActual {
  Period month{};
  std::string id{};  // revenue, receipts_net, charges, closing: message "plan.row.<id>"
  Money planned{};   // without VAT, but for the cash
  Money actual{};
  Money difference() const { return actual - planned; }
};

/// By month, each month's rows together; of the running month nothing can be said yet. `start` is the first
/// day of the plan's first month. Problems: "plan.other_start" {month} when the plan begins in another month,
/// "plan.not_begun" {day} when none of its months is over.
Checked<std::vector<PlanActual>> plan_actuals(const Book& book, const PlanParameters& typed, const Plan& plan,
                                              Date start, Date today);

}  // namespace vireo
