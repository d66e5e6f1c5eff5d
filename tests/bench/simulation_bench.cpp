// How long a simulated forecast takes: 10,000 paths of 24 months with 500 items, beside a plain loop over the
// same draws. The aim is less than 300 ms on two cores and 100 MB.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "core/forecast/draws.h"
#include "core/forecast/simulation.h"

#ifdef __unix__
#include <sys/resource.h>
#endif

namespace vireo::bench {
namespace {

constexpr int days = 730;
constexpr int item_count = 500;

/// One in five of each: late invoices, retainers, offers, varying expenses, sure payments.
SimulationRequest two_years() {
  SimulationRequest request;
  request.first_day = *Date::of(2027, 3, 1);
  request.days = days;
  request.opening = Money::of_minor(500'000, Currency{});
  request.buffer = Money::of_minor(100'000, Currency{});
  for (std::int32_t late = 0; late < 200; ++late) request.days_late_of_all.push_back(late * late / 500 - 5);
  for (int chain = 1; chain <= 10; ++chain) request.chains.push_back({chain, 200});
  for (int at = 0; at < item_count; ++at) {
    const bool leaves = at % 5 >= 3;
    SimulatedItem item{.id = at + 1, .due = request.first_day.plus_days(at * days / item_count)};
    item.amount_minor = leaves ? -62'000 - at : 45'000 + at * 10;
    item.turnover_minor = leaves ? 0 : item.amount_minor;
    if (!leaves) item.own_days_late = {0, 2, 3, 5, 10, 12, 31};
    if (at % 5 == 1) item.chain = 1 + at / 5 % 10;
    if (at % 5 == 2) item.certainty_basis_points = 6'000;
    if (at % 5 == 3) item.variation_basis_points = 3'000;
    request.items.push_back(std::move(item));
  }
  for (int quarter = 0; quarter < 8; ++quarter) {
    const Date from = request.first_day.plus_months(3 * quarter);
    request.rules.push_back(
        {from, from.plus_months(3).plus_days(-1), from.plus_months(4).plus_days(-1), 2'560, 0, 100});
  }
  return request;
}

void count_memory(benchmark::State& state) {
#ifdef __unix__
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
#endif
}

void simulated_two_years(benchmark::State& state) {
  auto request = two_years();
  request.threads = static_cast<int>(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(simulate(request));
  count_memory(state);
}
BENCHMARK(simulated_two_years)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Every item by chance: delay, certainty and variation of all five hundred.
void simulated_worst_case(benchmark::State& state) {
  auto request = two_years();
  request.threads = static_cast<int>(state.range(0));
  for (auto& item : request.items) {
    item.own_days_late = {0, 2, 3, 5, 10, 12, 31};
    item.certainty_basis_points = 9'000;
    item.variation_basis_points = 3'000;
    item.chain = 1 + item.id % 10;
  }
  for (auto _ : state) benchmark::DoNotOptimize(simulate(request));
  count_memory(state);
}
BENCHMARK(simulated_worst_case)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The same draws path after path, a vector per day, and std::nth_element for its percentiles; without
/// variation, contributions and lowest balances, so it does less.
void plain_loop(benchmark::State& state) {
  const auto request = two_years();
  for (auto _ : state) {
    std::vector<std::vector<std::int64_t>> by_day(days, std::vector<std::int64_t>(10'000));
    for (std::size_t path = 0; path < 10'000; ++path) {
      std::vector<std::int64_t> flows(days + 1);
      for (const auto& item : request.items) {
        std::int64_t row = days_between(request.first_day, item.due);
        if (item.own_days_late) {
          const auto drawn = draw(request.seed, path, item.id, DrawPurpose::delay);
          const auto& own = *item.own_days_late;
          const bool from_own = lies_below(drawn, threshold_of(own.size(), own.size() + 3));
          const auto& delays = from_own ? own : request.days_late_of_all;
          row = std::clamp<std::int64_t>(row + delays[chosen_by_lower_half(drawn, delays.size())], 0, days);
        }
        const auto happens = draw(request.seed, path, item.id, DrawPurpose::happens);
        if (chosen_by_upper_half(happens, 10'000) < static_cast<std::uint64_t>(item.certainty_basis_points))
          flows[static_cast<std::size_t>(row)] += item.amount_minor;
      }
      std::int64_t balance = request.opening.minor();
      for (std::size_t row = 0; row < days; ++row) by_day[row][path] = balance += flows[row];
    }
    for (auto& balances : by_day)
      for (const std::ptrdiff_t index : {1'000, 5'000, 9'000})
        std::nth_element(balances.begin(), balances.begin() + index, balances.end());
    benchmark::DoNotOptimize(by_day);
  }
  count_memory(state);
}
BENCHMARK(plain_loop)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace vireo::bench
