#include "app/desktop/pages/forecast/scenario_view.h"

#include <algorithm>
#include <map>

#include "app/desktop/model/typed_date.h"
#include "core/actions/keep_forecast.h"
#include "core/base/text.h"
#include "core/store/parties_table.h"

namespace vireo {

ScenarioView::ScenarioView(Session& session)
    : table(session.wording(), [](const ScenarioRow& row) { return row.place; }), session_(session) {
  add_columns();
}

ScenarioView::ScenarioView(Session& session, const StoredScenario& known) : ScenarioView(session) {
  id_ = known.id;
  name_form.load({{"name", known.name}});
  std::vector<ScenarioRow> rows;
  for (const ScenarioChange& each : known.changes)
    rows.push_back({static_cast<std::int64_t>(rows.size()) + 1, each});
  table.set(std::move(rows));
}

void ScenarioView::add_columns() {
  const Wording& wording = session_.wording();
  table.text(
      "what", wording.text("forecast_page.scenario.kind"),
      [this](const ScenarioRow& row) { return worded(row.change); }, 300);
  table.date(
      "from", wording.text("forecast_page.scenario.from"),
      [](const ScenarioRow& row) { return row.change.from; }, 110);
  table.date(
      "to", wording.text("forecast_page.scenario.to"),
      [](const ScenarioRow& row) { return row.change.until; }, 110);
  table.status(
      "on", wording.text("work_page.state"),
      [this](const ScenarioRow& row) -> Status {
        const bool on = row.change.on;
        return {session_.wording().text(on ? "scenario_page.on" : "scenario_page.off"),
                on ? Tone::good : Tone::muted};
      },
      90);
  table.stretch("what");
}

std::string ScenarioView::worded(const ScenarioChange& change) const {
  const Wording& wording = session_.wording();
  std::string text = wording.text("scenario.kind." + std::string(name_of(change.kind)));
  const auto add = [&](const std::string& more) {
    if (!more.empty()) text += " · " + more;
  };
  const auto fields = fields_of(change.kind);
  const auto asks = [&](const char* field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  };
  if (asks("client")) add(change.client ? party(session_.book(), *change.client).name : std::string());
  if (asks("days")) add(wording.text("scenario_page.days", {{"days", std::int64_t{change.days}}}));
  if (asks("percent")) add(wording.percent(Rate::percent(change.percent)));
  if (asks("amount")) add(wording.money(change.amount));
  add(change.label);
  return text;
}

std::vector<std::string> ScenarioView::fields_of(ScenarioKind kind) {
  static const std::map<ScenarioKind, std::vector<std::string>> fields{
      {ScenarioKind::client_lost, {"client", "from", "label"}},
      {ScenarioKind::payment_delay, {"client", "from", "to", "days", "label"}},
      {ScenarioKind::price, {"client", "from", "to", "percent", "label"}},
      {ScenarioKind::volume, {"client", "from", "to", "percent", "label"}},
      {ScenarioKind::one_off, {"from", "amount", "label"}},
      {ScenarioKind::illness, {"from", "to", "label"}},
      {ScenarioKind::hire, {"from", "to", "amount", "label"}},
      {ScenarioKind::tax, {"from", "to", "percent", "label"}},
      {ScenarioKind::exchange_rate, {"from", "to", "percent", "label"}}};
  return fields.at(kind);
}

std::vector<NamedValue> ScenarioView::kinds() const {
  std::vector<NamedValue> all;
  for (const std::string& kind : scenario_kind_names())
    all.push_back({kind, session_.wording().text("scenario.kind." + kind)});
  return all;
}

std::vector<NamedValue> ScenarioView::clients() const {
  std::vector<NamedValue> all{{"", session_.wording().text("forecast_page.all_clients")}};
  for (const Party& each : parties(session_.book(), {.role = PartyRole::client}))
    all.push_back({std::to_string(each.id.value()), each.name});
  return all;
}

void ScenarioView::begin(ScenarioKind kind) {
  begun_ = kind;
  changed_.reset();
  form.clear_errors();
  form.load({{"from", session_.wording().date(session_.today())}});
}

void ScenarioView::begin(std::int64_t place) {
  const ScenarioRow* row = table.find(place);
  if (!row) return;
  const ScenarioChange& change = row->change;
  const Wording& wording = session_.wording();
  begun_ = change.kind;
  changed_ = place;
  form.clear_errors();
  form.load({{"client", change.client ? std::to_string(change.client->value()) : ""},
             {"from", wording.date(change.from)},
             {"to", change.until ? wording.date(*change.until) : ""},
             {"days", std::to_string(change.days)},
             {"percent", wording.number(change.percent)},
             {"amount", wording.amount(change.amount)},
             {"label", change.label}});
}

bool ScenarioView::keep_change() {
  const Wording& wording = session_.wording();
  const auto fields = fields_of(begun_);
  Problems found;
  ScenarioChange change;
  change.kind = begun_;
  change.amount = Money(session_.currency());
  if (changed_) change.on = table.find(*changed_)->change.on;
  const auto text = [&](const char* field) { return trimmed(form.text(field)); };
  const auto asks = [&](const char* field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end() && !text(field).empty();
  };
  const auto number = [&](const char* field) -> Decimal {
    if (!asks(field)) return {};
    const auto read = parse_typed_decimal(text(field));
    if (!read) found.push_back(problem("line.number_unreadable", {"", 0, field}, {{"typed", text(field)}}));
    return read.value_or(Decimal());
  };
  const auto day = [&](const char* field) {
    return take(parse_typed_date(text(field), session_.today(), wording.style()), found, field);
  };
  if (asks("client")) change.client = PartyId(std::stoll(text("client")));
  if (const auto from = day("from")) change.from = *from;
  if (asks("to")) change.until = day("to");
  const auto days = number("days").rounded(0, Rounding::half_away_from_zero).at_places(0);
  change.days = static_cast<int>(std::clamp<std::int64_t>(days.value_or(0), -100'000, 100'000));
  change.percent = number("percent");
  change.amount = Money::rounded(number("amount"), session_.currency(), Rounding::half_away_from_zero);
  change.label = text("label");
  if (found.empty()) found = faults_of_change(change);
  if (!found.empty()) {
    form.show(found, wording);
    return false;
  }
  std::vector<ScenarioRow> rows = table.rows();
  if (changed_)
    rows[static_cast<std::size_t>(*changed_ - 1)].change = std::move(change);
  else
    rows.push_back({0, std::move(change)});
  table.set(std::move(rows));
  renumber();
  return true;
}

void ScenarioView::renumber() {
  std::vector<ScenarioRow> rows = table.rows();
  for (std::size_t at = 0; at < rows.size(); ++at) rows[at].place = static_cast<std::int64_t>(at) + 1;
  table.set(std::move(rows));
}

void ScenarioView::remove(std::int64_t place) {
  std::vector<ScenarioRow> rows = table.rows();
  std::erase_if(rows, [&](const ScenarioRow& row) { return row.place == place; });
  table.set(std::move(rows));
  renumber();
}

void ScenarioView::toggle(std::int64_t place) {
  std::vector<ScenarioRow> rows = table.rows();
  for (ScenarioRow& row : rows)
    if (row.place == place) row.change.on = !row.change.on;
  table.set(std::move(rows));
}

std::int64_t ScenarioView::shift(std::int64_t place, int by) {
  std::vector<ScenarioRow> rows = table.rows();
  const std::int64_t other = place + by;
  if (other < 1 || other > static_cast<std::int64_t>(rows.size())) return place;
  std::swap(rows[static_cast<std::size_t>(place - 1)], rows[static_cast<std::size_t>(other - 1)]);
  table.set(std::move(rows));
  renumber();
  return other;
}

Checked<std::string> ScenarioView::save() {
  StoredScenario scenario{id_, trimmed(name_form.text("name")), {}};
  for (const ScenarioRow& row : table.rows()) scenario.changes.push_back(row.change);
  const auto kept = session_.act([&](Book& book) -> Checked<Done> {
    if (!is_new()) return change_scenario(book, scenario);
    const auto added = add_scenario(book, scenario.name, scenario.changes);
    if (!added) return added.problems();
    return Done{};
  });
  if (!kept) {
    name_form.show(kept.problems(), session_.wording());
    return kept.problems();
  }
  return scenario.name;
}

}  // namespace vireo
