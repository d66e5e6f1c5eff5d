#pragma once
// TimePolicy: how worked minutes become minutes that are billed: in steps of so many, rounded up or to the
// nearest, by entry, day, task or invoice, and never less than a minimum. Raw minutes are kept beside. Pure.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/money.h"

namespace vireo {

enum class TimeRounding { up, nearest, none };
enum class TimeScope { entry, day, task, invoice };

std::string_view name_of(TimeRounding rounding);
std::string_view name_of(TimeScope scope);
std::optional<TimeRounding> time_rounding_named(std::string_view name);
std::optional<TimeScope> time_scope_named(std::string_view name);

struct TimePolicy {
  int increment_minutes = 1;
  TimeRounding rounding = TimeRounding::up;
  TimeScope scope = TimeScope::entry;
  int minimum_minutes = 0;  // of each entry, day, task or invoice

  /// Of minutes worked within one scope; nothing worked is nothing billed.
  Minutes billed(Minutes worked) const;
};

/// What billing looks at of an entry. `task` is any id that tells tasks apart.
struct BillableTime {
  Date day{};
  std::int64_t task = 0;
  Minutes worked{};
};

/// The minutes billed for all of them together under the policy's scope.
Minutes billed_minutes(const TimePolicy& policy, const std::vector<BillableTime>& entries);

/// Hours as a quantity on a document: exact where four decimals hold it, else rounded half away from zero, so
/// that hours shown times price shown is the amount shown.
Quantity hours_of(Minutes minutes);

}  // namespace vireo
