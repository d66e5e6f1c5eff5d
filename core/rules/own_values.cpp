#include "core/rules/own_values.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr std::string_view value_prefix = "own.";
constexpr std::string_view source_prefix = "own_source.";

/// A value (or none) from a day until the day before the next one.
struct Change {
  Date from;
  std::optional<Decimal> value;
};

std::vector<Change> changes_of(const std::string& id, const std::vector<DatedFact>& facts) {
  std::vector<Change> changes;
  for (const DatedFact& fact : facts)
    if (fact.key == std::string(value_prefix) + id)
      changes.push_back({fact.from, Decimal::parse(fact.value)});
  std::stable_sort(changes.begin(), changes.end(),
                   [](const auto& a, const auto& b) { return a.from < b.from; });
  return changes;
}

/// The pack's ranges within [first, last], cut to it.
void keep(const std::vector<ParameterRange>& ranges, std::optional<Date> first, std::optional<Date> last,
          std::vector<ParameterRange>& kept) {
  for (std::size_t at = 0; at < ranges.size(); ++at) {
    ParameterRange range = ranges[at];
    // A range without a last day ends where the next one begins.
    std::optional<Date> until = range.until;
    if (!until && at + 1 < ranges.size()) until = ranges[at + 1].from.plus_days(-1);
    if (last && (!until || *last < *until)) until = last;
    if (first && range.from < *first) range.from = *first;
    if (until && *until < range.from) continue;
    range.until = until;
    kept.push_back(std::move(range));
  }
}

void put(Parameter& parameter, const std::vector<Change>& changes, const std::vector<DatedFact>& facts) {
  std::vector<ParameterRange> ranges;
  keep(parameter.ranges, std::nullopt, changes.front().from.plus_days(-1), ranges);
  for (std::size_t at = 0; at < changes.size(); ++at) {
    std::optional<Date> last;
    if (at + 1 < changes.size()) last = changes[at + 1].from.plus_days(-1);
    if (!changes[at].value) {
      keep(parameter.ranges, changes[at].from, last, ranges);
      continue;
    }
    ParameterRange own{changes[at].from, last, *changes[at].value, {}, true};
    own.source.title = fact_on(facts, std::string(source_prefix) + parameter.id, changes[at].from);
    own.source.dated = changes[at].from.text();
    ranges.push_back(std::move(own));
  }
  parameter.ranges = std::move(ranges);
}

}  // namespace

void put_own_values(ParameterSet& parameters, const std::vector<DatedFact>& facts) {
  for (Parameter& parameter : parameters.parameters)
    if (const auto changes = changes_of(parameter.id, facts); !changes.empty())
      put(parameter, changes, facts);
}

}  // namespace vireo
