#include "core/forecast/lateness.h"

#include <algorithm>
#include <map>

namespace vireo {
namespace {

// As many invoices of everybody's stand beside a client's own.
constexpr int weight_of_all = 3;

/// The middle one; of an even count the mean of the two in the middle.
Decimal median(std::vector<std::int64_t> days) {
  std::sort(days.begin(), days.end());
  const std::size_t middle = days.size() / 2;
  if (days.size() % 2 == 1) return Decimal::of(days[middle]);
  return Decimal::of((days[middle - 1] + days[middle]) * 5, 1);
}

}  // namespace

Lateness learned_lateness(const std::vector<PaidInvoice>& invoices) {
  Lateness learned;
  std::vector<std::int64_t> all;
  std::map<PartyId, std::vector<std::int64_t>> by_client;
  for (const PaidInvoice& each : invoices) {
    all.push_back(each.days_late());
    by_client[each.client].push_back(each.days_late());
  }
  learned.count = static_cast<std::int64_t>(all.size());
  if (all.empty()) return learned;
  learned.median_days = median(all);
  for (const auto& [client, days] : by_client) {
    const auto count = static_cast<std::int64_t>(days.size());
    const Decimal own = median(days);
    const Decimal expected =
        (own * Decimal::of(count) + *learned.median_days * Decimal::of(weight_of_all))
            .divided_by(Decimal::of(count + weight_of_all), 2, Rounding::half_away_from_zero);
    learned.clients.push_back({client, count, own, expected});
  }
  return learned;
}

}  // namespace vireo
