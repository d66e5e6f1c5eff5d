#pragma once
// Outcome: a forecast that was kept, beside what came of it: by category what was expected up to today, what
// moved, and why they differ: another day, another amount, more or less sold or bought, or not foreseen.
// Pure; kept by core/store/kept_forecasts.h.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/forecast/cash_forecast.h"

namespace vireo {

enum class OutcomeCategory { receipts, expenses, levies, other };
std::string_view name_of(OutcomeCategory category);
OutcomeCategory category_of(ForecastKind kind);

/// timing: it moved on another day, or has not yet; amount: the same thing for more or less; volume: a client
/// was sold more or less than expected; unplanned: nothing was expected.
enum class OutcomeCause { timing, amount, volume, unplanned };
inline constexpr std::array<OutcomeCause, 4> outcome_causes{OutcomeCause::timing, OutcomeCause::amount,
                                                            OutcomeCause::volume, OutcomeCause::unplanned};
std::string_view name_of(OutcomeCause cause);

/// An item as it was forecast.
struct KeptItem {
  ForecastKind kind = ForecastKind::planned;
  ForecastKey key{};
  std::string label{};
  PartyId client{};  // not set: none
  Date date{};
  Money amount{};  // negative when it leaves
};

/// Money that moved.
struct ActualFlow {
  OutcomeCategory category = OutcomeCategory::other;
  std::string source{};  // "invoice", "expense": with `id` the key of an item, where there is one
  std::int64_t id = 0;
  std::string label{};
  PartyId client{};
  Date date{};
  Money amount{};
};

/// One difference.
struct OutcomeReason {
  OutcomeCategory category = OutcomeCategory::other;
  OutcomeCause cause = OutcomeCause::unplanned;
  std::string label{};
  Money planned{};
  Money actual{};
  Money difference() const { return actual - planned; }
};

struct OutcomeRow {
  OutcomeCategory category = OutcomeCategory::other;
  Money planned{};
  Money actual{};
  std::array<Money, outcome_causes.size()> causes;  // their sum is actual - planned
};

struct OutcomeRequest {
  Date kept_on{};
  Date today{};
  Money opening{};   // cash when it was kept
  Money cash_now{};  // at the end of today
  std::vector<KeptItem> items{};
  std::vector<ActualFlow> flows{};  // after the day it was kept, up to today
};

struct Outcome {
  Money planned_cash{};  // opening and what was expected up to today
  Money actual_cash{};
  std::vector<OutcomeRow> rows{};  // receipts, expenses, levies, other; other takes what no flow explains
  std::vector<OutcomeReason> reasons{};  // the largest first
};

Outcome outcome(const OutcomeRequest& request);

/// "F-2026-0004: 600.00 expected, not there yet."
Message outcome_message(const OutcomeReason& reason);

}  // namespace vireo
