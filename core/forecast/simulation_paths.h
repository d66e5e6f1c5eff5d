#pragma once
// Runs sixteen paths of a simulation side by side, so that what is the same for all of them is done once and
// their balances stand beside each other. Used by simulation.cpp alone.
#include <array>
#include <limits>
#include <vector>

#include "core/forecast/simulation_items.h"

namespace vireo {

inline constexpr std::size_t lane_count = 16;  // paths of a tile: two lines of a processor's cache
using Lanes = std::array<std::int64_t, lane_count>;

inline constexpr std::int32_t never_below = std::numeric_limits<std::int32_t>::max();
inline constexpr std::int64_t draw_days = 90;  // how far ahead a drawing must be safe

/// What is kept of each path.
struct PathOutcomes {
  explicit PathOutcomes(std::size_t paths)
      : lowest(paths), lowest_of_draw_days(paths), below_zero_row(paths), below_buffer_row(paths) {}
  /// Forgets the paths that only filled the last tile.
  void keep(std::size_t paths) {
    lowest.resize(paths);
    lowest_of_draw_days.resize(paths);
    below_zero_row.resize(paths);
    below_buffer_row.resize(paths);
  }
  std::vector<std::int64_t> lowest;
  std::vector<std::int64_t> lowest_of_draw_days;
  std::vector<std::int32_t> below_zero_row;    // or never_below
  std::vector<std::int32_t> below_buffer_row;  // or never_below
};

class PathTile {
 public:
  explicit PathTile(const PreparedSimulation& simulation);
  /// Runs the paths first_path .. first_path + 15; `balances` has rows of `stride` paths.
  void run(std::size_t first_path, std::int64_t* balances, std::size_t stride, PathOutcomes& outcomes);

 private:
  void add(const PreparedItem& item, std::size_t first_path);
  void add_contributions();
  std::int32_t first_row_below(std::int64_t line, std::size_t lane) const;

  const PreparedSimulation& simulation_;
  std::vector<Lanes> flows_;  // by row; then the balances
  std::vector<Lanes> turnovers_;
  std::vector<std::array<std::int32_t, lane_count>> ended_;  // by chain: the month in which it no longer runs
};

}  // namespace vireo
