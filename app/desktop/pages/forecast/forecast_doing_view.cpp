// What a person does to the forecast: scenarios, other days for items, bands. Of ForecastView.
#include <algorithm>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/pages/forecast/forecast_view.h"
#include "core/actions/keep_forecast.h"
#include "core/base/text.h"
#include "core/forecast/simulated_forecast.h"
#include "core/store/forecast_inputs.h"
#include "core/store/parties_table.h"

namespace vireo {
std::vector<NamedValue> ForecastView::scenarios() const {
  std::vector<NamedValue> all{{"", session_.wording().text("forecast_page.no_scenario")}};
  for (const StoredScenario& each : vireo::scenarios(session_.book(), session_.currency()))
    all.push_back({each.name, each.name});
  return all;
}

std::vector<NamedValue> ForecastView::scenario_kinds() const {
  std::vector<NamedValue> all;
  for (const std::string& kind : scenario_kind_names())
    all.push_back({kind, session_.wording().text("scenario.kind." + kind)});
  return all;
}

std::vector<NamedValue> ForecastView::clients() const {
  std::vector<NamedValue> all{{"", session_.wording().text("forecast_page.all_clients")}};
  for (const Party& each : parties(session_.book(), {.role = PartyRole::client}))
    all.push_back({std::to_string(each.id.value()), each.name});
  return all;
}

void ForecastView::choose_scenario(const std::string& name) {
  scenario_ = name;
  refresh();
}

std::string ForecastView::compared() const {
  if (!base_ || !forecast_ || forecast_->rows.empty()) return {};
  return session_.wording().text("forecast_page.compared",
                                 {{"scenario", scenario_},
                                  {"lowest", forecast_->lowest_day.balance},
                                  {"day", forecast_->lowest_day.day},
                                  {"before", base_->lowest_day.balance},
                                  {"end", forecast_->rows.back().closing.amount},
                                  {"end_before", base_->rows.back().closing.amount}});
}

Checked<std::string> ForecastView::add_scenario() {
  const Wording& wording = session_.wording();
  scenario_form.clear_errors();
  Problems found;
  ScenarioChange change;
  const auto text = [&](const char* field) { return trimmed(scenario_form.text(field)); };
  const auto number = [&](const char* field) -> Decimal {
    if (text(field).empty()) return {};
    const auto read = parse_typed_decimal(text(field));
    if (!read) found.push_back(problem("line.number_unreadable", {"", 0, field}, {{"typed", text(field)}}));
    return read.value_or(Decimal());
  };
  const auto day = [&](const char* field) {
    return take(parse_typed_date(text(field), session_.today(), wording.style()), found, field);
  };
  change.kind = scenario_kind_named(text("kind")).value_or(ScenarioKind::one_off);
  if (!text("client").empty()) change.client = PartyId(std::stoll(text("client")));
  if (const auto from = day("from")) change.from = *from;
  if (!text("to").empty()) change.until = day("to");
  change.days =
      static_cast<int>(number("days").rounded(0, Rounding::half_away_from_zero).at_places(0).value_or(0));
  change.percent = number("percent");
  change.amount = Money::rounded(number("amount"), session_.currency(), Rounding::half_away_from_zero);
  change.label = text("label");
  const std::string name = text("name");
  if (found.empty())
    if (const auto added =
            session_.act([&](Book& book) { return vireo::add_scenario(book, name, {change}); });
        !added)
      found = added.problems();
  if (!found.empty()) {
    scenario_form.show(found, wording);
    return found;
  }
  choose_scenario(name);
  return wording.text("forecast_page.scenario_added", {{"name", name}});
}

Checked<std::string> ForecastView::copy_scenario() {
  const auto known = find_scenario(session_.book(), scenario_, session_.currency());
  if (!known) return known.problems();
  std::string name;
  const auto names = scenarios();
  int number = 1;
  do name = scenario_ + " " + std::to_string(++number);
  while (std::any_of(names.begin(), names.end(), [&](const NamedValue& each) { return each.value == name; }));
  const auto added = session_.act([&](Book& book) { return vireo::copy_scenario(book, *known, name); });
  if (!added) return added.problems();
  choose_scenario(name);
  return session_.wording().text("forecast_page.scenario_added", {{"name", name}});
}

Checked<std::string> ForecastView::remove_scenario() {
  const std::string name = scenario_;
  const auto known = find_scenario(session_.book(), name, session_.currency());
  if (!known) return known.problems();
  const auto removed = session_.act([&](Book& book) { return vireo::remove_scenario(book, *known); });
  if (!removed) return removed.problems();
  choose_scenario("");
  return session_.wording().text("forecast_page.scenario_removed", {{"name", name}});
}

std::string ForecastView::day_of(TableModel::RowId id) const {
  const ForecastItem* item = items.find(id);
  return item ? session_.wording().date(item->date) : std::string();
}

Checked<std::string> ForecastView::change(TableModel::RowId id, std::optional<Date> day, bool excluded,
                                          const char* said) {
  const ForecastItem* item = items.find(id);
  if (!item) return problem("forecast.item_unknown");
  const std::string what = session_.wording().text(item->why.label);
  const ItemChange wanted{item->key, day, excluded};
  const auto done = session_.act([&](Book& book) { return change_item(book, wanted, session_.today()); });
  if (!done) return done.problems();
  refresh();
  return session_.wording().text(said, {{"what", what}});
}

Checked<std::string> ForecastView::move(TableModel::RowId id, const std::string& day) {
  const auto read = parse_typed_date(day, session_.today(), session_.wording().style());
  if (!read) return read.problems();
  return change(id, *read, false, "forecast_page.moved");
}

Checked<std::string> ForecastView::leave_out(TableModel::RowId id) {
  // A day it was moved to stays, so that the item is found where one left it.
  const ForecastItem* item = items.find(id);
  const auto day = item && item->fixed ? std::optional(item->date) : std::nullopt;
  return change(id, day, true, "forecast_page.taken_out");
}

Checked<std::string> ForecastView::restore(TableModel::RowId id) {
  return change(id, std::nullopt, false, "forecast_page.restored");
}

void ForecastView::draw_bands() {
  if (!request_ || !forecast_) return;
  // The same buffer with and without the scenario, so that their chances can be compared.
  ChanceWish wish{.buffer = usual_buffer(base_ ? *base_ : *forecast_)};
  wish.paid = recent_payments(session_.book(), session_.today());
  chance.begin(simulation_request(*request_, *forecast_, wish));
}

void ForecastView::add_bands() {
  if (!chance.found()) return;
  const Wording& wording = session_.wording();
  for (const auto& [name, percentile] : {std::pair{"forecast_page.p10", &SimulatedDay::p10},
                                         {"forecast_page.p50", &SimulatedDay::p50},
                                         {"forecast_page.p90", &SimulatedDay::p90}}) {
    const bool middle = percentile == &SimulatedDay::p50;
    ChartSeries series{wording.text(name), SeriesShape::dashed_line, middle ? Tone::muted : Tone::accent, {}};
    for (const ForecastMonth& month : months.rows()) {
      std::optional<Money> value;
      for (const SimulatedDay& day : chance.found()->month_ends)
        if (day.day.first_of_month() == month.first.first_of_month()) value = day.*percentile;
      series.values.push_back(value);
    }
    chart_.series.push_back(std::move(series));
  }
}

}  // namespace vireo
