#include "reports/papers/plan_charts.h"

#include <algorithm>

#include "reports/papers/chart_axis.h"

namespace vireo {
namespace {

paper::ChartSeries of_years(const Plan& plan, const std::string& name, Money PlanYear::*figure) {
  paper::ChartSeries series{name, false, {}};
  for (const PlanYear& year : plan.years) series.values.push_back((year.*figure).minor());
  return series;
}

}  // namespace

std::vector<paper::Chart> plan_charts(const Plan& plan, const PlanParameters& typed, const Wording& wording) {
  const auto figure = [&](const char* name) { return wording.text(std::string("plan.year.") + name); };
  std::vector<std::string> years;
  for (std::size_t year = 1; year <= plan_years; ++year)
    years.push_back(wording.text("plan.sheet.year") + " " + std::to_string(year));
  paper::Chart results{.title = wording.text("plan.chart.years"), .labels = years};
  results.series = {of_years(plan, figure("revenue"), &PlanYear::revenue),
                    of_years(plan, figure("operating_surplus"), &PlanYear::operating_surplus),
                    of_years(plan, figure("result"), &PlanYear::result)};
  paper::Chart needed{.title = wording.text("plan.chart.break_even"), .labels = years};
  needed.series = {of_years(plan, figure("revenue"), &PlanYear::revenue),
                   {figure("break_even_with_drawings"), true, {}}};
  const bool reachable = std::all_of(plan.years.begin(), plan.years.end(), [](const PlanYear& year) {
    return year.break_even_with_drawings.has_value();
  });
  paper::Chart cash{.title = wording.text("plan.chart.cash")};
  cash.series = {{figure("closing"), true, {}}};
  for (std::size_t month = 0; month < plan_months; ++month) {
    cash.labels.push_back(
        wording.text("plan.sheet.month_number", {{"number", static_cast<std::int64_t>(month) + 1}}));
    cash.series.front().values.push_back(plan.closing[month].minor());
  }
  std::vector<paper::Chart> charts{with_axis(std::move(results), typed.currency, wording),
                                   with_axis(std::move(cash), typed.currency, wording)};
  if (!reachable) return charts;
  for (const PlanYear& year : plan.years)
    needed.series[1].values.push_back(year.break_even_with_drawings->minor());
  charts.push_back(with_axis(std::move(needed), typed.currency, wording));
  return charts;
}

}  // namespace vireo
