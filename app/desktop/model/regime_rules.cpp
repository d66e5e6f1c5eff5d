#include "app/desktop/model/regime_rules.h"

#include "core/store/book_rules.h"
#include "core/store/estimate_inputs.h"
#include "core/store/forecast_inputs.h"
#include "core/store/profile_table.h"

namespace vireo {

Problems RegimeRules::refresh(const Session& session) {
  const Profile profile = profile_on(session.book(), session.today());
  // What a person put in place of a number counts like another regime.
  std::string own;
  for (const DatedFact& fact : dated_facts(session.book()))
    if (fact.key.starts_with("own")) own += fact.key + "=" + fact.value + "@" + fact.from.text() + ";";
  if (profile.get("regime") == regime_ && own == own_) return {};
  own_ = std::move(own);
  regime_ = profile.get("regime");
  rules_.reset();
  if (regime_.empty()) return {};
  Problems found;
  const Catalog catalog(session.templates());
  auto pack = take(regime_for(session.book(), catalog, regime_), found);
  auto holidays = take(catalog.holidays(profile.get("country")), found);
  if (pack && holidays) rules_ = Rules{std::move(*pack), std::move(*holidays)};
  return found;
}

std::optional<EstimateRequest> RegimeRules::request(const Session& session) const {
  if (!rules_) return std::nullopt;
  return estimate_inputs(session.book(), rules_->pack, rules_->holidays, session.today());
}

Checked<ForecastRequest> RegimeRules::forecast_request(const Session& session, int months,
                                                       const std::string& scenario) const {
  ForecastWish wish{.today = session.today(), .months = months, .contributions = request(session)};
  wish.scenario = scenario;
  return forecast_inputs(session.book(), std::move(wish));
}

Checked<Forecast> RegimeRules::forecast(const Session& session, int months) const {
  const auto inputs = forecast_request(session, months);
  if (!inputs) return inputs.problems();
  return cash_forecast(*inputs);
}

}  // namespace vireo
