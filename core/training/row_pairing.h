#pragma once
// Which typed row stands for which expected one: the pairing whose sum of likenesses is greatest, in any
// order or keeping it. Integers only. Used by table_grading.h.
#include <optional>
#include <vector>

namespace vireo {

/// likeness[expected][typed] >= 0; rows that have nothing alike are not paired.
/// For each expected row the typed one.
std::vector<std::optional<std::size_t>> pair_rows(const std::vector<std::vector<int>>& likeness,
                                                  std::size_t typed);
/// The same, but what is paired keeps its order.
std::vector<std::optional<std::size_t>> pair_rows_in_order(const std::vector<std::vector<int>>& likeness,
                                                           std::size_t typed);

}  // namespace vireo
