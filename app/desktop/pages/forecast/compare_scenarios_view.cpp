#include "app/desktop/pages/forecast/compare_scenarios_view.h"

#include <iterator>
#include <set>

#include "core/forecast/simulated_forecast.h"
#include "core/store/forecast_inputs.h"
#include "core/store/forecast_table.h"

namespace vireo {
namespace {

constexpr int compared_months = 12;
// Enough for whole per cents, and a dozen scenarios stay within a second.
constexpr int compared_paths = 2000;

}  // namespace

CompareScenariosView::CompareScenariosView(Session& session)
    : table(session.wording(), [](const ComparedScenario& row) { return row.place; }), session_(session) {
  add_columns();
  reckon();
}

void CompareScenariosView::add_columns() {
  const Wording& wording = session_.wording();
  table.text("name", wording.text("forecast_page.scenario"), &ComparedScenario::name, 200);
  table.amount("lowest", wording.text("scenario_page.lowest"), &ComparedScenario::lowest, 170);
  table.date("day", wording.text("scenario_page.lowest_day"), &ComparedScenario::lowest_day, 116);
  table.amount("last", wording.text("scenario_page.last"), &ComparedScenario::last, 170);
  table.text(
      "chance", wording.text("scenario_page.below_zero"),
      [this](const ComparedScenario& row) { return session_.wording().percent(row.below_zero); }, 170);
  table.tint("lowest",
             [](const ComparedScenario& row) { return row.lowest.is_negative() ? Tone::bad : Tone::normal; });
  table.stretch("name");
}

void CompareScenariosView::reckon() {
  const Wording& wording = session_.wording();
  Problems found = rules_.refresh(session_);
  std::vector<std::string> names{""};
  for (const StoredScenario& each : scenarios(session_.book(), session_.currency()))
    names.push_back(each.name);
  const auto paid = recent_payments(session_.book(), session_.today());
  std::optional<Money> buffer;
  std::vector<ComparedScenario> rows;
  chart_.title = wording.text("scenario_page.chart");
  chart_.currency = session_.currency();
  for (const std::string& name : names) {
    const auto request = take(rules_.forecast_request(session_, compared_months, name), found);
    if (!request) continue;
    const auto made = cash_forecast(*request);
    append(found, made.problems());
    if (!made.ok() || made->rows.empty()) continue;
    // The same buffer and the same draws for all, so that their chances can be compared.
    if (!buffer) buffer = usual_buffer(*made);
    ChanceWish wish{.paths = compared_paths, .buffer = *buffer};
    wish.paid = paid;
    const auto drawn = simulate(simulation_request(*request, *made, wish));
    ComparedScenario row{static_cast<std::int64_t>(rows.size()) + 1,
                         name.empty() ? wording.text("scenario.base") : name,
                         made->lowest_day.balance,
                         made->lowest_day.day,
                         made->rows.back().closing.amount,
                         Rate::fraction(Decimal::of(drawn ? drawn->below_zero.basis_points : 0, 4))};
    // Each its own colour, and the first ones another stroke than those that come round again.
    constexpr Tone tones[] = {Tone::good, Tone::warning, Tone::bad, Tone::muted};
    const std::size_t at = chart_.series.size();
    ChartSeries series{row.name,
                       at <= std::size(tones) ? SeriesShape::line : SeriesShape::dashed_line,
                       at == 0 ? Tone::accent : tones[(at - 1) % std::size(tones)],
                       {}};
    for (const ForecastRow& month : made->rows) {
      series.values.emplace_back(month.closing.amount);
      if (!name.empty() || chart_.labels.size() >= made->rows.size()) continue;
      const Date first = month.month.begin();
      chart_.labels.push_back(wording.style().months_short[static_cast<std::size_t>(first.month() - 1)]);
      chart_.labels_long.push_back(wording.month(first.year(), first.month()));
    }
    chart_.series.push_back(std::move(series));
    rows.push_back(std::move(row));
  }
  table.set(std::move(rows));
  chart_.summary = wording.text("scenario_page.compare.text");
  std::set<std::string> told;  // what holds for all scenarios is said once
  for (const Problem& each : found)
    if (const std::string text = wording.text(each); told.insert(text).second)
      remarks_ += (remarks_.empty() ? "" : "\n") + text;
}

}  // namespace vireo
