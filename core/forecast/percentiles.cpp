#include "core/forecast/percentiles.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "core/base/expect.h"
#include "core/base/rounded_quotient.h"

namespace vireo {
namespace {

using Values = std::span<const std::int64_t>;

/// A place in the order of values, and what stands there.
struct Rank {
  std::size_t index = 0;
  std::int64_t value = 0;
};

constexpr int bucket_bits = 11;
constexpr std::size_t few = 64;  // so many are sorted at once

void fill_from_sorted(Values values, std::span<Rank> ranks) {
  std::array<std::int64_t, few> sorted{};
  std::copy(values.begin(), values.end(), sorted.begin());
  std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(values.size()));
  for (Rank& rank : ranks) rank.value = sorted[rank.index];
}

/// Fills ranks, which come in order. Counts values into equal buckets, then looks into those buckets alone
/// where a rank lies; each step narrows the range by 2^11, so that it ends soon whatever the values are.
void fill(Values values, std::span<Rank> ranks) {
  if (values.size() <= few) return fill_from_sorted(values, ranks);
  std::int64_t least = values[0];
  std::int64_t most = values[0];
  for (const std::int64_t value : values) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
  const auto range = static_cast<std::uint64_t>(most - least);
  const int shift = std::max(0, static_cast<int>(std::bit_width(range)) - bucket_bits);
  const auto bucket_of = [&](std::int64_t value) {
    return static_cast<std::size_t>(static_cast<std::uint64_t>(value - least) >> shift);
  };
  std::array<std::uint32_t, std::size_t{1} << bucket_bits> counts{};
  for (const std::int64_t value : values) ++counts[bucket_of(value)];
  std::vector<std::int64_t> inside;
  std::size_t bucket = 0;
  std::size_t before = 0;
  for (std::size_t at = 0; at < ranks.size();) {
    while (before + counts[bucket] <= ranks[at].index) before += counts[bucket++];
    std::size_t end = at;
    for (; end < ranks.size() && ranks[end].index < before + counts[bucket]; ++end)
      ranks[end].index -= before;
    if (shift == 0) {
      for (std::size_t i = at; i < end; ++i) ranks[i].value = least + static_cast<std::int64_t>(bucket);
    } else {
      inside.clear();
      inside.reserve(counts[bucket]);
      for (const std::int64_t value : values)
        if (bucket_of(value) == bucket) inside.push_back(value);
      fill(inside, ranks.subspan(at, end - at));
    }
    at = end;
  }
}

/// Between the neighbours below and above, `tenths` of the way.
std::int64_t between(std::int64_t below, std::int64_t above, std::int64_t tenths) {
  return below + rounded_quotient((above - below) * tenths, std::int64_t{10}, Rounding::half_away_from_zero);
}

}  // namespace

Percentiles percentiles_of(Values values) {
  expect(!values.empty(), "percentiles are of one value at least");
  const std::size_t last = values.size() - 1;
  std::array<Rank, 6> ranks{};
  std::array<std::size_t, 3> tenths = {last * 1, last * 5, last * 9};
  for (std::size_t i = 0; i < tenths.size(); ++i) {
    ranks[2 * i].index = tenths[i] / 10;
    ranks[2 * i + 1].index = std::min(last, tenths[i] / 10 + 1);
  }
  // Of few values the neighbours of two percentiles may cross; in order, each finds its own by its index.
  std::array<Rank, 6> ordered = ranks;
  std::sort(ordered.begin(), ordered.end(), [](const Rank& a, const Rank& b) { return a.index < b.index; });
  const std::array<Rank, 6> asked = ordered;
  fill(values, ordered);
  const auto value_at = [&](std::size_t index) {
    const auto found =
        std::find_if(asked.begin(), asked.end(), [&](const Rank& rank) { return rank.index == index; });
    return ordered[static_cast<std::size_t>(found - asked.begin())].value;
  };
  std::array<std::int64_t, 3> found{};
  for (std::size_t i = 0; i < found.size(); ++i)
    found[i] = between(value_at(ranks[2 * i].index), value_at(ranks[2 * i + 1].index),
                       static_cast<std::int64_t>(tenths[i] % 10));
  return {found[0], found[1], found[2]};
}

std::int64_t value_in_order(Values values, std::size_t index) {
  expect(index < values.size(), "a place in the order exists");
  std::array<Rank, 1> rank = {Rank{index, 0}};
  fill(values, rank);
  return rank[0].value;
}

}  // namespace vireo
