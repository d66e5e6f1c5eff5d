#pragma once
// Shapes of chance as integers: what an even draw becomes when a wait has no memory (exponential), or when an
// expense varies around its amount (lognormal). Each entry is the mean of one equal slice of the distribution
// in 65536ths, so that the mean of a row is exactly one. Tables, because a logarithm may differ by machine.
#include <array>
#include <cstdint>

namespace vireo {

inline constexpr std::int64_t chance_one = 65'536;  // what the tables call 1

/// Waits of mean 1.
inline constexpr std::size_t exponential_slices = 256;
const std::array<std::int32_t, exponential_slices>& exponential_waits();

/// Factors of mean 1 with this coefficient of variation, 0 .. 20000 basis points: the row of the table, or
/// between two rows on a straight line, which misses the variation by less than half a hundredth of it.
inline constexpr std::size_t variation_slices = 128;
inline constexpr int most_variation_basis_points = 20'000;
std::array<std::int32_t, variation_slices> variation_factors(int variation_basis_points);

}  // namespace vireo
