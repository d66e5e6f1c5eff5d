#pragma once
// The payments of a plan's loan, by how it is paid back and how long interest alone is due. Used by plan.cpp
// and invariants.cpp; a book's own loans are core/spending/depreciation.h.
#include <vector>

#include "core/plan/parameters.h"

namespace vireo {

struct PlanLoanPayment {
  Money interest{};
  Money principal{};
  Money open{};  // after it
};

/// One for each month of the loan. Interest is a twelfth of the year's on what is open, rounded
/// half_away_from_zero; what is left goes with the last payment.
std::vector<PlanLoanPayment> plan_loan_payments(const PlanLoan& loan);

}  // namespace vireo
