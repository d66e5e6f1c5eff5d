#include "core/forecast/simulation.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <numeric>
#include <thread>

#include "core/base/expect.h"
#include "core/base/rounded_quotient.h"
#include "core/forecast/simulation_paths.h"

namespace vireo {
namespace {

constexpr int tolerated_basis_points = 1'000;  // of the paths that a drawing may bring below the buffer
constexpr std::size_t rows_at_once = 8;
constexpr unsigned most_threads = 16;  // more would wait for memory

int threads_of_machine() {
  return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, most_threads));
}

/// Pieces of work for several threads; which thread takes which does not matter to the figures.
class SharedWork {
 public:
  SharedWork(int threads, int total, const std::function<bool(int, int)>& progress)
      : threads_(threads > 0 ? threads : threads_of_machine()), total_(total), progress_(progress) {}

  /// Calls what make_worker() gives with 0 .. pieces-1, on each thread its own. False when it was stopped.
  template <typename MakeWorker>
  bool run(std::size_t pieces, const MakeWorker& make_worker) {
    std::atomic<std::size_t> next{0};
    const auto work = [&](auto& worker, bool tells) {
      for (std::size_t piece = next++; piece < pieces && !stopped_; piece = next++) {
        worker(piece);
        const int done = ++done_;
        if (tells && progress_ && !progress_(done, total_)) stopped_ = true;
      }
    };
    // Made here, so that memory which is lacking is reported to the caller.
    auto own = make_worker();
    std::vector<decltype(own)> others;
    for (int i = 1; i < threads_; ++i) others.push_back(make_worker());
    {
      std::vector<std::jthread> running;
      running.reserve(others.size());
      StopsAtEnd stops{next, pieces};
      for (auto& other : others) running.emplace_back([&] { work(other, false); });
      work(own, true);
      stops.pieces = 0;
    }
    return !stopped_;
  }

 private:
  /// When progress throws, the other threads take no further piece.
  struct StopsAtEnd {
    std::atomic<std::size_t>& next;
    std::size_t pieces;
    ~StopsAtEnd() {
      if (pieces > 0) next = pieces;
    }
  };
  int threads_;
  int total_;
  const std::function<bool(int, int)>& progress_;
  std::atomic<int> done_{0};
  std::atomic<bool> stopped_{false};
};

/// What is told of one row.
struct RowFigures {
  Percentiles bands{};
  std::int64_t below_zero = 0;  // paths
  std::int64_t below_buffer = 0;
};

int basis_points(std::int64_t part, std::int64_t whole) {
  return static_cast<int>(
      rounded_quotient(part * certain_basis_points, whole, Rounding::half_away_from_zero));
}

SimulatedBreach breach_of(std::vector<std::int32_t> rows, Date first_day) {
  std::sort(rows.begin(), rows.end());
  const std::size_t paths = rows.size();
  const auto breached = std::lower_bound(rows.begin(), rows.end(), never_below) - rows.begin();
  const auto by_then = [&](std::size_t tenths) -> std::optional<Date> {
    // The day on which at least so many tenths of the paths have done it.
    const std::int32_t row = rows[(paths * tenths + 9) / 10 - 1];
    if (row == never_below) return std::nullopt;
    return first_day.plus_days(row);
  };
  return {basis_points(breached, static_cast<std::int64_t>(paths)), by_then(1), by_then(5), by_then(9)};
}

Simulation told(const SimulationRequest& request, const std::vector<RowFigures>& rows,
                const PathOutcomes& outcomes, std::int64_t end_sum) {
  const Currency currency = request.opening.currency();
  const auto money = [&](std::int64_t minor) { return Money::of_minor(minor, currency); };
  Simulation told;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto& [bands, below_zero, below_buffer] = rows[row];
    const Date day = request.first_day.plus_days(static_cast<int>(row));
    told.days.push_back({day, money(bands.p10), money(bands.p50), money(bands.p90),
                         basis_points(below_zero, request.paths), basis_points(below_buffer, request.paths)});
    if (day == day.last_of_month()) told.month_ends.push_back(told.days.back());
    if (bands.p50 < 0 && !told.first_day_p50_negative) told.first_day_p50_negative = day;
    if (bands.p10 < 0 && !told.first_day_p10_negative) told.first_day_p10_negative = day;
  }
  told.below_zero = breach_of(outcomes.below_zero_row, request.first_day);
  told.below_buffer = breach_of(outcomes.below_buffer_row, request.first_day);
  const Percentiles lowest = percentiles_of(outcomes.lowest);
  told.lowest_p10 = money(lowest.p10);
  told.lowest_p50 = money(lowest.p50);
  told.lowest_p90 = money(lowest.p90);
  told.mean_end =
      money(rounded_quotient(end_sum, std::int64_t{request.paths}, Rounding::half_away_from_zero));
  told.safe_to_draw =
      money(safe_draw_minor(outcomes.lowest_of_draw_days, request.buffer.minor(), tolerated_basis_points));
  return told;
}

}  // namespace

std::int64_t safe_draw_minor(const std::vector<std::int64_t>& lowest_minor, std::int64_t buffer_minor,
                             int tolerated) {
  expect(tolerated >= 0 && tolerated < certain_basis_points, "some paths stay above the buffer");
  // The first `index` of them in order may fall below; the next one just reaches the buffer.
  const std::size_t index = lowest_minor.size() * static_cast<std::size_t>(tolerated) / certain_basis_points;
  return value_in_order(lowest_minor, index) - buffer_minor;
}

std::optional<Simulation> simulate(const SimulationRequest& request) {
  const PreparedSimulation prepared(request);
  const auto rows = static_cast<std::size_t>(request.days);
  const auto paths = static_cast<std::size_t>(request.paths);
  const std::size_t tiles = (paths + lane_count - 1) / lane_count;
  const std::size_t stride = tiles * lane_count;
  const std::size_t blocks = (rows + rows_at_once - 1) / rows_at_once;
  // By row, so that a day's balances stand together; first touched by the threads that fill them.
  const auto balances = std::make_unique_for_overwrite<std::int64_t[]>(rows * stride);
  PathOutcomes outcomes(stride);
  SharedWork work(request.threads, static_cast<int>(tiles + blocks), request.progress);
  const bool ran = work.run(tiles, [&] {
    return [&, tile = PathTile(prepared)](std::size_t piece) mutable {
      tile.run(piece * lane_count, balances.get(), stride, outcomes);
    };
  });
  if (!ran) return std::nullopt;
  outcomes.keep(paths);

  std::vector<RowFigures> figures(rows);
  const bool read = work.run(blocks, [&] {
    return [&](std::size_t piece) {
      for (std::size_t row = piece * rows_at_once; row < std::min(rows, (piece + 1) * rows_at_once); ++row) {
        const std::span<const std::int64_t> values(balances.get() + row * stride, paths);
        const auto below = [&](std::int64_t line) {
          return std::count_if(values.begin(), values.end(),
                               [&](std::int64_t value) { return value < line; });
        };
        figures[row] = {percentiles_of(values), below(0), below(request.buffer.minor())};
      }
    };
  });
  if (!read) return std::nullopt;
  const std::int64_t* const last = balances.get() + (rows - 1) * stride;
  return told(request, figures, outcomes, std::accumulate(last, last + paths, std::int64_t{0}));
}

}  // namespace vireo
