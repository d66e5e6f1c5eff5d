// What a person does to the forecast: scenarios, other days for items, bands. Of ForecastView.
#include <algorithm>

#include "app/desktop/model/typed_date.h"
#include "app/desktop/pages/forecast/forecast_view.h"
#include "core/actions/keep_forecast.h"
#include "core/forecast/simulated_forecast.h"
#include "core/store/forecast_inputs.h"
#include "reports/report_file.h"
#include "reports/sheets/forecast.h"

namespace vireo {
namespace {

/// As "forecast simulate --seed" takes it.
Checked<std::uint64_t> seed_from(const std::string& typed) {
  constexpr std::int64_t largest = 1'000'000;
  const auto number = parse_typed_decimal(typed);
  const auto whole = number ? number->at_places(0) : std::nullopt;
  if (whole && *whole >= 0 && *whole <= largest) return static_cast<std::uint64_t>(*whole);
  return problem("forecast.seed_wrong", {"", 0, "seed"}, {{"typed", typed}});
}

}  // namespace

std::vector<NamedValue> ForecastView::scenarios() const {
  std::vector<NamedValue> all{{"", session_.wording().text("forecast_page.no_scenario")}};
  for (const StoredScenario& each : vireo::scenarios(session_.book(), session_.currency()))
    all.push_back({each.name, each.name});
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

Checked<StoredScenario> ForecastView::stored_scenario() const {
  return find_scenario(session_.book(), scenario_, session_.currency());
}

Checked<std::string> ForecastView::copy_scenario() {
  const auto known = stored_scenario();
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
  const auto known = stored_scenario();
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

Checked<std::string> ForecastView::keep() {
  const auto& made = base_ ? base_ : forecast_;
  if (!made) return problem("forecast.none_kept", {}, {{"day", session_.today()}});
  const Date today = session_.today();
  const auto kept = session_.act([&](Book& book) { return keep_as_expected(book, *made, today); });
  if (!kept) return kept.problems();
  return session_.wording().text("outcome_page.kept", {{"day", today}});
}

Checked<Done> ForecastView::draw_bands(const std::string& typed) {
  const auto seed = seed_from(typed);
  if (!seed) return seed.problems();
  seed_ = *seed;
  if (!request_ || !forecast_) return Done{};
  // The same buffer with and without the scenario, so that their chances can be compared.
  ChanceWish wish{.seed = seed_, .buffer = usual_buffer(base_ ? *base_ : *forecast_)};
  wish.paid = recent_payments(session_.book(), session_.today());
  chance.begin(simulation_request(*request_, *forecast_, wish));
  return Done{};
}

std::string ForecastView::file_name() const {
  return session_.wording().text("forecast.sheet") + " " + session_.today().text() + ".xlsx";
}

Checked<std::string> ForecastView::write(const std::filesystem::path& file) const {
  if (!forecast_) return problem("forecast.nothing_to_write");
  const Wording& wording = session_.wording();
  const std::string format = report_format_of(file);
  ForecastTelling telling{.pace = pace_, .grouped = format == "pdf", .scenario = scenario_};
  telling.base = base_ ? &*base_ : nullptr;
  if (chance.found()) {
    telling.chance = &*chance.found();
    telling.seed = seed_;
    telling.paths = ChanceWish{}.paths;
  }
  const Sheet sheet = forecast_sheet(*forecast_, wording, telling);
  const auto written = write_report(sheet, {sheet.name, session_.title(), session_.today()}, wording,
                                    format.empty() ? "xlsx" : format, file);
  if (!written) return written.problems();
  return wording.text("cli.said.written", {{"file", file.string()}});
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
      const SimulatedDay* day = band_on(*chance.found(), month.last);
      series.values.push_back(day ? std::optional(day->*percentile) : std::nullopt);
    }
    chart_.series.push_back(std::move(series));
  }
}

}  // namespace vireo
