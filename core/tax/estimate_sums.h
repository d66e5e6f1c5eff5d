#pragma once
// Sums of an estimate: the lines of several parts under one name, totals, and the year to date. Used by
// estimate.cpp.
#include <algorithm>

#include "core/tax/period_parts.h"

namespace vireo {

/// One line for each payment, in the order the pack has them, adding up the parts.
std::vector<EstimateLine> lines_of(const std::vector<PeriodPart>& parts, Currency currency);
Figure exact_total(Message label, const std::vector<EstimateLine>& lines, Currency currency);
Figure statement_total(Message label, const std::vector<EstimateLine>& lines, Currency currency);
bool has_error(const Problems& problems);

/// Adds what is not there yet.
template <typename Row>
void append_new(std::vector<Row>& all, const std::vector<Row>& more) {
  for (const auto& row : more)
    if (std::find(all.begin(), all.end(), row) == all.end()) all.push_back(row);
}
void append_new(Problems& all, const Problems& more);

/// The parts that lie in one calendar year.
class YearSums {
 public:
  YearSums(Currency currency, int year) : currency_(currency), year_(year) {}
  const Currency& currency() const { return currency_; }
  void add(const std::vector<PeriodPart>& parts, Date today);
  /// Writes year_lines, year_base and year_total.
  void finish(Estimate& estimate) const;

 private:
  Currency currency_;
  int year_;
  std::vector<PeriodPart> parts_;
};

}  // namespace vireo
