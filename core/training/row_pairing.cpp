#include "core/training/row_pairing.h"

#include <algorithm>
#include <limits>

namespace vireo {
namespace {

constexpr std::size_t free_place = std::numeric_limits<std::size_t>::max();

/// The assignment problem on a square of costs, by shortest augmenting paths (Kuhn's method with potentials).
class Assignment {
 public:
  explicit Assignment(std::vector<std::vector<int>> cost)
      : cost_(std::move(cost)),
        size_(cost_.size()),
        row_part_(size_ + 1, 0),
        column_part_(size_ + 1, 0),
        row_of_(size_ + 1, free_place),
        before_(size_ + 1, size_) {}

  /// For each row its column.
  std::vector<std::size_t> solve() {
    for (std::size_t row = 0; row < size_; ++row) place(row);
    std::vector<std::size_t> column_of(size_, free_place);
    for (std::size_t column = 0; column < size_; ++column) column_of[row_of_[column]] = column;
    return column_of;
  }

 private:
  /// Column `size_` is where the search for a new row begins.
  void place(std::size_t row) {
    std::vector<int> least(size_ + 1, std::numeric_limits<int>::max());
    std::vector<bool> seen(size_ + 1, false);
    row_of_[size_] = row;
    std::size_t at = size_;
    while (row_of_[at] != free_place) {
      seen[at] = true;
      at = next_column(at, least, seen);
    }
    while (at != size_) {
      row_of_[at] = row_of_[before_[at]];
      at = before_[at];
    }
    row_of_[size_] = free_place;
  }

  std::size_t next_column(std::size_t at, std::vector<int>& least, const std::vector<bool>& seen) {
    const std::size_t row = row_of_[at];
    std::size_t next = size_;
    int step = std::numeric_limits<int>::max();
    for (std::size_t column = 0; column < size_; ++column) {
      if (seen[column]) continue;
      const int cost = cost_[row][column] - row_part_[row] - column_part_[column];
      if (cost < least[column]) {
        least[column] = cost;
        before_[column] = at;
      }
      if (least[column] < step) {
        step = least[column];
        next = column;
      }
    }
    for (std::size_t column = 0; column <= size_; ++column) {
      if (seen[column]) {
        row_part_[row_of_[column]] += step;
        column_part_[column] -= step;
      } else if (column < size_) {
        least[column] -= step;
      }
    }
    return next;
  }

  std::vector<std::vector<int>> cost_;
  std::size_t size_;
  std::vector<int> row_part_;
  std::vector<int> column_part_;
  std::vector<std::size_t> row_of_;
  std::vector<std::size_t> before_;
};

}  // namespace

std::vector<std::optional<std::size_t>> pair_rows(const std::vector<std::vector<int>>& likeness,
                                                  std::size_t typed) {
  const std::size_t size = std::max(likeness.size(), typed);
  std::vector<std::vector<int>> cost(size, std::vector<int>(size, 0));
  for (std::size_t row = 0; row < likeness.size(); ++row)
    for (std::size_t column = 0; column < typed; ++column) cost[row][column] = -likeness[row][column];
  const auto column_of = Assignment(std::move(cost)).solve();
  std::vector<std::optional<std::size_t>> pairs(likeness.size());
  for (std::size_t row = 0; row < likeness.size(); ++row)
    if (column_of[row] < typed && likeness[row][column_of[row]] > 0) pairs[row] = column_of[row];
  return pairs;
}

std::vector<std::optional<std::size_t>> pair_rows_in_order(const std::vector<std::vector<int>>& likeness,
                                                           std::size_t typed) {
  const std::size_t rows = likeness.size();
  // best[row][column]: the greatest sum of what follows.
  std::vector<std::vector<int>> best(rows + 1, std::vector<int>(typed + 1, 0));
  for (std::size_t row = rows; row-- > 0;)
    for (std::size_t column = typed; column-- > 0;)
      best[row][column] = std::max(
          {best[row + 1][column], best[row][column + 1], likeness[row][column] + best[row + 1][column + 1]});
  std::vector<std::optional<std::size_t>> pairs(rows);
  std::size_t column = 0;
  for (std::size_t row = 0; row < rows && column < typed;) {
    const int alike = likeness[row][column];
    if (alike > 0 && best[row][column] == alike + best[row + 1][column + 1])
      pairs[row++] = column++;
    else if (best[row][column] == best[row][column + 1])
      ++column;
    else
      ++row;
  }
  return pairs;
}

}  // namespace vireo
