#include "core/plan/advice.h"

#include <algorithm>

namespace vireo {
namespace {

constexpr int concentration_percent = 70;

/// A count of hours as its reader's language writes it.
Argument in_hours(const Decimal& hours) {
  return {Argument::Kind::decimal, hours.rounded(1, Rounding::half_away_from_zero).text()};
}

std::int64_t counted(std::size_t index) {
  return static_cast<std::int64_t>(index) + 1;
}

void advise_cash(const Plan& plan, Problems& told) {
  const auto lowest = std::min_element(plan.closing.begin(), plan.closing.end());
  const auto first = std::find_if(plan.closing.begin(), plan.closing.end(),
                                  [](const Money& closing) { return closing.is_negative(); });
  if (first == plan.closing.end()) return;
  told.push_back(warning("plan.cash_negative", {"", 0, "opening"},
                         {{"month", counted(static_cast<std::size_t>(first - plan.closing.begin()))},
                          {"amount", *first},
                          {"lacking", -*lowest}}));
}

void advise_hours(const PlanParameters& typed, const Plan& plan, Problems& told) {
  if (!typed.capacity) return;
  const Decimal month_hours =
      typed.capacity->hours_per_year().divided_by(Decimal::of(12), 1, Rounding::half_away_from_zero);
  const auto over = std::find_if(plan.hours.begin(), plan.hours.end(),
                                 [&](const Decimal& hours) { return hours > month_hours; });
  if (over == plan.hours.end()) return;
  told.push_back(warning("plan.over_capacity", {"", 0, "services"},
                         {{"month", counted(static_cast<std::size_t>(over - plan.hours.begin()))},
                          {"hours", in_hours(*over)},
                          {"capacity", in_hours(month_hours)}}));
}

void advise_year(const PlanParameters& typed, const PlanYear& year, std::size_t index, Problems& told) {
  const std::int64_t number = counted(index);
  if (!year.break_even_with_drawings) {
    told.push_back(warning("plan.no_margin", {"", 0, "charges"}, {{"year", number}}));
    return;
  }
  const Money needed = *year.break_even_with_drawings;
  if (year.revenue < needed)
    told.push_back(warning("plan.below_break_even", {"", 0, "services"},
                           {{"year", number}, {"revenue", year.revenue}, {"needed", needed}}));
  if (!typed.capacity || year.revenue.is_zero()) return;
  const Decimal hours =
      (needed.value() * year.hours).divided_by(year.revenue.value(), 1, Rounding::half_away_from_zero);
  const Decimal capacity = typed.capacity->hours_per_year();
  if (hours > capacity)
    told.push_back(warning("plan.break_even_out_of_reach", {"", 0, "services"},
                           {{"year", number},
                            {"needed", needed},
                            {"hours", in_hours(hours)},
                            {"capacity", in_hours(capacity)}}));
}

void advise_mix(const PlanParameters& typed, const Plan& plan, Problems& told) {
  const Money all = year_of(plan.revenue, 0);
  if (plan.revenue_of.size() < 2 || all.is_zero()) return;
  for (std::size_t index = 0; index < plan.revenue_of.size(); ++index) {
    const auto& [id, series] = plan.revenue_of[index];
    const LocalText& names = typed.services[index].names;
    const Decimal percent = (year_of(series, 0).value() * Decimal::of(100))
                                .divided_by(all.value(), 0, Rounding::half_away_from_zero);
    if (percent > Decimal::of(concentration_percent))
      told.push_back(warning(
          "plan.one_service", {"", 0, "services." + id},
          {{"service", names.empty() ? Argument(id) : Argument(names)}, {"percent", percent.text()}}));
  }
}

}  // namespace

Problems plan_advice(const PlanParameters& parameters, const Plan& plan) {
  Problems told;
  advise_cash(plan, told);
  advise_hours(parameters, plan, told);
  for (std::size_t year = 0; year < plan_years; ++year) advise_year(parameters, plan.years[year], year, told);
  advise_mix(parameters, plan, told);
  return told;
}

}  // namespace vireo
