#include "reports/sheets/forecast.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace vireo {
namespace {

std::string title_of(const Forecast& forecast, const Wording& wording) {
  const Date day = forecast.rows.empty() ? Date{} : forecast.rows.front().month.begin();
  return wording.text("forecast.title", {{"day", day}});
}

std::string kind_of(ForecastKind kind, const Wording& wording) {
  return wording.text(std::string("forecast.") + name_of(kind));
}

/// Columns that stay empty are left out; what clients still owe always has its own.
std::vector<ForecastKind> kinds_that_move(const std::vector<ForecastStep>& steps) {
  std::vector<ForecastKind> kinds;
  for (const ForecastKind kind : forecast_kinds()) {
    const bool moves = std::any_of(steps.begin(), steps.end(),
                                   [&](const ForecastStep& step) { return !step.flow(kind).is_zero(); });
    if (moves || kind == ForecastKind::receipts_invoices) kinds.push_back(kind);
  }
  return kinds;
}

class Telling {
 public:
  Telling(const Forecast& forecast, const ForecastTelling& telling, const Wording& wording)
      : forecast_(forecast),
        telling_(telling),
        wording_(wording),
        steps_(forecast_steps(forecast, telling.pace)) {
    if (telling.grouped)
      for (const auto& [name, group] :
           {std::pair{"in", FlowGroup::in}, {"out", FlowGroup::out}, {"levies", FlowGroup::levies}})
        add_flow(wording.text(std::string("forecast_page.") + name),
                 [group](const ForecastStep& step) { return step.sum_of(group); });
    else
      for (const ForecastKind kind : kinds_that_move(steps_))
        add_flow(kind_of(kind, wording), [kind](const ForecastStep& step) { return step.flow(kind); });
  }

  Sheet sheet() {
    sheet_.name = wording_.text("forecast.sheet");
    sheet_.title = title();
    add_columns();
    for (const ForecastStep& step : steps_) add_row(step);
    add_chart();
    add_totals();
    return std::move(sheet_);
  }

 private:
  struct Flow {
    std::string name;
    std::function<Money(const ForecastStep&)> amount;
  };
  void add_flow(std::string name, std::function<Money(const ForecastStep&)> amount) {
    flows_.push_back({std::move(name), std::move(amount)});
  }
  std::string title() const {
    const Date first = steps_.empty() ? Date{} : steps_.front().first;
    std::string text = wording_.text("forecast.title", {{"day", first}});
    if (!telling_.scenario.empty())
      text += wording_.text("forecast.title.scenario", {{"name", telling_.scenario}});
    if (telling_.chance)
      text += wording_.text("forecast.title.chance",
                            {{"seed", static_cast<std::int64_t>(telling_.seed)}, {"paths", telling_.paths}});
    return text;
  }
  void add_columns() {
    const bool months = telling_.pace == ForecastPace::months;
    auto& columns = sheet_.columns;
    columns.push_back({wording_.text("forecast.step." + std::string(name_of(telling_.pace))),
                       months ? CellKind::text : CellKind::date});
    columns.push_back({wording_.text("forecast.column.opening"), CellKind::money});
    for (const Flow& flow : flows_) columns.push_back({flow.name, CellKind::money});
    columns.push_back({wording_.text("forecast.column.closing"), CellKind::money});
    if (telling_.base) columns.push_back({wording_.text("forecast.column.base"), CellKind::money});
    if (!telling_.chance) return;
    for (const char* band : {"p10", "p50", "p90"})
      columns.push_back({wording_.text(std::string("forecast.column.") + band,
                                       {{"seed", static_cast<std::int64_t>(telling_.seed)}}),
                         CellKind::money});
  }

  void add_row(const ForecastStep& step) {
    SheetRow line;
    if (telling_.pace == ForecastPace::months)
      line.cells.emplace_back(wording_.month(step.first.year(), step.first.month()));
    else
      line.cells.emplace_back(step.first);
    // The opening balance stands in column B, the flows behind it.
    const std::string last_flow(1, static_cast<char>('B' + flows_.size()));
    const std::string closing(1, static_cast<char>('C' + flows_.size()));
    if (sheet_.rows.empty())
      line.cells.emplace_back(step.opening);
    else
      line.cells.emplace_back(Formula{closing + "{previous}", step.opening});
    for (const Flow& flow : flows_) line.cells.emplace_back(flow.amount(step));
    // The balance is what the cells before it make: a changed cell carries on in a spreadsheet.
    line.cells.emplace_back(Formula{"SUM(B{row}:" + last_flow + "{row})", step.closing});
    if (telling_.base) line.cells.emplace_back(balance_on(*telling_.base, step.last));
    if (telling_.chance)
      for (const auto percentile : {&SimulatedDay::p10, &SimulatedDay::p50, &SimulatedDay::p90}) {
        const SimulatedDay* day = band_on(*telling_.chance, step.last);
        line.cells.push_back(day ? Cell(day->*percentile) : Cell());
      }
    sheet_.rows.push_back(std::move(line));
  }

  void add_chart() {
    SheetChart chart{.title = sheet_.title};
    const std::size_t closing = flows_.size() + 2;
    for (std::size_t at = 2; at < closing; ++at) chart.bars.push_back(at);
    for (std::size_t at = closing; at < sheet_.columns.size(); ++at) chart.lines.push_back(at);
    sheet_.chart = std::move(chart);
  }

  void add_totals() {
    sheet_.totals.resize(2);
    for (const Flow& flow : flows_) {
      Money sum(forecast_.opening.currency());
      for (const ForecastStep& step : steps_) sum += flow.amount(step);
      sheet_.totals.emplace_back(sum_of_column(sum));
    }
  }

  const Forecast& forecast_;
  const ForecastTelling& telling_;
  const Wording& wording_;
  std::vector<ForecastStep> steps_;
  std::vector<Flow> flows_{};
  Sheet sheet_{};
};

}  // namespace

const SimulatedDay* band_on(const Simulation& chance, Date day) {
  const SimulatedDay* found = nullptr;
  for (const SimulatedDay& each : chance.days)
    if (each.day <= day) found = &each;
  return found;
}

Sheet forecast_sheet(const Forecast& forecast, const Wording& wording, const ForecastTelling& telling) {
  return Telling(forecast, telling, wording).sheet();
}

Sheet forecast_items_sheet(const Forecast& forecast, const Wording& wording) {
  Sheet sheet;
  sheet.name = wording.text("forecast.items");
  sheet.title = title_of(forecast, wording);
  sheet.columns = {{wording.text("forecast.column.date"), CellKind::date},
                   {wording.text("forecast.column.kind"), CellKind::text},
                   {wording.text("forecast.column.what"), CellKind::text, 50},
                   {wording.text("forecast.column.amount"), CellKind::money}};
  for (const auto& item : forecast.items)
    sheet.rows.push_back(
        {{item.date, kind_of(item.kind, wording), wording.text(item.why.label), item.amount}});
  return sheet;
}

}  // namespace vireo
