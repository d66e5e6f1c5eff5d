#pragma once
// Threshold gauges: how near this year's receipts are to each limit of a regime, since when one is passed,
// and on which day it will be at the pace of the last twelve months. Texts and numbers come from the regime's
// data.
#include <optional>
#include <vector>

#include "core/tax/estimate.h"

namespace vireo {

enum class GaugeState { below, near, passed };
const char* name_of(GaugeState state);

/// What a passed limit changes in the profile, and from which day; done only when the person says so.
struct ProposedChange {
  std::string key{};
  std::string value{};
  Date from{};
};

struct ThresholdGauge {
  const Threshold* threshold = nullptr;
  Figure limit{};     // with its source; for a first year by its days where the law says so
  Figure received{};  // of this year, down to the receipts
  int percent = 0;    // of the limit, rounded down
  GaugeState state = GaugeState::below;  // near from 80 % on
  std::optional<Date> passed_on{};
  /// At the pace of the last twelve months (fewer, in a young business), when it is still this year.
  std::optional<Date> expected_on{};
  /// Nothing when the limit is not passed, changes nothing, or the profile says so already.
  std::optional<ProposedChange> change{};
  /// The limit tolerates one year above it, and the year before lay below.
  bool is_tolerated = false;

  /// What follows from it, as things stand.
  const LocalText& consequence() const {
    return is_tolerated ? threshold->tolerated : threshold->consequences;
  }
};

/// Of the limits that concern an activity of the business. Problems: those of estimate() about the begin, and
/// of a limit without a value that day.
Checked<std::vector<ThresholdGauge>> threshold_gauges(const EstimateRequest& request);

}  // namespace vireo
