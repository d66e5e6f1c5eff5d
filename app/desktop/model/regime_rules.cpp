#include "app/desktop/model/regime_rules.h"

#include "core/store/catalog/catalog.h"
#include "core/store/estimate_inputs.h"
#include "core/store/forecast_inputs.h"
#include "core/store/profile_table.h"

namespace vireo {

Problems RegimeRules::refresh(const Session& session) {
  const Profile profile = profile_on(session.book(), session.today());
  if (profile.get("regime") == regime_) return {};
  regime_ = profile.get("regime");
  rules_.reset();
  if (regime_.empty()) return {};
  Problems found;
  const Catalog catalog(session.templates());
  auto pack = take(catalog.regime(regime_), found);
  auto holidays = take(catalog.holidays(profile.get("country")), found);
  if (pack && holidays) rules_ = Rules{std::move(*pack), std::move(*holidays)};
  return found;
}

std::optional<EstimateRequest> RegimeRules::request(const Session& session) const {
  if (!rules_) return std::nullopt;
  return estimate_inputs(session.book(), rules_->pack, rules_->holidays, session.today());
}

Checked<Forecast> RegimeRules::forecast(const Session& session, int months) const {
  const auto inputs = forecast_inputs(
      session.book(), {.today = session.today(), .months = months, .contributions = request(session)});
  if (!inputs) return inputs.problems();
  return cash_forecast(*inputs);
}

}  // namespace vireo
