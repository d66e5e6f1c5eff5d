#pragma once
// Finds the one row of a list that a person means: by its number, its whole name, or a fragment that only one
// name holds. Rows have `id` and `name`.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked.h"
#include "core/base/text.h"

namespace vireo {

/// Problems "<what>.unknown" {typed, nearest}, "<what>.ambiguous" {typed, names}, under the field `what`.
template <typename Row>
Checked<Row> named_choice(std::vector<Row> all, std::string_view typed, const std::string& what) {
  const std::string wanted = folded(trimmed(typed));
  std::vector<Row> holding;
  std::vector<std::string> known;
  for (Row& each : all) {
    const std::string name = folded(each.name);
    if (name == wanted || std::to_string(each.id.value()) == wanted) return std::move(each);
    known.push_back(each.name);
    if (!wanted.empty() && name.find(wanted) != std::string::npos) holding.push_back(std::move(each));
  }
  if (holding.size() == 1) return std::move(holding.front());
  const Place place{"", 0, what};
  if (holding.empty())
    return problem(what + ".unknown", place,
                   {{"typed", std::string(typed)}, {"nearest", nearest(typed, known)}});
  std::string names;
  for (const Row& each : holding) names += (names.empty() ? "" : ", ") + each.name;
  return problem(what + ".ambiguous", place, {{"typed", std::string(typed)}, {"names", names}});
}

}  // namespace vireo
