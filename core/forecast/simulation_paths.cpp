#include "core/forecast/simulation_paths.h"

#include <algorithm>

#include "core/base/rounded_quotient.h"
#include "core/forecast/chance_tables.h"

namespace vireo {
namespace {

std::size_t at(std::int64_t row) {
  return static_cast<std::size_t>(row);
}

std::int64_t contribution_minor(const ReceiptsRule& rule, std::int64_t turnover_minor) {
  const std::int64_t base = std::max<std::int64_t>(0, turnover_minor + rule.received_before_minor);
  // base x share / 10000 / step in one division, so that nothing is rounded twice.
  return rule.step_minor * rounded_quotient(base * rule.share_basis_points,
                                            certain_basis_points * rule.step_minor,
                                            Rounding::half_away_from_zero);
}

}  // namespace

PathTile::PathTile(const PreparedSimulation& simulation)
    : simulation_(simulation),
      flows_(at(simulation.rows) + 1),
      turnovers_(simulation.windows.empty() ? 0 : at(simulation.rows) + 1),
      ended_(simulation.chains.size()) {}

void PathTile::add(const PreparedItem& item, std::size_t first_path) {
  const bool counts_turnover = item.has_turnover && !turnovers_.empty();
  const std::int64_t none = simulation_.rows;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const std::uint64_t path = first_path + lane;
    std::int64_t row = item.row;
    if (item.delayed) {
      const std::uint64_t drawn = item.delay.at(path);
      const DaysLate delays = lies_below(drawn, item.own_below) ? item.own : item.all;
      const std::int64_t days_late = delays[chosen_by_lower_half(drawn, delays.size())];
      row = simulation_.clipped(row + days_late);
      if (days_late > simulation_.doubtful_after_days &&
          !lies_below(item.recovery.at(path), simulation_.recovers_below))
        row = none;
    }
    if (!item.certain && !lies_below(item.happens.at(path), item.happens_below)) row = none;
    if (item.chained && item.month >= ended_[item.chain][lane]) row = none;
    const std::size_t slice =
        item.varied ? chosen_by_upper_half(item.variation.at(path), variation_slices) : 0;
    flows_[at(row)][lane] += item.amounts[slice];
    if (counts_turnover) turnovers_[at(row)][lane] += item.turnovers[slice];
  }
}

void PathTile::add_contributions() {
  for (const PreparedWindow& window : simulation_.windows) {
    Lanes sums{};
    for (std::int64_t row = window.first_row; row < window.end_row; ++row)
      for (std::size_t lane = 0; lane < lane_count; ++lane) sums[lane] += turnovers_[at(row)][lane];
    for (const ReceiptsRule* rule : window.rules) {
      const std::int64_t row = simulation_.clipped(days_between(simulation_.first_day, rule->due));
      for (std::size_t lane = 0; lane < lane_count; ++lane)
        flows_[at(row)][lane] -= contribution_minor(*rule, sums[lane]);
    }
  }
}

std::int32_t PathTile::first_row_below(std::int64_t line, std::size_t lane) const {
  std::int32_t row = 0;
  while (flows_[static_cast<std::size_t>(row)][lane] >= line) ++row;
  return row;
}

void PathTile::run(std::size_t first_path, std::int64_t* balances, std::size_t stride,
                   PathOutcomes& outcomes) {
  const std::size_t rows = at(simulation_.rows);
  for (std::size_t row = 0; row <= rows; ++row) flows_[row].fill(simulation_.sure_flows[row]);
  for (std::size_t row = 0; row < turnovers_.size(); ++row)
    turnovers_[row].fill(simulation_.sure_turnovers[row]);
  for (std::size_t chain = 0; chain < ended_.size(); ++chain) {
    const PreparedChain& prepared = simulation_.chains[chain];
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
      const std::uint64_t drawn = prepared.churn.at(first_path + lane);
      std::size_t month = 0;
      while (month < prepared.runs_below.size() && lies_below(drawn, prepared.runs_below[month])) ++month;
      ended_[chain][lane] =
          month == prepared.runs_below.size() ? never_below : static_cast<std::int32_t>(month);
    }
  }
  for (const PreparedItem& item : simulation_.items) add(item, first_path);
  add_contributions();
  Lanes balance{};
  balance.fill(simulation_.opening_minor);
  Lanes lowest{};
  lowest.fill(std::numeric_limits<std::int64_t>::max());
  Lanes lowest_of_draw_days{};
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
      balance[lane] += flows_[row][lane];
      lowest[lane] = std::min(lowest[lane], balance[lane]);
    }
    flows_[row] = balance;
    std::copy(balance.begin(), balance.end(), balances + row * stride + first_path);
    if (row < at(draw_days)) lowest_of_draw_days = lowest;
  }
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const std::size_t path = first_path + lane;
    const std::int64_t buffer = simulation_.buffer_minor;
    outcomes.lowest[path] = lowest[lane];
    outcomes.lowest_of_draw_days[path] = lowest_of_draw_days[lane];
    outcomes.below_zero_row[path] = lowest[lane] < 0 ? first_row_below(0, lane) : never_below;
    outcomes.below_buffer_row[path] = lowest[lane] < buffer ? first_row_below(buffer, lane) : never_below;
  }
}

}  // namespace vireo
