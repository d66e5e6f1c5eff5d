#pragma once
// Simulation of the bank balance: many paths through the same days, on each of which clients pay as late as
// they use to, retainers end, offers are won or lost and expenses vary; contributions follow from what was
// received on that very path. Told are the bands of each day, never a single path: a band is not a path, and
// percentiles do not add up. Pure integers: the same request gives the same figures on every machine and on
// any number of threads. It knows no book and no rules of a country; the deterministic line is
// cash_forecast.h.
#include <functional>
#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/forecast/percentiles.h"

namespace vireo {

/// All of it is certain: 10000 basis points.
inline constexpr int certain_basis_points = 10'000;

/// One movement that is expected. Amounts are minor units of the request's currency.
struct SimulatedItem {
  std::int64_t id = 0;  // one item's alone; keeps its draws when other items come and go
  Date due{};           // before the first day: it moves on the first day, or as its client's delays say
  std::int64_t amount_minor = 0;    // negative when it leaves
  std::int64_t turnover_minor = 0;  // what of it contributions are reckoned on; nothing of an expense
  int certainty_basis_points = certain_basis_points;
  std::int64_t chain = 0;  // of the retainer it belongs to; 0: none
  /// Present: it moves so many days after `due` (negative: before) as drawn from this client's own paid
  /// invoices or from everybody's; an empty list is a client without history. Absent: on the day itself.
  std::optional<std::vector<std::int32_t>> own_days_late{};
  int variation_basis_points = 0;  // coefficient of variation, 0 .. 20000; the mean stays the amount
};

/// A retainer that may end: at each new month with this probability. What is due later does not happen.
struct SimulatedChain {
  std::int64_t id = 0;
  int churn_basis_points = 0;  // a month
};

/// A payment that follows from receipts: a share of the turnover that arrives from `from` to `to`.
struct ReceiptsRule {
  Date from{};
  Date to{};
  Date due{};
  int share_basis_points = 0;
  std::int64_t received_before_minor = 0;  // turnover of these days that came before the simulation
  std::int64_t step_minor = 1;             // rounded half_away_from_zero to a multiple of this
};

struct SimulationRequest {
  Date first_day{};
  int days = 365;   // 1 .. 750
  Money opening{};  // the evening before the first day
  Money buffer{};   // what should always stay
  std::vector<SimulatedItem> items{};
  std::vector<SimulatedChain> chains{};
  std::vector<ReceiptsRule> rules{};
  std::vector<std::int32_t> days_late_of_all{};  // everybody's paid invoices
  int doubtful_after_days = 120;                 // later than that an invoice comes only with probability:
  int recovery_basis_points = 5'000;
  int paths = 10'000;  // 1 .. 20000; memory is paths x days x 8 bytes
  std::uint64_t seed = 1;
  int threads = 0;  // 0: as many as the machine has; the figures do not depend on it
  /// Told how much is done, always on the caller's thread; false stops.
  std::function<bool(int done, int total)> progress{};
};

struct SimulatedDay {
  Date day{};
  Money p10{};
  Money p50{};
  Money p90{};
  int below_zero_basis_points = 0;
  int below_buffer_basis_points = 0;
};

/// Whether and when the balance falls below a line. Of a hundred paths ten have done so on `p10` or before;
/// none: fewer than ten ever do.
struct SimulatedBreach {
  int basis_points = 0;
  std::optional<Date> p10{};
  std::optional<Date> p50{};
  std::optional<Date> p90{};
};

struct Simulation {
  std::vector<SimulatedDay> days{};
  std::vector<SimulatedDay> month_ends{};  // those of `days` that end a month
  SimulatedBreach below_zero{};
  SimulatedBreach below_buffer{};
  Money lowest_p10{};  // of each path's lowest balance
  Money lowest_p50{};
  Money lowest_p90{};
  Money mean_end{};                              // rounded half_away_from_zero
  std::optional<Date> first_day_p50_negative{};  // how far the money reaches; none: to the end
  std::optional<Date> first_day_p10_negative{};
  /// The most that can be taken out on the first day so that over 90 days at most 10 of 100 paths fall below
  /// the buffer. Negative: so much is lacking.
  Money safe_to_draw{};
};

/// Nothing when `progress` said to stop. Mistakes in the request (two items of one id, a chain that is not
/// listed, amounts of more than 4 x 10^14 together) are bugs of the caller.
std::optional<Simulation> simulate(const SimulationRequest& request);

/// The most that each lowest balance can lose so that at most `tolerated_basis_points` of them fall below.
std::int64_t safe_draw_minor(const std::vector<std::int64_t>& lowest_minor, std::int64_t buffer_minor,
                             int tolerated_basis_points);

}  // namespace vireo
