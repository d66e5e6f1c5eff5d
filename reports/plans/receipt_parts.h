#pragma once
// The months in which a sale is received, as rows of a sheet: each sale shared to the cent by largest
// remainder, ties to the earliest month. Used by plan_workbook.cpp alone.
#include <string>
#include <vector>

#include "reports/plans/month_rows.h"

namespace vireo {

struct SharedSeries {
  const MonthRows::Row& row;  // what is shared, on another sheet
  const PlanSeries& values;
  const std::vector<std::string>& weight_cells;
  const std::vector<Decimal>& weights;
  std::string name{};
};

class ReceiptParts {
 public:
  ReceiptParts(MonthRows& sheet, const SharedSeries& shared);
  /// The sum of the parts that arrive in a month, as a formula of another sheet.
  std::string received(std::size_t month) const;

 private:
  std::vector<MonthRows::Row> parts_{};
};

}  // namespace vireo
