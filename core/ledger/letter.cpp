#include "core/ledger/letter.h"

#include <algorithm>

namespace vireo {

std::string letter_after(std::string_view last) {
  const bool ours =
      last.size() >= 2 && std::all_of(last.begin(), last.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!ours) return "AA";
  std::string next(last);
  for (auto at = next.rbegin(); at != next.rend(); ++at) {
    if (*at != 'Z') {
      ++*at;
      return next;
    }
    *at = 'A';
  }
  return "A" + next;
}

}  // namespace vireo
