#include "app/cli/commands/forecast_answers.h"

#include <memory>

#include "core/store/estimate_inputs.h"

namespace vireo::cli {

ForecastDelays typed_delays(Invocation& invocation) {
  if (!invocation.given("delays")) return ForecastDelays::learned;
  const std::string typed = invocation.text("delays");
  if (typed == "learned") return ForecastDelays::learned;
  if (typed == "median") return ForecastDelays::median;
  if (typed != "none")
    invocation.refuse(problem("work.unknown_choice", {"", 0, "--delays"}, {{"typed", typed}}));
  return ForecastDelays::none;
}

std::optional<MadeForecast> made_forecast(Invocation& invocation, const std::string& scenario) {
  const int months = invocation.given("months") ? invocation.whole_number("months").value_or(0) : 12;
  if (months < 1 || months > 24) invocation.refuse(problem("forecast.months_wrong", {"", 0, "--months"}));
  ForecastWish wish{.today = invocation.today(), .months = months};
  wish.delays = typed_delays(invocation);
  wish.scenario = scenario;
  Book* book = invocation.book();
  if (!book || invocation.refused()) return std::nullopt;
  MadeForecast made;
  if (auto rules = rules_of(invocation, *book, false)) {
    made.rules = std::make_unique<Rules>(std::move(*rules));
    wish.contributions = estimate_inputs(*book, made.rules->pack, made.rules->holidays, invocation.today());
  }
  if (invocation.refused()) return std::nullopt;
  auto request = invocation.take(forecast_inputs(*book, std::move(wish)));
  if (!request) return std::nullopt;
  made.request = std::move(*request);
  auto forecast = invocation.take(cash_forecast(made.request));
  if (!forecast) return std::nullopt;
  made.forecast = std::move(*forecast);
  return made;
}

std::optional<MadeForecast> made_forecast(Invocation& invocation) {
  return made_forecast(invocation, invocation.text("scenario"));
}

Json item_json(const ForecastItem& item, const Wording& wording) {
  Json json{{"item", item.key.text()},
            {"kind", name_of(item.kind)},
            {"date", item.date.text()},
            {"due", item.due.text()},
            {"amount", item.amount.text()},
            {"what", wording.text(item.why.label)},
            {"why", item.why.rule ? Json(wording.text(*item.why.rule)) : Json()},
            {"overdue", item.overdue}};
  if (item.probability < Decimal::of(1)) {
    json["whole"] = item.whole.text();
    json["probability"] = item.probability.shortest();
  }
  return json;
}

}  // namespace vireo::cli
