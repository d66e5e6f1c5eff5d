#include "core/store/plan_actuals.h"

#include <algorithm>

#include "core/store/home_queries.h"

namespace vireo {
namespace {

struct ComparedRow {
  const char* id;
  const PlanSeries Plan::*planned;
  Money MonthFigures::*actual;
};

constexpr ComparedRow compared_rows[] = {{"revenue", &Plan::revenue, &MonthFigures::turnover},
                                         {"receipts_net", &Plan::receipts_net, &MonthFigures::receipts},
                                         {"charges", &Plan::charges, &MonthFigures::expenses},
                                         {"closing", &Plan::closing, &MonthFigures::cash_end}};

}  // namespace

Checked<std::vector<PlanActual>> plan_actuals(const Book& book, const PlanParameters& typed, const Plan& plan,
                                              Date start, Date today) {
  if (start.month() != typed.start_month)
    return problem("plan.other_start", {"", 0, "start"}, {{"month", std::int64_t{typed.start_month}}});
  const Date end = std::min(today.first_of_month(), start.plus_months(static_cast<int>(plan_months)));
  if (end <= start) return problem("plan.not_begun", {"", 0, "start"}, {{"day", start}});
  std::vector<PlanActual> rows;
  const auto months = month_figures(book, start, end.plus_days(-1));
  for (std::size_t month = 0; month < months.size() && month < plan_months; ++month)
    for (const auto& [id, planned, actual] : compared_rows)
      rows.push_back({months[month].month, id, (plan.*planned)[month], months[month].*actual});
  return rows;
}

}  // namespace vireo
