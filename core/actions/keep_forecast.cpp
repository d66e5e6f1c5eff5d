#include "core/actions/keep_forecast.h"

#include "core/base/text.h"

namespace vireo {
namespace {

void find_faults(const PlannedItem& item, int line, Problems& found) {
  if (trimmed(item.label).empty()) found.push_back(problem("forecast.label_missing", {"", line, "label"}));
  if (item.amount.is_zero()) found.push_back(problem("forecast.amount_zero", {"", line, "amount"}));
  if (item.probability.is_negative() || item.probability > Decimal::of(1))
    found.push_back(problem("forecast.probability_wrong", {"", line, "probability"}));
}

Problems faults_of_name(const Book& book, const std::string& name, std::int64_t own = 0) {
  Problems found;
  if (name.empty()) found.push_back(problem("scenario.name_missing", {"", 0, "name"}));
  for (const StoredScenario& each : scenarios(book, Currency{}))
    if (each.id != own && folded(each.name) == folded(name))
      found.push_back(problem("scenario.name_taken", {"", 0, "name"}, {{"name", each.name}}));
  return found;
}

void find_faults(const ScenarioChange& change, int position, Problems& found) {
  const auto refuse = [&](bool wrong, const char* code, const char* field) {
    if (wrong)
      found.push_back(
          problem(code, {"", position, field},
                  {{"kind", Argument::term("scenario.kind." + std::string(name_of(change.kind)))}}));
  };
  const bool amount = change.kind == ScenarioKind::one_off || change.kind == ScenarioKind::hire;
  const bool percent = change.kind == ScenarioKind::price || change.kind == ScenarioKind::volume ||
                       change.kind == ScenarioKind::tax || change.kind == ScenarioKind::exchange_rate;
  refuse(change.until && *change.until < change.from, "scenario.dates_wrong", "to");
  refuse(change.kind == ScenarioKind::illness && !change.until, "scenario.dates_wrong", "to");
  refuse(percent && (change.percent.is_zero() || change.percent < Decimal::of(-100)),
         "scenario.percent_wrong", "percent");
  refuse(change.kind == ScenarioKind::payment_delay &&
             (change.days == 0 || change.days > 730 || change.days < -60),
         "scenario.days_wrong", "days");
  refuse(amount && change.amount.is_zero(), "scenario.amount_zero", "amount");
  refuse(change.kind == ScenarioKind::client_lost && !change.client, "scenario.client_missing", "client");
}

}  // namespace

Checked<std::int64_t> plan_items(Book& book, const std::vector<PlannedItem>& items) {
  Problems found;
  for (std::size_t at = 0; at < items.size(); ++at) find_faults(items[at], static_cast<int>(at) + 1, found);
  if (!found.empty()) return found;
  return book.write({{"deed.forecast_items_added", {{"count", static_cast<std::int64_t>(items.size())}}}},
                    [&](Book::Write& write) -> Checked<std::int64_t> {
                      for (const PlannedItem& item : items) add_planned_item(write, item);
                      return static_cast<std::int64_t>(items.size());
                    });
}

Checked<std::int64_t> plan_item(Book& book, const PlannedItem& item) {
  Problems found;
  find_faults(item, 0, found);
  if (!found.empty()) return found;
  return book.write(
      {{"deed.forecast_item_added", {{"label", item.label}}}},
      [&](Book::Write& write) -> Checked<std::int64_t> { return add_planned_item(write, item); });
}

Checked<Done> drop_planned_item(Book& book, std::int64_t id) {
  return book.write({{"deed.forecast_item_removed", {}}}, [&](Book::Write& write) -> Checked<Done> {
    if (!remove_planned_item(write, id))
      return problem("forecast.item_unknown", {"", 0, "item"}, {{"item", std::to_string(id)}});
    return Done{};
  });
}

Checked<Done> change_item(Book& book, const ItemChange& change, Date today) {
  if (change.moved_to && *change.moved_to < today)
    return problem("forecast.moved_back", {"", 0, "to"}, {{"day", *change.moved_to}});
  return book.write({{"deed.forecast_item_changed", {}}}, [&](Book::Write& write) -> Checked<Done> {
    set_item_change(write, change);
    return Done{};
  });
}

Checked<std::int64_t> keep_as_expected(Book& book, const Forecast& forecast, Date today) {
  for (const KeptForecast& each : kept_forecasts(book))
    if (each.kept_on == today) return problem("forecast.kept_today", {}, {{"day", today}});
  std::vector<KeptItem> items;
  for (const ForecastItem& item : forecast.items) {
    std::string label;
    for (const auto& [name, value] : item.why.label.arguments)
      if (name == "label" || name == "number") label = value.value;
    items.push_back({item.kind, item.key, label, item.client, item.date, item.amount});
  }
  const KeptForecast kept{0, today, forecast.opening};
  return book.write({{"deed.forecast_kept", {{"day", today}}}},
                    [&](Book::Write& write) { return Checked(add_kept_forecast(write, kept, items)); });
}

Checked<std::int64_t> add_scenario(Book& book, const std::string& typed,
                                   const std::vector<ScenarioChange>& changes) {
  const std::string name = trimmed(typed);
  Problems found = faults_of_name(book, name);
  for (std::size_t at = 0; at < changes.size(); ++at)
    find_faults(changes[at], static_cast<int>(at) + 1, found);
  if (!found.empty()) return found;
  return book.write({{"deed.scenario_added", {{"name", name}}}},
                    [&](Book::Write& write) -> Checked<std::int64_t> {
                      const std::int64_t id = add_scenario_row(write, name);
                      std::vector<ScenarioChange> added = changes;
                      for (ScenarioChange& each : added) each.id = 0;
                      set_scenario_changes(write, id, added);
                      return id;
                    });
}

Checked<Done> remove_scenario(Book& book, const StoredScenario& scenario) {
  return book.write({{"deed.scenario_removed", {{"name", scenario.name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      remove_scenario_row(write, scenario.id);
                      return Done{};
                    });
}

Checked<std::int64_t> copy_scenario(Book& book, const StoredScenario& scenario, const std::string& name) {
  return add_scenario(book, name, scenario.changes);
}

Problems faults_of_change(const ScenarioChange& change) {
  Problems found;
  find_faults(change, 0, found);
  return found;
}

Checked<Done> change_scenario(Book& book, const StoredScenario& scenario) {
  Problems found = faults_of_name(book, scenario.name, scenario.id);
  for (std::size_t at = 0; at < scenario.changes.size(); ++at)
    find_faults(scenario.changes[at], static_cast<int>(at) + 1, found);
  if (!found.empty()) return found;
  return book.write({{"deed.scenario_changed", {{"name", scenario.name}}}},
                    [&](Book::Write& write) -> Checked<Done> {
                      rename_scenario_row(write, scenario.id, scenario.name);
                      set_scenario_changes(write, scenario.id, scenario.changes);
                      return Done{};
                    });
}

}  // namespace vireo
