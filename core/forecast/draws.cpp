#include "core/forecast/draws.h"

#include "core/base/expect.h"

namespace vireo {

// Each part is mixed before the next joins, so that neighbouring ids and seeds start far apart.
DrawStream::DrawStream(std::uint64_t seed, std::int64_t item, DrawPurpose purpose)
    : start_(mixed(mixed(mixed(seed + step) + static_cast<std::uint64_t>(item) * step) +
                   static_cast<std::uint64_t>(purpose) * step)) {}

std::uint64_t draw(std::uint64_t seed, std::uint64_t path, std::int64_t item, DrawPurpose purpose) {
  return DrawStream(seed, item, purpose).at(path);
}

std::uint64_t threshold_of(std::uint64_t part, std::uint64_t whole) {
  expect(whole > 0 && part <= whole && part < (std::uint64_t{1} << 31), "a probability lies in 0 .. 1");
  return (part << 32) / whole;
}

}  // namespace vireo
