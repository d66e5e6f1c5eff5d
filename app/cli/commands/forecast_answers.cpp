#include "app/cli/commands/forecast_answers.h"

#include <memory>

#include "core/store/estimate_inputs.h"

namespace vireo::cli {
namespace {

constexpr int least_paths = 100;
constexpr int most_paths = 20'000;

std::optional<int> basis_points(Invocation& invocation, const char* option) {
  if (!invocation.given(option)) return 0;
  const auto share = invocation.decimal(option);
  if (!share) return std::nullopt;
  const auto points =
      (*share * Decimal::of(certain_basis_points)).rounded(0, Rounding::half_away_from_zero).at_places(0);
  if (points && *points >= 0 && *points <= certain_basis_points) return static_cast<int>(*points);
  invocation.refuse(problem("forecast.share_wrong", {"", 0, std::string("--") + option}));
  return std::nullopt;
}

}  // namespace

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

std::optional<ForecastPace> typed_pace(Invocation& invocation) {
  if (!invocation.given("pace")) return ForecastPace::months;
  const auto pace = forecast_pace_named(invocation.text("pace"));
  if (!pace)
    invocation.refuse(
        problem("forecast.pace_unknown", {"", 0, "--pace"}, {{"typed", invocation.text("pace")}}));
  return pace;
}

std::optional<ChanceWish> typed_chance(Invocation& invocation) {
  ChanceWish wish;
  if (invocation.given("paths")) wish.paths = invocation.whole_number("paths").value_or(0);
  if (invocation.given("seed"))
    wish.seed = static_cast<std::uint64_t>(invocation.whole_number("seed").value_or(0));
  const auto churn = basis_points(invocation, "churn");
  const auto variation = basis_points(invocation, "variation");
  if (wish.paths < least_paths || wish.paths > most_paths)
    invocation.refuse(problem("forecast.paths_wrong", {"", 0, "--paths"}));
  if (!churn || !variation || invocation.refused()) return std::nullopt;
  wish.churn_basis_points = *churn;
  wish.variation_basis_points = *variation;
  return wish;
}

void remember_payments(Invocation& invocation, ChanceWish& wish) {
  if (typed_delays(invocation) != ForecastDelays::none)
    wish.paid = recent_payments(*invocation.book(), invocation.today());
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
  // At which rate what was agreed in another currency counts.
  if (item.foreign)
    for (const Step& step : item.why.children)
      if (step.label.id.starts_with("forecast.converted")) json["converted"] = wording.text(step.label);
  if (item.probability < Decimal::of(1)) {
    json["whole"] = item.whole.text();
    json["probability"] = item.probability.shortest();
  }
  return json;
}

}  // namespace vireo::cli
