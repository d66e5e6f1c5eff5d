#pragma once
// Matches every open line of the bank that is sure enough without asking line by line: one action, one step
// to undo, as an import is. What a single line would be refused for (a locked day) leaves that line open.
#include <functional>
#include <string>
#include <vector>

#include "core/actions/context.h"
#include "core/store/bank_table.h"

namespace vireo {

constexpr int sure_enough = 95;  // percent

struct SureMatch {
  BankLineId line{};
  std::string kind{};
  std::string target{};
};

/// Matches each line whose best suggestion is at least `least_percent` sure, stands alone and leaves nothing
/// over. Why other sure lines were refused stands beside the value as warnings, one of a kind; where all
/// were, the run is refused with them. A run that matches nothing leaves no trace. `told` hears how many
/// lines are matched, now and then; what it throws stops the run, and nothing of it stays.
Checked<std::vector<SureMatch>> match_sure_lines(
    Book& book, int least_percent, const Context& context,
    const std::function<void(std::int64_t matched, std::int64_t open)>& told = {});

}  // namespace vireo
