#pragma once
// What tells a movement from every other of its account, so that overlapping files add nothing twice and drop
// no genuine twin: the bank's reference, else its text, with day and amount, and which one it is of several
// that are alike.
#include <string>
#include <vector>

#include "core/banking/statement.h"

namespace vireo {

/// One for each movement, in their order.
std::vector<std::string> fingerprints(const std::vector<BankMovement>& movements);

}  // namespace vireo
