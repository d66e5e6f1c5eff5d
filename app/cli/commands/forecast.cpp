// forecast show, simulate: the cash that is to come, and what chance may do to it.
#include "reports/sheets/forecast.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/forecast_answers.h"
#include "app/cli/commands/regime_rules.h"
#include "app/cli/commands/step_json.h"
#include "core/forecast/alerts.h"
#include "core/forecast/simulated_forecast.h"
#include "core/store/client_work.h"
#include "core/store/estimate_inputs.h"
#include "core/store/own_money_inputs.h"
#include "reports/writers/text.h"

namespace vireo::cli {
namespace {

Money typed_buffer(Invocation& invocation, const Forecast& forecast) {
  const Currency currency = forecast.opening.currency();
  if (invocation.given("buffer"))
    return invocation.money("buffer", currency).value_or(usual_buffer(forecast));
  return usual_buffer(forecast);
}

Json alert_json(const Alert& alert, const Wording& wording) {
  Json json{{"level", name_of(alert.level)},
            {"code", alert.cause.id},
            {"cause", wording.text(alert.cause)},
            {"action", wording.text(alert.action)},
            {"date", alert.day ? Json(alert.day->text()) : Json()},
            {"items", Json::array()}};
  for (const Message& item : alert.items) json["items"].push_back(wording.text(item));
  return json;
}

/// What is owed already of the money there is: VAT and contributions.
Money owed_already(Invocation& invocation, const Book& book, const ForecastRequest& request) {
  std::optional<Figure> levies;
  if (request.contributions)
    if (const auto found = estimate(*request.contributions)) levies = found->set_aside;
  const OwnMoneyRequest own = own_money_inputs(book, invocation.today(), levies);
  return own.vat + (levies ? levies->amount : Money(own.vat.currency()));
}

void tell_alerts(Invocation& invocation, const Book& book, const ForecastRequest& request,
                 const Forecast& forecast, const Simulation* simulation, const Money& buffer) {
  AlertRequest asked{
      .today = invocation.today(), .forecast = &forecast, .simulation = simulation, .buffer = buffer};
  asked.set_aside = owed_already(invocation, book, request);
  const Period year = Period::inclusive(invocation.today().plus_months(-12).plus_days(1), invocation.today());
  if (const auto clients = client_work(book, year, forecast.opening.currency()); clients.size() > 1) {
    asked.largest_client = clients.front().name;
    asked.largest_share = clients.front().share;
  }
  invocation.answer["alerts"] = Json::array();
  for (const Alert& each : alerts(asked)) {
    invocation.answer["alerts"].push_back(alert_json(each, invocation.wording()));
    invocation.print(invocation.wording().text(each.cause) + " " + invocation.wording().text(each.action));
  }
}

void tell_rows(Invocation& invocation, const Forecast& forecast) {
  Json& answer = invocation.answer;
  answer["rows"] = Json::array();
  for (const ForecastRow& row : forecast.rows) {
    Json json{{"from", row.month.begin().text()},
              {"to", row.month.last().text()},
              {"opening", row.opening.amount.text()}};
    for (const ForecastKind kind : forecast_kinds()) json[name_of(kind)] = row.flow(kind).amount.text();
    json["closing"] = row.closing.amount.text();
    if (invocation.given("explain")) json["why"] = step_json(row.closing.why, invocation.wording());
    answer["rows"].push_back(std::move(json));
  }
  answer["lowest_month"] = forecast.rows[forecast.lowest].month.begin().text();
}

void explain_day(Invocation& invocation, const Forecast& forecast) {
  const auto day = invocation.date("explain-date");
  if (!day) return;
  const Date last = forecast.rows.back().month.last();
  if (*day < invocation.today() || last < *day)
    return invocation.refuse(problem("forecast.date_outside", {"", 0, "--explain-date"},
                                     {{"day", *day}, {"first", invocation.today()}, {"last", last}}));
  const Wording& wording = invocation.wording();
  const Money balance = balance_on(forecast, *day);
  Json explained{{"date", day->text()},
                 {"opening", forecast.opening.text()},
                 {"balance", balance.text()},
                 {"items", Json::array()}};
  for (const ForecastItem& item : forecast.items)
    if (item.date <= *day) explained["items"].push_back(item_json(item, wording));
  explained["why"] = step_json(explained_balance_on(forecast, *day).why, wording);
  invocation.answer["explained"] = std::move(explained);
  invocation.say("cli.said.balance_because", {{"day", *day}, {"from", forecast.opening}, {"to", balance}});
  for (const ForecastItem& item : forecast.items)
    if (item.date <= *day)
      invocation.print(wording.date(item.date) + "  " + wording.money(item.amount) + "  " +
                       wording.text(item.why.label) +
                       (item.why.rule ? " (" + wording.text(*item.why.rule) + ")" : ""));
}

Json day_json(const SimulatedDay& day) {
  return {{"date", day.day.text()},
          {"p10", day.p10.text()},
          {"p50", day.p50.text()},
          {"p90", day.p90.text()},
          {"below_zero", Decimal::of(day.below_zero_basis_points, 4).text()},
          {"below_buffer", Decimal::of(day.below_buffer_basis_points, 4).text()}};
}

Json breach_json(const SimulatedBreach& breach) {
  const auto day = [](const std::optional<Date>& date) { return date ? Json(date->text()) : Json(); };
  return {{"probability", Decimal::of(breach.basis_points, 4).text()},
          {"first_day", {{"p10", day(breach.p10)}, {"p50", day(breach.p50)}, {"p90", day(breach.p90)}}}};
}

/// The rows of a week's or day's pace.
void tell_steps(Invocation& invocation, const Forecast& forecast, ForecastPace pace) {
  invocation.answer["steps"] = Json::array();
  for (const ForecastStep& step : forecast_steps(forecast, pace))
    invocation.answer["steps"].push_back({{"from", step.first.text()},
                                          {"to", step.last.text()},
                                          {"opening", step.opening.text()},
                                          {"in", step.sum_of(FlowGroup::in).text()},
                                          {"out", step.sum_of(FlowGroup::out).text()},
                                          {"levies", step.sum_of(FlowGroup::levies).text()},
                                          {"closing", step.closing.text()}});
}

}  // namespace

void forecast_show(Invocation& invocation) {
  const auto pace = typed_pace(invocation);
  const auto made = made_forecast(invocation);
  if (!made || !pace) return;
  const auto& [request, forecast, rules] = *made;
  const Wording& wording = invocation.wording();
  const Money buffer = typed_buffer(invocation, forecast);
  Json& answer = invocation.answer;
  answer["currency"] = forecast.opening.currency().code();
  answer["opening"] = forecast.opening.text();
  tell_rows(invocation, forecast);
  if (*pace != ForecastPace::months) tell_steps(invocation, forecast, *pace);
  answer["lowest"] = {{"date", forecast.lowest_day.day.text()},
                      {"balance", forecast.lowest_day.balance.text()}};
  answer["first_below_zero"] = forecast.first_below_zero ? Json(forecast.first_below_zero->text()) : Json();
  answer["days_to_zero"] =
      forecast.first_below_zero ? Json(days_between(invocation.today(), *forecast.first_below_zero)) : Json();
  answer["buffer"] = buffer.text();
  answer["items"] = Json::array();
  Money balance = forecast.opening;
  for (const ForecastItem& item : forecast.items) {
    balance = balance + item.amount;
    Json json = item_json(item, wording);
    json["balance"] = balance.text();
    answer["items"].push_back(std::move(json));
  }
  answer["left_out"] = Json::array();
  for (const ForecastItem& item : forecast.left_out) answer["left_out"].push_back(item_json(item, wording));
  answer["days"] = Json::array();
  for (const DayBalance& day : forecast.days)
    answer["days"].push_back({{"date", day.day.text()}, {"balance", day.balance.text()}});
  invocation.print(write_text(forecast_sheet(forecast, wording, {.pace = *pace}), wording));
  if (invocation.given("explain"))
    invocation.print(write_text(forecast_items_sheet(forecast, wording), wording));
  invocation.say("cli.said.lowest",
                 {{"amount", forecast.lowest_day.balance}, {"day", forecast.lowest_day.day}});
  tell_alerts(invocation, *invocation.book(), request, forecast, nullptr, buffer);
  if (invocation.given("explain-date")) explain_day(invocation, forecast);
}

void forecast_simulate(Invocation& invocation) {
  auto wish = typed_chance(invocation);
  if (!wish) return;
  const auto made = made_forecast(invocation);
  if (!made) return;
  const auto& [request, forecast, rules] = *made;
  wish->buffer = typed_buffer(invocation, forecast);
  remember_payments(invocation, *wish);
  if (invocation.refused()) return;
  const auto found = simulate(simulation_request(request, forecast, *wish));
  expect(found.has_value(), "nobody stops a simulation of the command line");
  const auto date = [](const std::optional<Date>& day) { return day ? Json(day->text()) : Json(); };
  Json& answer = invocation.answer;
  answer = {{"currency", forecast.opening.currency().code()},
            {"paths", wish->paths},
            {"seed", wish->seed},
            {"opening", forecast.opening.text()},
            {"buffer", wish->buffer.text()},
            {"below_zero", breach_json(found->below_zero)},
            {"below_buffer", breach_json(found->below_buffer)},
            {"lowest",
             {{"p10", found->lowest_p10.text()},
              {"p50", found->lowest_p50.text()},
              {"p90", found->lowest_p90.text()}}},
            {"end", day_json(found->days.back())},
            {"mean_end", found->mean_end.text()},
            {"runway",
             {{"p50", date(found->first_day_p50_negative)}, {"p10", date(found->first_day_p10_negative)}}},
            {"safe_to_draw", found->safe_to_draw.text()},
            {"deterministic_end", forecast.rows.back().closing.amount.text()},
            {"month_ends", Json::array()},
            {"days", Json::array()}};
  for (const SimulatedDay& day : found->month_ends) {
    answer["month_ends"].push_back(day_json(day));
    invocation.say("cli.said.band",
                   {{"day", day.day}, {"low", day.p10}, {"middle", day.p50}, {"high", day.p90}});
  }
  for (const SimulatedDay& day : found->days) answer["days"].push_back(day_json(day));
  invocation.say("cli.said.chance",
                 {{"share", Rate::fraction(Decimal::of(found->below_zero.basis_points, 4))},
                  {"buffer_share", Rate::fraction(Decimal::of(found->below_buffer.basis_points, 4))},
                  {"buffer", wish->buffer},
                  {"draw", found->safe_to_draw}});
  tell_alerts(invocation, *invocation.book(), request, forecast, &*found, wish->buffer);
}

}  // namespace vireo::cli
