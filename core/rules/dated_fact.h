#pragma once
// DatedFact: something a person said of the business which holds from a day on ("declaration_period" is
// "monthly" from 1 January). Read from the profile by core/store; rules ask for the value of a day.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"

namespace vireo {

struct DatedFact {
  std::string key;
  std::string value;
  Date from;
};

/// The value that holds on a day, or empty. Before its first day a fact holds too when `from_the_start`: a
/// business has had its activity ever since it began.
std::string fact_on(const std::vector<DatedFact>& facts, std::string_view key, Date day,
                    bool from_the_start = true);

}  // namespace vireo
