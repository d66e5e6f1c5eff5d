// plan actual: a business plan beside what the book says of its months so far.
#include <algorithm>

#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/plan_answers.h"
#include "core/store/home_queries.h"

namespace vireo::cli {
namespace {

struct Compared {
  const char* name;  // message "plan.row.<name>"
  const PlanSeries Plan::*planned;
  Money MonthFigures::*actual;
};

// Both sides without VAT, but for the cash.
constexpr Compared compared[] = {{"revenue", &Plan::revenue, &MonthFigures::turnover},
                                 {"receipts_net", &Plan::receipts_net, &MonthFigures::receipts},
                                 {"charges", &Plan::charges, &MonthFigures::expenses},
                                 {"closing", &Plan::closing, &MonthFigures::cash_end}};

/// "2026-03" as the first of that month.
std::optional<Date> typed_month(Invocation& invocation, const char* option) {
  const std::string typed = invocation.text(option);
  const auto day = Date::parse(typed + "-01");
  if (!day)
    invocation.refuse(
        problem("plan.month_unreadable", {"", 0, std::string("--") + option}, {{"typed", typed}}));
  return day;
}

}  // namespace

void plan_actual(Invocation& invocation) {
  const auto start = typed_month(invocation, "start");
  Book* book = invocation.book();
  if (!book || !start) return;
  const auto found = reckoned_plan(invocation, *book, invocation.text("plan"));
  if (!found) return;
  if (start->month() != found->typed.start_month)
    return invocation.refuse(
        problem("plan.other_start", {"", 0, "--start"}, {{"month", std::int64_t{found->typed.start_month}}}));
  // Months that are over; of the running one nothing can be said yet.
  const Date end =
      std::min(invocation.today().first_of_month(), start->plus_months(static_cast<int>(plan_months)));
  if (end <= *start)
    return invocation.refuse(problem("plan.not_begun", {"", 0, "--start"}, {{"day", *start}}));
  const auto months = month_figures(*book, *start, end.plus_days(-1));
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer = {{"plan", found->name}, {"currency", found->typed.currency.code()}, {"months", Json::array()}};
  Columns columns(invocation, {{"month_number"},
                               {"about"},
                               {"planned", CellKind::money},
                               {"actual", CellKind::money},
                               {"difference", CellKind::money}});
  for (std::size_t month = 0; month < months.size() && month < plan_months; ++month) {
    const Date first = months[month].month.begin();
    Json json{{"month", first.text().substr(0, 7)}};
    for (const auto& [name, planned, actual] : compared) {
      const Money wanted = (found->plan.*planned)[month];
      const Money was = months[month].*actual;
      json[name] = {
          {"planned", wanted.text()}, {"actual", was.text()}, {"difference", (was - wanted).text()}};
      columns.add({wording.month(first.year(), first.month()), wording.text(std::string("plan.row.") + name),
                   wanted, was, was - wanted});
    }
    answer["months"].push_back(std::move(json));
  }
  columns.print();
}

}  // namespace vireo::cli
