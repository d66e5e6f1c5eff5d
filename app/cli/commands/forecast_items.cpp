// forecast item add, list, exclude, move, restore, remove; scenario add, list, change, switch, copy, remove,
// compare.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/forecast_answers.h"
#include "app/cli/commands/work_options.h"
#include "app/cli/files.h"
#include "core/actions/keep_forecast.h"
#include "core/base/text.h"
#include "core/forecast/simulated_forecast.h"
#include "core/store/accounts_table.h"
#include "core/store/parties_table.h"

namespace vireo::cli {
namespace {

/// "label;date;amount[;probability[;currency]]" or with tabulators, as a spreadsheet gives them.
std::optional<PlannedItem> read_row(Invocation& invocation, const std::string& typed, int line,
                                    const Currency& currency) {
  const char separator = typed.find('\t') != std::string::npos ? '\t' : ';';
  const std::vector<std::string> parts = split_quoted(typed, separator);
  Problems found;
  PlannedItem item;
  if (parts.size() < 3 || parts.size() > 5) {
    invocation.refuse(problem("forecast.row_unreadable", {"", line, "row"}, {{"typed", typed}}));
    return std::nullopt;
  }
  item.label = trimmed(parts[0]);
  const auto date = take(Date::checked(trimmed(parts[1])), found, "date");
  const auto amount = parse_typed_decimal(parts[2]);
  const std::string code = parts.size() == 5 ? trimmed(parts[4]) : std::string();
  const auto own = code.empty() ? Checked(currency) : Currency::parse(code);
  append(found, own.problems());
  if (!amount)
    found.push_back(problem("money.unreadable", {"", line, "amount"}, {{"typed", parts[2]}}));
  else if (const auto money = take(Money::of(*amount, own.ok() ? *own : currency), found, "amount"))
    item.amount = *money;
  if (parts.size() >= 4 && !trimmed(parts[3]).empty()) {
    const auto probability = parse_typed_decimal(parts[3]);
    if (!probability) found.push_back(problem("forecast.probability_wrong", {"", line, "probability"}));
    item.probability = probability.value_or(Decimal::of(1));
  }
  for (Problem& each : found) each.place.line = line;
  if (!found.empty()) {
    invocation.refuse(found);
    return std::nullopt;
  }
  item.date = *date;
  return item;
}

void add_from_file(Invocation& invocation, Book& book) {
  const auto bytes = bytes_of_file(invocation, invocation.text("from"));
  if (!bytes) return;
  std::vector<PlannedItem> items;
  int line = 0;
  for (std::string row : split(*bytes, '\n')) {
    ++line;
    if (!row.empty() && row.back() == '\r') row.pop_back();
    if (trimmed(row).empty()) continue;
    if (auto item = read_row(invocation, row, line, ledger_currency(book))) items.push_back(std::move(*item));
  }
  if (invocation.refused()) return;
  const auto count = invocation.take(plan_items(book, items));
  if (!count) return;
  invocation.answer = {{"items", *count}};
  invocation.say("cli.said.items_planned", {{"count", *count}});
}

std::optional<ForecastKey> typed_key(Invocation& invocation) {
  if (auto key = ForecastKey::parse(invocation.text("item"))) return key;
  invocation.refuse(
      problem("forecast.key_unreadable", {"", 0, "item"}, {{"typed", invocation.text("item")}}));
  return std::nullopt;
}

void change(Invocation& invocation, std::optional<Date> moved_to, bool excluded) {
  Book* book = invocation.book();
  const auto key = typed_key(invocation);
  if (!book || !key || invocation.refused()) return;
  const auto made = made_forecast(invocation, "");
  if (!made) return;
  const auto is_meant = [&](const ForecastItem& item) { return item.key == *key; };
  if (std::none_of(made->forecast.items.begin(), made->forecast.items.end(), is_meant) &&
      std::none_of(made->forecast.left_out.begin(), made->forecast.left_out.end(), is_meant))
    return invocation.refuse(problem("forecast.item_unknown", {"", 0, "item"}, {{"item", key->text()}}));
  if (!invocation.take(change_item(*book, {*key, moved_to, excluded}, invocation.today()))) return;
  invocation.answer = {{"item", key->text()},
                       {"moved_to", moved_to ? Json(moved_to->text()) : Json()},
                       {"excluded", excluded}};
  invocation.say("cli.said.item_changed", {{"item", key->text()}});
}

Json change_json(const ScenarioChange& change, int number) {
  return {{"change", number},
          {"kind", name_of(change.kind)},
          {"on", change.on},
          {"client", change.client ? Json(change.client_name) : Json()},
          {"from", change.from.text()},
          {"to", change.until ? Json(change.until->text()) : Json()},
          {"days", change.days},
          {"percent", change.percent.shortest()},
          {"amount", change.amount.text()},
          {"label", change.label}};
}

Json scenario_json(const StoredScenario& scenario) {
  Json json{{"scenario", scenario.name}, {"changes", Json::array()}};
  int number = 0;
  for (const ScenarioChange& each : scenario.changes) json["changes"].push_back(change_json(each, ++number));
  return json;
}

std::optional<StoredScenario> typed_scenario(Invocation& invocation, const Book& book) {
  return invocation.take(find_scenario(book, invocation.text("scenario"), ledger_currency(book)));
}

std::optional<ScenarioChange> typed_change(Invocation& invocation, const Book& book) {
  ScenarioChange change;
  const auto kind = scenario_kind_named(invocation.text("kind"));
  if (!kind) {
    std::string known;
    for (const std::string& each : scenario_kind_names()) known += (known.empty() ? "" : ", ") + each;
    invocation.refuse(problem("scenario.kind_unknown", {"", 0, "--kind"},
                              {{"typed", invocation.text("kind")}, {"known", known}}));
    return std::nullopt;
  }
  change.kind = *kind;
  change.client = typed_client_id(invocation, book);
  change.from = invocation.date("from").value_or(invocation.today());
  change.until = invocation.given("to") ? invocation.date("to") : std::nullopt;
  if (invocation.given("days")) change.days = invocation.whole_number("days").value_or(0);
  if (invocation.given("percent")) change.percent = invocation.decimal("percent").value_or(Decimal());
  change.amount = Money(ledger_currency(book));
  if (invocation.given("amount"))
    change.amount = invocation.money("amount", ledger_currency(book)).value_or(change.amount);
  change.label = invocation.text("label");
  if (invocation.refused()) return std::nullopt;
  return change;
}

void keep(Invocation& invocation, Book& book, const StoredScenario& scenario) {
  if (!invocation.take(change_scenario(book, scenario))) return;
  invocation.answer = scenario_json(find_scenario(book, scenario.name, ledger_currency(book)).value());
  invocation.say("cli.said.scenario_changed", {{"name", scenario.name}});
}

}  // namespace

void forecast_item_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  if (invocation.given("from")) return add_from_file(invocation, *book);
  PlannedItem item;
  item.label = invocation.text("label");
  const Currency currency = typed_currency(invocation, *book);
  item.amount = Money(currency);
  if (invocation.given("amount")) item.amount = invocation.money("amount", currency).value_or(item.amount);
  item.date = invocation.date("date").value_or(invocation.today());
  if (invocation.given("probability"))
    item.probability = invocation.decimal("probability").value_or(item.probability);
  if (invocation.refused()) return;
  const auto id = invocation.take(plan_item(*book, item));
  if (!id) return;
  invocation.answer = {{"item", "planned:" + std::to_string(*id)}};
  invocation.say("cli.said.items_planned", {{"count", std::int64_t{1}}});
}

void forecast_item_list(Invocation& invocation) {
  const auto made = made_forecast(invocation, invocation.text("scenario"));
  if (!made) return;
  Columns columns(
      invocation,
      {{"item"}, {"date", CellKind::date}, {"due", CellKind::date}, {"what"}, {"amount", CellKind::money}});
  invocation.answer["rows"] = Json::array();
  for (const ForecastItem& item : made->forecast.items) {
    invocation.answer["rows"].push_back(item_json(item, invocation.wording()));
    columns.add(
        {item.key.text(), item.date, item.due, invocation.wording().text(item.why.label), item.amount});
  }
  columns.print();
}

void forecast_item_exclude(Invocation& invocation) {
  change(invocation, std::nullopt, true);
}

void forecast_item_move(Invocation& invocation) {
  const auto day = invocation.date("to");
  if (day) change(invocation, day, false);
}

void forecast_item_restore(Invocation& invocation) {
  change(invocation, std::nullopt, false);
}

void forecast_item_remove(Invocation& invocation) {
  Book* book = invocation.book();
  const auto key = typed_key(invocation);
  if (!book || !key || invocation.refused()) return;
  if (key->source != "planned")
    return invocation.refuse(problem("forecast.item_unknown", {"", 0, "item"}, {{"item", key->text()}}));
  if (!invocation.take(drop_planned_item(*book, key->id))) return;
  invocation.answer = {{"item", key->text()}};
  invocation.say("cli.said.item_changed", {{"item", key->text()}});
}

void scenario_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book || !invocation.take(add_scenario(*book, invocation.text("name")))) return;
  invocation.answer = {{"scenario", invocation.text("name")}};
  invocation.say("cli.said.scenario_changed", {{"name", invocation.text("name")}});
}

void scenario_change_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  auto scenario = typed_scenario(invocation, *book);
  const auto change = typed_change(invocation, *book);
  if (!scenario || !change) return;
  scenario->changes.push_back(*change);
  keep(invocation, *book, *scenario);
}

void scenario_switch(Invocation& invocation) {
  const auto number = invocation.whole_number("change");
  Book* book = invocation.book();
  if (!book || !number) return;
  auto scenario = typed_scenario(invocation, *book);
  if (!scenario) return;
  if (*number < 1 || *number > static_cast<int>(scenario->changes.size()))
    return invocation.refuse(
        problem("scenario.change_unknown", {"", 0, "change"}, {{"number", std::int64_t{*number}}}));
  const auto at = scenario->changes.begin() + (*number - 1);
  if (invocation.given("remove"))
    scenario->changes.erase(at);
  else
    at->on = !at->on;
  keep(invocation, *book, *scenario);
}

void scenario_copy(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto scenario = typed_scenario(invocation, *book);
  if (!scenario || !invocation.take(copy_scenario(*book, *scenario, invocation.text("name")))) return;
  invocation.answer = {{"scenario", invocation.text("name")}};
  invocation.say("cli.said.scenario_changed", {{"name", invocation.text("name")}});
}

void scenario_remove(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto scenario = typed_scenario(invocation, *book);
  if (!scenario || !invocation.take(remove_scenario(*book, *scenario))) return;
  invocation.answer = {{"scenario", scenario->name}};
  invocation.say("cli.said.scenario_removed", {{"name", scenario->name}});
}

void scenario_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"name"}, {"kind"}, {"client"}, {"from", CellKind::date}, {"label"}});
  invocation.answer["rows"] = Json::array();
  for (const StoredScenario& each : scenarios(*book, ledger_currency(*book))) {
    invocation.answer["rows"].push_back(scenario_json(each));
    if (each.changes.empty()) columns.add({each.name, Cell(), Cell(), Cell(), Cell()});
    for (const ScenarioChange& change : each.changes)
      columns.add({each.name,
                   (change.on ? "" : "– ") +
                       invocation.wording().text("scenario.kind." + std::string(name_of(change.kind))),
                   change.client_name, change.from, change.label});
  }
  columns.print();
}

void scenario_compare(Invocation& invocation) {
  std::vector<std::string> names = invocation.texts("scenario");
  names.insert(names.begin(), "");
  Columns columns(invocation, {{"name"},
                               {"lowest", CellKind::money},
                               {"date", CellKind::date},
                               {"end", CellKind::money},
                               {"below_zero", CellKind::rate}});
  invocation.answer["rows"] = Json::array();
  for (const std::string& name : names) {
    const auto made = made_forecast(invocation, name);
    if (!made) return;
    ChanceWish wish;
    wish.buffer = usual_buffer(made->forecast);
    wish.paid = recent_payments(*invocation.book(), invocation.today());
    const auto simulation = simulate(simulation_request(made->request, made->forecast, wish));
    const Decimal below = Decimal::of(simulation->below_zero.basis_points, 4);
    const Money end = made->forecast.rows.back().closing.amount;
    Json months = Json::array();
    for (const ForecastRow& row : made->forecast.rows) months.push_back(row.closing.amount.text());
    invocation.answer["rows"].push_back({{"scenario", name.empty() ? Json() : Json(name)},
                                         {"lowest", made->forecast.lowest_day.balance.text()},
                                         {"lowest_date", made->forecast.lowest_day.day.text()},
                                         {"end", end.text()},
                                         {"below_zero", below.text()},
                                         {"end_p10", simulation->days.back().p10.text()},
                                         {"end_p50", simulation->days.back().p50.text()},
                                         {"end_p90", simulation->days.back().p90.text()},
                                         {"month_ends", std::move(months)}});
    columns.add({name.empty() ? invocation.wording().text("scenario.base") : name,
                 made->forecast.lowest_day.balance, made->forecast.lowest_day.day, end,
                 Rate::fraction(below)});
  }
  columns.print();
}

}  // namespace vireo::cli
