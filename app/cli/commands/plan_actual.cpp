// plan actual: a business plan beside what the book says of its months so far.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/plan_answers.h"
#include "core/store/plan_actuals.h"

namespace vireo::cli {
namespace {

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
  const auto compared =
      invocation.take(plan_actuals(*book, found->typed, found->plan, *start, invocation.today()));
  if (!compared) return;
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer = {{"plan", found->name}, {"currency", found->typed.currency.code()}, {"months", Json::array()}};
  Columns columns(invocation, {{"month_number"},
                               {"about"},
                               {"planned", CellKind::money},
                               {"actual", CellKind::money},
                               {"difference", CellKind::money}});
  for (const PlanActual& each : *compared) {
    const Date first = each.month.begin();
    const std::string month = first.text().substr(0, 7);
    if (answer["months"].empty() || answer["months"].back()["month"] != month)
      answer["months"].push_back({{"month", month}});
    answer["months"].back()[each.id] = {{"planned", each.planned.text()},
                                        {"actual", each.actual.text()},
                                        {"difference", each.difference().text()}};
    columns.add({wording.month(first.year(), first.month()), wording.text("plan.row." + each.id),
                 each.planned, each.actual, each.difference()});
  }
  columns.print();
}

}  // namespace vireo::cli
