#include "core/forecast/forecast_steps.h"

#include <array>

#include "core/base/named_value.h"

namespace vireo {
namespace {

constexpr std::array<std::string_view, 3> paces{"months", "weeks", "days"};
constexpr std::size_t weeks_told = 26;
constexpr std::size_t days_told = 60;

ForecastStep step_of_month(const ForecastRow& row) {
  ForecastStep step{row.month.begin(), row.month.last(), row.opening.amount, {}, row.closing.amount};
  for (const ForecastKind kind : forecast_kinds()) step.flows.push_back(row.flow(kind).amount);
  return step;
}

}  // namespace

std::string_view name_of(ForecastPace pace) {
  return paces[static_cast<std::size_t>(pace)];
}

std::optional<ForecastPace> forecast_pace_named(std::string_view name) {
  return value_named<ForecastPace>(paces, name);
}

FlowGroup group_of(ForecastKind kind, const Money& amount) {
  switch (kind) {
    case ForecastKind::receipts_invoices:
    case ForecastKind::receipts_recurring:
    case ForecastKind::receipts_expected:
      return FlowGroup::in;
    case ForecastKind::contributions:
    case ForecastKind::income_tax:
    case ForecastKind::vat:
      return FlowGroup::levies;
    case ForecastKind::planned:
      return amount.is_positive() ? FlowGroup::in : FlowGroup::out;
    default:
      return FlowGroup::out;
  }
}

Money ForecastStep::sum_of(FlowGroup group) const {
  Money sum(opening.currency());
  for (const ForecastKind kind : forecast_kinds())
    if (group_of(kind, flow(kind)) == group) sum += flow(kind);
  return sum;
}

std::vector<ForecastStep> forecast_steps(const Forecast& forecast, ForecastPace pace) {
  std::vector<ForecastStep> steps;
  if (pace == ForecastPace::months) {
    for (const ForecastRow& row : forecast.rows) steps.push_back(step_of_month(row));
    return steps;
  }
  if (forecast.rows.empty() || forecast.days.empty()) return steps;
  const bool weeks = pace == ForecastPace::weeks;
  const Date end = forecast.rows.back().month.last();
  Money opening = forecast.opening;
  auto item = forecast.items.begin();
  for (Date first = forecast.days.front().day;
       steps.size() < (weeks ? weeks_told : days_told) && first <= end;) {
    const Date last = weeks ? first.plus_days(7 - first.weekday()) : first;
    ForecastStep step{first, last, opening, {}, balance_on(forecast, last)};
    step.flows.assign(forecast_kind_count, Money(opening.currency()));
    for (; item != forecast.items.end() && item->date <= last; ++item)
      step.flows[static_cast<std::size_t>(item->kind)] += item->amount;
    opening = step.closing;
    steps.push_back(std::move(step));
    first = last.plus_days(1);
  }
  return steps;
}

}  // namespace vireo
