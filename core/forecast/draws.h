#pragma once
// Draws: numbers of chance by counting, not by taking turns. A draw is a function of seed, path, item and
// purpose alone, so that the same item draws the same number whatever other items a scenario has, in
// whatever order and on however many threads: the difference between two scenarios is not noise. SplitMix64
// on integers, the same on every machine. Not for secrets.
#include <cstdint>

namespace vireo {

/// What a number is drawn for; each purpose has its own numbers.
enum class DrawPurpose : std::uint64_t { happens = 1, delay, recovery, variation, churn };

/// All draws of one item for one purpose; asked by path.
class DrawStream {
 public:
  DrawStream() = default;
  DrawStream(std::uint64_t seed, std::int64_t item, DrawPurpose purpose);

  std::uint64_t at(std::uint64_t path) const { return mixed(start_ + (path + 1) * step); }

  /// SplitMix64's way from a counter to 64 even bits.
  static constexpr std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31);
  }

 private:
  static constexpr std::uint64_t step = 0x9E3779B97F4A7C15U;
  std::uint64_t start_ = 0;
};

std::uint64_t draw(std::uint64_t seed, std::uint64_t path, std::int64_t item, DrawPurpose purpose);

/// 0 .. count-1 from the upper half of a draw; count below 2^32.
constexpr std::uint64_t chosen_by_upper_half(std::uint64_t drawn, std::uint64_t count) {
  return ((drawn >> 32) * count) >> 32;
}
/// The same from the lower half, which tells nothing of the upper one.
constexpr std::uint64_t chosen_by_lower_half(std::uint64_t drawn, std::uint64_t count) {
  return ((drawn & 0xFFFFFFFFU) * count) >> 32;
}

/// The upper half of a draw lies below it with part / whole; whole above 0, part below 2^31 and at most
/// whole.
std::uint64_t threshold_of(std::uint64_t part, std::uint64_t whole);
constexpr bool lies_below(std::uint64_t drawn, std::uint64_t threshold) {
  return (drawn >> 32) < threshold;
}

}  // namespace vireo
