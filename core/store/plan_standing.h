#pragma once
// What stands open in a book on the day before a plan begins: invoices by the month they are expected in,
// bills, VAT, assets not yet written off, loans not yet paid back. Used by plan_from_book.cpp.
#include <vector>

#include "core/plan/parameters.h"
#include "core/store/book.h"

namespace vireo {

struct PlanStanding {
  PlanOpenItems open{};  // contributions apart: the book does not keep them
  std::vector<PlanInvestment> assets{};
  std::vector<PlanLoan> loans{};
};

/// As of the end of the day before `begin`. An invoice is expected on its due day and the days clients are
/// late by, as learned from the twelve months before; what is late already in the first month. A credit not
/// used yet lessens what comes first. In the book's currency alone.
PlanStanding plan_standing(const Book& book, Date begin);

}  // namespace vireo
