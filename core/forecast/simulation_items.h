#pragma once
// The items of a simulation made ready to be drawn: days as rows counted from the first day, probabilities as
// thresholds, delays as lists to choose from evenly, amounts with their variation already rounded. Whatever
// chance does not touch is added up once, in a line that all paths share. Used by simulation*.cpp alone.
#include <span>
#include <vector>

#include "core/forecast/draws.h"
#include "core/forecast/simulation.h"

namespace vireo {

using DaysLate = std::span<const std::int32_t>;

/// A row is a day counted from the first; the row after the last day takes what does not arrive in time.
struct PreparedItem {
  std::int64_t row = 0;             // of its due day; may lie before the first day when it is delayed
  std::uint64_t happens_below = 0;  // threshold of a draw
  std::size_t chain = 0;            // place in PreparedSimulation::chains
  int month = 0;                    // counted from the first day's month
  bool certain = true;
  bool chained = false;
  bool delayed = false;
  bool varied = false;
  bool has_turnover = false;
  std::uint64_t own_below = 0;  // threshold: the delay is drawn from the client's own
  DaysLate own{};
  DaysLate all{};
  std::vector<std::int64_t> amounts{};  // one, or one for each slice of the variation
  std::vector<std::int64_t> turnovers{};
  DrawStream happens{};
  DrawStream delay{};
  DrawStream recovery{};
  DrawStream variation{};
};

/// How likely a retainer still runs after each number of months, as thresholds of one draw.
struct PreparedChain {
  DrawStream churn{};
  std::vector<std::uint64_t> runs_below{};  // by months; the first is certain
};

/// Rules over the same days, whose turnover is added up once.
struct PreparedWindow {
  std::int64_t first_row = 0;
  std::int64_t end_row = 0;
  std::vector<const ReceiptsRule*> rules{};
};

struct PreparedSimulation {
  explicit PreparedSimulation(const SimulationRequest& request);
  // Items look into the lists below.
  PreparedSimulation(const PreparedSimulation&) = delete;
  PreparedSimulation& operator=(const PreparedSimulation&) = delete;

  std::int64_t rows = 0;
  std::int64_t opening_minor = 0;
  std::int64_t buffer_minor = 0;
  std::int64_t doubtful_after_days = 0;
  std::uint64_t recovers_below = 0;
  Date first_day{};
  std::vector<std::int64_t> sure_flows{};      // by row
  std::vector<std::int64_t> sure_turnovers{};  // by row
  std::vector<PreparedItem> items{};           // touched by chance
  std::vector<PreparedChain> chains{};
  std::vector<PreparedWindow> windows{};

  /// The row a movement due on this row falls on: not before the first, not beyond the row after the last.
  std::int64_t clipped(std::int64_t row) const { return row < 0 ? 0 : row > rows ? rows : row; }

 private:
  void add_item(const SimulationRequest& request, const SimulatedItem& item);
  void prepare_delay(PreparedItem& prepared, const SimulatedItem& item);
  void add_rule(const ReceiptsRule& rule);

  std::vector<std::int32_t> sorted_all_{};
  std::vector<std::vector<std::int32_t>> own_lists_{};
};

}  // namespace vireo
