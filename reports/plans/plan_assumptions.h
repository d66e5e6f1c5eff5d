#pragma once
// The sheet of assumptions of a plan's workbook: the cells to fill in, and where each of them stands. Used by
// plan_workbook.cpp alone.
#include <array>
#include <string>
#include <vector>

#include "core/base/wording.h"
#include "core/plan/parameters.h"
#include "reports/writers/formula_workbook.h"

namespace vireo {

/// Names of cells as another sheet writes them: "'Assumptions'!$B$4".
struct PlanAssumptions {
  FormulaSheet sheet{};
  std::string opening{}, vat_rate{}, vat_share{}, social_rate{}, social_allowance{}, social_minimum{};
  std::string reserve{}, days_of_year{}, target_days{};  // target_days: empty without one
  struct Capacity {
    std::string days{}, hours_per_day{}, billable{};
  };
  Capacity capacity{};  // empty without one
  struct LateInvoice {
    std::string invoice{}, days{}, rate{}, fixed{};
  };
  LateInvoice late{};  // empty without one
  std::vector<std::string> open_receivables{}, open_receivables_vat{}, open_payables{};
  std::string open_vat{}, open_social{};
  std::array<std::string, 12> season{};
  std::array<std::string, plan_months> ramp{};
  std::vector<std::string> delay{};
  std::array<std::string, plan_years> drawings{};
  struct Service {
    std::array<std::string, plan_years> units{}, price{};
    std::string hours{};
  };
  std::vector<Service> services{};
  struct Charge {
    std::array<std::string, plan_years> amount{};
    std::string rate{}, vat{};
  };
  std::vector<Charge> charges{};
  struct Investment {
    std::string cost{}, vat{}, life{};
  };
  std::vector<Investment> investments{};
  struct Loan {
    std::string amount{}, rate{}, months{};
  };
  std::vector<Loan> loans{};
  std::vector<std::string> contributions{};
};

PlanAssumptions plan_assumptions(const PlanParameters& typed, const std::string& title,
                                 const Wording& wording);

}  // namespace vireo
