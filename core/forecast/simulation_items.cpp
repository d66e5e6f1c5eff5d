#include "core/forecast/simulation_items.h"

#include <algorithm>
#include <set>

#include "core/base/expect.h"
#include "core/base/rounded_quotient.h"
#include "core/forecast/chance_tables.h"

namespace vireo {
namespace {

constexpr int most_days = 750;
constexpr int most_paths = 20'000;
// Sums over paths and shares of sums stay within 64 bits.
constexpr std::int64_t most_minor = 400'000'000'000'000;
// As many invoices of everybody's stand beside a client's own; see lateness.cpp.
constexpr std::uint64_t general_weight = 3;
// Fewer paid invoices have no quartiles worth the name.
constexpr std::size_t enough_for_quartiles = 4;
constexpr std::int64_t least_wait_days = 7;

int month_number(Date day) {
  return day.year() * 12 + day.month();
}

std::uint64_t threshold_of_basis_points(int basis_points) {
  expect(basis_points >= 0 && basis_points <= certain_basis_points, "a probability lies in 0 .. 10000");
  return threshold_of(static_cast<std::uint64_t>(basis_points), certain_basis_points);
}

/// Four times the value a quarter (1) or three quarters (3) of the way through, quantile type 7.
std::int64_t quartile_in_quarters(DaysLate sorted, std::size_t quarters) {
  const std::size_t place = (sorted.size() - 1) * quarters;
  const std::int64_t below = sorted[place / 4];
  const std::int64_t above = sorted[std::min(place / 4 + 1, sorted.size() - 1)];
  return 4 * below + static_cast<std::int64_t>(place % 4) * (above - below);
}

/// How long one still waits beyond everything known: without memory, on average a week or the width of the
/// middle half of the delays.
std::vector<std::int32_t> waits_beyond(std::int64_t days_late, DaysLate own, DaysLate all) {
  const DaysLate known = own.size() >= enough_for_quartiles ? own : all;
  std::int64_t mean_in_quarters = 4 * least_wait_days;
  if (known.size() >= enough_for_quartiles)
    mean_in_quarters =
        std::max(mean_in_quarters, quartile_in_quarters(known, 3) - quartile_in_quarters(known, 1));
  std::vector<std::int32_t> delays;
  for (const std::int64_t wait : exponential_waits()) {
    const std::int64_t days =
        rounded_quotient(mean_in_quarters * wait, 4 * chance_one, Rounding::half_away_from_zero);
    delays.push_back(static_cast<std::int32_t>(days_late + std::max<std::int64_t>(1, days)));
  }
  return delays;
}

DaysLate longer_than(std::int64_t days_late, DaysLate sorted) {
  return sorted.subspan(
      static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), days_late) - sorted.begin()));
}

std::vector<std::int64_t> varied(std::int64_t amount_minor, int variation_basis_points) {
  if (variation_basis_points == 0) return {amount_minor};
  std::vector<std::int64_t> amounts;
  for (const std::int64_t factor : variation_factors(variation_basis_points))
    amounts.push_back(rounded_quotient(amount_minor * factor, chance_one, Rounding::half_away_from_zero));
  return amounts;
}

PreparedChain prepared_chain(const SimulatedChain& chain, std::uint64_t seed, int months) {
  PreparedChain prepared{.churn = DrawStream(seed, chain.id, DrawPurpose::churn)};
  std::uint64_t runs = threshold_of_basis_points(certain_basis_points);
  const auto stays = static_cast<std::uint64_t>(certain_basis_points - chain.churn_basis_points);
  expect(chain.churn_basis_points >= 0 && stays <= certain_basis_points, "a probability lies in 0 .. 10000");
  for (int month = 0; month <= months; ++month) {
    prepared.runs_below.push_back(runs);
    runs = runs * stays / certain_basis_points;
  }
  return prepared;
}

/// Names what is a bug of the caller: see simulation.h.
void check(const SimulationRequest& request) {
  expect(request.days >= 1 && request.days <= most_days, "a simulation has 1 to 750 days");
  expect(request.paths >= 1 && request.paths <= most_paths, "a simulation has 1 to 20000 paths");
  expect(request.opening.currency() == request.buffer.currency(), "a simulation has one currency");
  std::set<std::int64_t> ids;
  std::int64_t total_minor = 0;
  // The widest factor of a variation is below 20.
  const auto count = [&](std::int64_t minor, std::int64_t times) {
    expect(minor > -most_minor && minor < most_minor, "amounts of a simulation are within bounds");
    total_minor += (minor < 0 ? -minor : minor) * times;
    expect(total_minor < most_minor, "amounts of a simulation are within bounds together");
  };
  count(request.opening.minor(), 1);
  count(request.buffer.minor(), 1);
  for (const SimulatedItem& item : request.items) {
    expect(ids.insert(item.id).second, "an item of a simulation has an id of its own");
    count(item.amount_minor, item.variation_basis_points > 0 ? 20 : 1);
    count(item.turnover_minor, item.variation_basis_points > 0 ? 20 : 1);
  }
  for (const ReceiptsRule& rule : request.rules) {
    count(rule.received_before_minor, 1);
    expect(rule.from <= rule.to && rule.step_minor > 0, "a rule has days and a step");
    expect(rule.share_basis_points >= 0 && rule.share_basis_points <= certain_basis_points,
           "a share lies in 0 .. 10000");
  }
}

}  // namespace

PreparedSimulation::PreparedSimulation(const SimulationRequest& request)
    : rows(request.days),
      opening_minor(request.opening.minor()),
      buffer_minor(request.buffer.minor()),
      doubtful_after_days(request.doubtful_after_days),
      recovers_below(threshold_of_basis_points(request.recovery_basis_points)),
      first_day(request.first_day),
      sure_flows(static_cast<std::size_t>(request.days) + 1),
      sure_turnovers(static_cast<std::size_t>(request.days) + 1),
      sorted_all_(request.days_late_of_all) {
  check(request);
  std::sort(sorted_all_.begin(), sorted_all_.end());
  const int months = month_number(first_day.plus_days(request.days)) - month_number(first_day);
  for (const SimulatedChain& chain : request.chains)
    chains.push_back(prepared_chain(chain, request.seed, months));
  for (const SimulatedItem& item : request.items) add_item(request, item);
  for (const ReceiptsRule& rule : request.rules) add_rule(rule);
}

void PreparedSimulation::add_item(const SimulationRequest& request, const SimulatedItem& item) {
  PreparedItem prepared;
  prepared.row = days_between(first_day, item.due);
  prepared.happens_below = threshold_of_basis_points(item.certainty_basis_points);
  prepared.certain = item.certainty_basis_points == certain_basis_points;
  prepared.chained = item.chain != 0;
  prepared.varied = item.variation_basis_points > 0;
  prepared.has_turnover = item.turnover_minor != 0;
  if (prepared.chained) {
    const auto found = std::find_if(request.chains.begin(), request.chains.end(),
                                    [&](const SimulatedChain& chain) { return chain.id == item.chain; });
    expect(found != request.chains.end(), "the chain of an item is listed");
    prepared.chain = static_cast<std::size_t>(found - request.chains.begin());
    prepared.month = std::max(0, month_number(item.due) - month_number(first_day));
  }
  if (item.own_days_late) prepare_delay(prepared, item);
  if (!prepared.delayed) {
    prepared.row = clipped(prepared.row);
    if (prepared.row == rows) return;
    if (prepared.certain && !prepared.chained && !prepared.varied) {
      sure_flows[static_cast<std::size_t>(prepared.row)] += item.amount_minor;
      sure_turnovers[static_cast<std::size_t>(prepared.row)] += item.turnover_minor;
      return;
    }
  }
  prepared.amounts = varied(item.amount_minor, item.variation_basis_points);
  prepared.turnovers = varied(item.turnover_minor, item.variation_basis_points);
  prepared.happens = DrawStream(request.seed, item.id, DrawPurpose::happens);
  prepared.delay = DrawStream(request.seed, item.id, DrawPurpose::delay);
  prepared.recovery = DrawStream(request.seed, item.id, DrawPurpose::recovery);
  prepared.variation = DrawStream(request.seed, item.id, DrawPurpose::variation);
  items.push_back(std::move(prepared));
}

/// Of an invoice that is late already, only longer delays are possible. Each own one weighs as much as it did
/// among all: with the chance n / (n + 3) that a client's n own ones are meant at all.
void PreparedSimulation::prepare_delay(PreparedItem& prepared, const SimulatedItem& item) {
  own_lists_.push_back(*item.own_days_late);
  std::sort(own_lists_.back().begin(), own_lists_.back().end());
  prepared.own = own_lists_.back();
  prepared.all = sorted_all_;
  const std::int64_t days_late = -prepared.row;
  if (days_late > 0) {
    const DaysLate own = longer_than(days_late, prepared.own);
    const DaysLate all = longer_than(days_late, prepared.all);
    if (own.empty() && all.empty()) own_lists_.push_back(waits_beyond(days_late, prepared.own, prepared.all));
    const bool beyond = own.empty() && all.empty();
    prepared.own = beyond ? DaysLate(own_lists_.back()) : own;
    prepared.all = beyond ? DaysLate() : all;
  }
  prepared.delayed = !prepared.own.empty() || !prepared.all.empty();
  if (!prepared.delayed) return;
  const std::uint64_t own_weight =
      prepared.own.size() * std::max<std::uint64_t>(1, prepared.all.empty() ? 1 : sorted_all_.size());
  prepared.own_below = threshold_of(own_weight, own_weight + general_weight * prepared.all.size());
}

void PreparedSimulation::add_rule(const ReceiptsRule& rule) {
  if (days_between(first_day, rule.due) >= rows) return;
  const std::int64_t first = clipped(days_between(first_day, rule.from));
  const std::int64_t end = std::max(first, clipped(days_between(first_day, rule.to) + 1));
  const auto same = std::find_if(windows.begin(), windows.end(), [&](const PreparedWindow& window) {
    return window.first_row == first && window.end_row == end;
  });
  if (same != windows.end())
    same->rules.push_back(&rule);
  else
    windows.push_back({first, end, {&rule}});
}

}  // namespace vireo
