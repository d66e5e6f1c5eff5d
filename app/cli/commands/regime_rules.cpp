#include "app/cli/commands/regime_rules.h"

#include "core/store/catalog/catalog.h"
#include "core/store/profile_table.h"

namespace vireo::cli {

std::optional<Rules> rules_of(Invocation& invocation, const Book& book, bool needed) {
  const Profile profile = profile_on(book, invocation.today());
  if (!profile.has("regime")) {
    if (needed) invocation.refuse(problem("report.no_regime"));
    return std::nullopt;
  }
  const Catalog catalog(invocation.templates());
  auto pack = invocation.take(catalog.regime(profile.get("regime")));
  auto holidays = invocation.take(catalog.holidays(profile.get("country")));
  if (!pack || !holidays) return std::nullopt;
  return Rules{std::move(*pack), std::move(*holidays)};
}

Checked<std::vector<Obligation>> deadlines_of(const Rules& rules, const EstimateRequest& request,
                                              const Estimate& estimate) {
  ObligationRequest wish{&rules.pack, &rules.holidays, request.facts, request.today,
                         request.today.plus_months(12)};
  for (const EstimatePeriod& period : estimate.periods) {
    if (period.filed) wish.filed.push_back(period.period);
    wish.amounts.emplace_back(period.period, period.shown_total().amount);
  }
  return obligations(wish);
}

}  // namespace vireo::cli
