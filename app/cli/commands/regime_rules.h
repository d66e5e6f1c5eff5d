#pragma once
// The rules of a book's regime and what commands ask of them: the estimate's inputs, the deadlines.
#include <optional>

#include "app/cli/invocation.h"
#include "core/deadlines/obligation.h"
#include "core/rules/holiday_calendar.h"
#include "core/rules/regime_pack.h"
#include "core/tax/estimate.h"

namespace vireo::cli {

struct Rules {
  RegimePack pack;
  HolidayCalendar holidays;
};

/// The knowledge a book's regime needs; nothing without a regime (after saying so when it is needed).
std::optional<Rules> rules_of(Invocation& invocation, const Book& book, bool needed);

/// Due in the next twelve months, and what is late.
Checked<std::vector<Obligation>> deadlines_of(const Rules& rules, const EstimateRequest& request,
                                              const Estimate& estimate);

}  // namespace vireo::cli
