#include "core/work/time_policy.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "core/base/named_value.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> roundings{"up", "nearest", "none"};
constexpr std::array<std::string_view, 4> scopes{"entry", "day", "task", "invoice"};

}  // namespace

std::string_view name_of(TimeRounding rounding) {
  return roundings[static_cast<std::size_t>(rounding)];
}
std::string_view name_of(TimeScope scope) {
  return scopes[static_cast<std::size_t>(scope)];
}
std::optional<TimeRounding> time_rounding_named(std::string_view name) {
  return value_named<TimeRounding>(roundings, name);
}
std::optional<TimeScope> time_scope_named(std::string_view name) {
  return value_named<TimeScope>(scopes, name);
}

Minutes TimePolicy::billed(Minutes worked) const {
  if (worked.count <= 0) return {};
  const std::int64_t step = std::max(1, increment_minutes);
  const std::int64_t rest = worked.count % step;
  std::int64_t billed = worked.count;
  const bool up = rounding == TimeRounding::up ? rest > 0 : rest * 2 >= step;
  if (rounding != TimeRounding::none) billed += (up ? step : 0) - rest;
  if (rounding != TimeRounding::none && rest == 0) billed = worked.count;
  return {std::max<std::int64_t>(billed, minimum_minutes)};
}

Minutes billed_minutes(const TimePolicy& policy, const std::vector<BillableTime>& entries) {
  Minutes total;
  if (policy.scope == TimeScope::entry) {
    for (const BillableTime& each : entries) total.count += policy.billed(each.worked).count;
    return total;
  }
  std::map<std::pair<std::int32_t, std::int64_t>, Minutes> together;
  for (const BillableTime& each : entries) {
    const std::int32_t day = policy.scope == TimeScope::day ? each.day.days_since_1970() : 0;
    const std::int64_t task = policy.scope == TimeScope::task ? each.task : 0;
    together[{day, task}].count += each.worked.count;
  }
  for (const auto& [key, worked] : together) total.count += policy.billed(worked).count;
  return total;
}

Quantity hours_of(Minutes minutes) {
  return Quantity::of(
             Decimal::of(minutes.count).divided_by(Decimal::of(60), 4, Rounding::half_away_from_zero))
      .value();
}

}  // namespace vireo
