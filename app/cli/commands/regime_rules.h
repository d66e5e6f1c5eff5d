#pragma once
// The rules of a book's regime, as commands ask for them.
#include <optional>

#include "app/cli/invocation.h"
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

}  // namespace vireo::cli
