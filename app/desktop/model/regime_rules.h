#pragma once
// RegimeRules: the rules of the book's regime (pack and holidays), read once for a regime: templates do not
// change while the window is open. Views ask it for an estimate and a forecast of the book as it is today.
#include <optional>
#include <string>

#include "app/desktop/session.h"
#include "core/forecast/cash_forecast.h"
#include "core/rules/holiday_calendar.h"
#include "core/rules/regime_pack.h"
#include "core/tax/estimate.h"

namespace vireo {

class RegimeRules {
 public:
  /// Looks which regime holds today. Problems: those of the templates; nothing is known then.
  Problems refresh(const Session& session);
  bool known() const { return rules_.has_value(); }
  const RegimePack& pack() const { return rules_->pack; }
  const HolidayCalendar& holidays() const { return rules_->holidays; }

  /// What estimate() needs; nothing without a regime. It refers to this object.
  std::optional<EstimateRequest> request(const Session& session) const;
  /// The next months, with contributions where there is a regime.
  Checked<Forecast> forecast(const Session& session, int months) const;
  /// What cash_forecast() needs for them, under a scenario when it is named. It refers to this object.
  Checked<ForecastRequest> forecast_request(const Session& session, int months,
                                            const std::string& scenario = {}) const;

 private:
  struct Rules {
    RegimePack pack;
    HolidayCalendar holidays;
  };
  std::string regime_;
  std::string own_;  // the numbers put in place of its own, as they were read
  std::optional<Rules> rules_;
};

}  // namespace vireo
