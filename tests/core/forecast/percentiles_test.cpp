#include "core/forecast/percentiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "core/forecast/chance_tables.h"
#include "core/forecast/draws.h"

namespace vireo::percentiles_test {

// PERCENTILE.INC of a spreadsheet: of 1..4, 10 % is 1.3, 50 % is 2.5, 90 % is 3.7; in hundredths exact.
TEST(Percentiles, are_those_of_a_spreadsheet) {
  EXPECT_EQ(percentiles_of(std::vector<std::int64_t>{400, 100, 300, 200}), (Percentiles{130, 250, 370}));
  EXPECT_EQ(percentiles_of(std::vector<std::int64_t>{7}), (Percentiles{7, 7, 7}));
  EXPECT_EQ(percentiles_of(std::vector<std::int64_t>{-1, 0}), (Percentiles{-1, 0, 0}));
}

TEST(Percentiles, are_what_sorting_finds_whatever_the_values_are) {
  const DrawStream draws(3, 1, DrawPurpose::happens);
  std::uint64_t taken = 0;
  for (const std::size_t count : {2U, 11U, 65U, 1'000U, 10'001U}) {
    // Few values, many near zero with far ones among them, evenly wide ones.
    for (int shape = 0; shape < 4; ++shape) {
      std::vector<std::int64_t> values;
      for (std::size_t i = 0; i < count; ++i) {
        const auto drawn = static_cast<std::int64_t>(draws.at(taken++) >> 20);
        const std::int64_t narrow = drawn % 1'000 - 500;
        values.push_back(shape == 0   ? drawn % 3
                         : shape == 1 ? narrow
                         : shape == 2 ? (drawn % 50 == 0 ? drawn : narrow)
                                      : drawn - (std::int64_t{1} << 43));
      }
      const auto found = percentiles_of(values);
      auto sorted = values;
      std::sort(sorted.begin(), sorted.end());
      const auto tenths = [&](std::size_t part) {
        const std::size_t place = (count - 1) * part;
        const std::int64_t below = sorted[place / 10];
        const std::int64_t ten_times =
            (sorted[std::min(place / 10 + 1, count - 1)] - below) * static_cast<std::int64_t>(place % 10);
        return below + (ten_times + 5) / 10;
      };
      EXPECT_EQ(found, (Percentiles{tenths(1), tenths(5), tenths(9)})) << count << " " << shape;
      EXPECT_EQ(value_in_order(values, count / 3), sorted[count / 3]);
    }
  }
}

TEST(Draws, are_those_of_split_mix) {
  // Published first two outputs for the seed 1234567.
  constexpr std::uint64_t step = 0x9E3779B97F4A7C15U;
  EXPECT_EQ(DrawStream::mixed(1'234'567 + step), 6'457'827'717'110'365'317U);
  EXPECT_EQ(DrawStream::mixed(1'234'567 + 2 * step), 3'203'168'211'198'807'973U);
}

TEST(Draws, of_neighbouring_items_and_paths_are_even_and_independent) {
  // Mean 1/2 and no correlation, within four standard errors of 40,000 draws.
  std::int64_t sum = 0;
  std::int64_t product = 0;
  for (std::int64_t item = 1; item <= 200; ++item)
    for (std::uint64_t path = 0; path < 200; ++path) {
      const auto centred = [&](std::int64_t of_item) {
        const auto drawn = draw(1, path, of_item, DrawPurpose::delay);
        return static_cast<std::int64_t>(chosen_by_upper_half(drawn, 2'001)) - 1'000;
      };
      sum += centred(item);
      product += centred(item) * centred(item + 1);
    }
  EXPECT_LT(std::abs(sum), 4 * 200 * 577);
  EXPECT_LT(std::abs(product), std::int64_t{4} * 200 * 333'333);
}

TEST(ChanceTables, keep_mean_and_variation) {
  std::int64_t waits = 0;
  for (const std::int64_t wait : exponential_waits()) waits += wait;
  EXPECT_EQ(waits, chance_one * static_cast<std::int64_t>(exponential_slices));
  for (const std::int64_t basis_points : {0, 500, 1'000, 3'300, 10'000, 12'500, 20'000}) {
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    for (const std::int64_t factor : variation_factors(static_cast<int>(basis_points))) {
      sum += factor - chance_one;
      squares += (factor - chance_one) * (factor - chance_one);
    }
    EXPECT_NEAR(static_cast<double>(sum), 0.0, 64.0);
    const double variance = static_cast<double>(basis_points * basis_points) / 1e8;
    const double one = static_cast<double>(chance_one);
    EXPECT_NEAR(static_cast<double>(squares) / (one * one * static_cast<double>(variation_slices)), variance,
                variance / 50 + 1e-9);
  }
}

}  // namespace vireo::percentiles_test
