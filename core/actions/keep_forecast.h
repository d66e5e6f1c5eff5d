#pragma once
// What a person adds to the forecast: items by hand, another day for an item, one left out; scenarios.
#include "core/store/forecast_table.h"
#include "core/store/kept_forecasts.h"

namespace vireo {

/// Problems "forecast.label_missing", "forecast.amount_zero", "forecast.probability_wrong".
Checked<std::int64_t> plan_item(Book& book, const PlannedItem& item);
/// All of them in one step; problems carry the row of each as their line.
Checked<std::int64_t> plan_items(Book& book, const std::vector<PlannedItem>& items);
/// Problem "forecast.item_unknown".
Checked<Done> drop_planned_item(Book& book, std::int64_t id);
/// Problem "forecast.key_unreadable" is the caller's; here "forecast.moved_back" when the day has passed.
Checked<Done> change_item(Book& book, const ItemChange& change, Date today);

/// Keeps the forecast of that day, to be compared with what comes of it. Problem "forecast.kept_today".
Checked<std::int64_t> keep_as_expected(Book& book, const Forecast& forecast, Date today);

/// Problems "scenario.name_missing", "scenario.name_taken" {name}, and those of change_scenario().
Checked<std::int64_t> add_scenario(Book& book, const std::string& name,
                                   const std::vector<ScenarioChange>& changes = {});
Checked<Done> remove_scenario(Book& book, const StoredScenario& scenario);
Checked<std::int64_t> copy_scenario(Book& book, const StoredScenario& scenario, const std::string& name);
/// What is wrong with one change, under its fields; as change_scenario() tells it.
Problems faults_of_change(const ScenarioChange& change);
/// Its name and all its changes. Problems "scenario.name_missing", "scenario.name_taken" {name}, and by
/// position "scenario.dates_wrong", "scenario.percent_wrong", "scenario.days_wrong", "scenario.amount_zero",
/// "scenario.client_missing".
Checked<Done> change_scenario(Book& book, const StoredScenario& scenario);

}  // namespace vireo
