#include "app/desktop/model/column_widths.h"

#include <algorithm>
#include <numeric>

namespace vireo {

std::vector<int> column_widths(const std::vector<ColumnWish>& wishes, int room, int least) {
  std::vector<int> widths;
  for (const ColumnWish& wish : wishes) widths.push_back(std::max(wish.title, wish.content));
  const auto shrunk_to = [&](int level) {
    std::vector<int> shrunk = widths;
    for (std::size_t i = 0; i < wishes.size(); ++i)
      if (wishes[i].gives_way) shrunk[i] = std::min(shrunk[i], std::max({level, wishes[i].title, least}));
    return shrunk;
  };
  const auto sum_of = [](const std::vector<int>& all) { return std::accumulate(all.begin(), all.end(), 0); };
  if (const int missing = sum_of(widths) - room; missing > 0) {
    // The highest level at which all fits, halving what may still hold it.
    int fits = 0;
    int too_wide = *std::max_element(widths.begin(), widths.end());
    while (too_wide - fits > 1) {
      const int middle = fits + (too_wide - fits) / 2;
      (sum_of(shrunk_to(middle)) <= room ? fits : too_wide) = middle;
    }
    return shrunk_to(fits);
  }
  for (std::size_t i = 0; i < wishes.size(); ++i)
    if (wishes[i].stretches) {
      widths[i] += room - sum_of(widths);
      break;
    }
  return widths;
}

}  // namespace vireo
