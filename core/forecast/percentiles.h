#pragma once
// Percentiles of many amounts: the values below which 10, 50 and 90 of a hundred lie, as spreadsheets do it
// (PERCENTILE.INC, quantile type 7: a straight line between the two neighbours), rounded
// half_away_from_zero to the minor unit. By counting into buckets instead of sorting. Percentiles of sums are
// not sums of percentiles.
#include <cstdint>
#include <span>

namespace vireo {

struct Percentiles {
  std::int64_t p10 = 0;
  std::int64_t p50 = 0;
  std::int64_t p90 = 0;
  friend bool operator==(const Percentiles&, const Percentiles&) = default;
};

/// Of one value at least; no two of them further apart than 2^58.
Percentiles percentiles_of(std::span<const std::int64_t> values);

/// The value that exactly `index` others precede in order.
std::int64_t value_in_order(std::span<const std::int64_t> values, std::size_t index);

}  // namespace vireo
