// week plan, capacity show, capacity clients: what a week holds, and what of it is promised.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "core/store/client_work.h"
#include "core/store/tasks_table.h"
#include "core/store/time_table.h"
#include "core/store/week_plan.h"

namespace vireo::cli {
namespace {

std::string hours(Minutes minutes) {
  return shown_hours(minutes).shortest();
}

std::vector<WorkedStretch> stretches(const Book& book, const Period& period) {
  std::vector<WorkedStretch> all;
  for (const TimeEntry& entry : time_entries(book, {.period = period})) {
    if (!entry.begin || !entry.end) continue;
    const std::int64_t begin = entry.begin->utc_milliseconds / 60000;
    all.push_back({entry.day, begin, entry.end->utc_milliseconds / 60000});
  }
  return all;
}

}  // namespace

void week_plan_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const auto setting = invocation.take(work_setting(*book, invocation.templates(), invocation.today()));
  if (!setting) return;
  std::optional<Minutes> capacity;
  if (invocation.given("capacity"))
    if (const auto typed = invocation.decimal("capacity"))
      capacity = Minutes{
          (*typed * Decimal::of(60)).rounded(0, Rounding::half_away_from_zero).at_places(0).value_or(0)};
  if (invocation.refused()) return;
  const WeekPlan plan = week_plan(*book, *setting, invocation.today(), capacity);
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer = {{"capacity_hours", hours(plan.capacity)},
            {"total_hours", hours(plan.total)},
            {"excess_hours", hours(plan.excess)},
            {"remaining_hours", hours(plan.remaining)},
            {"feasible", !plan.first_overload.has_value()},
            {"first_overload", Json()},
            {"tasks", Json::array()},
            {"give_up", Json::array()}};
  if (plan.first_overload)
    answer["first_overload"] = {{"by", plan.first_overload->by.text()},
                                {"needed_hours", hours(plan.first_overload->needed)},
                                {"available_hours", hours(plan.first_overload->available)},
                                {"excess_hours", hours(plan.first_overload->excess())}};
  Columns columns(invocation, {{"quadrant"},
                               {"name"},
                               {"due", CellKind::date},
                               {"hours", CellKind::quantity},
                               {"slack", CellKind::quantity}});
  for (const PlannedTask& each : plan.tasks) {
    const std::string quadrant = "Q" + std::to_string(static_cast<int>(each.quadrant));
    answer["tasks"].push_back({{"task", each.task.id},
                               {"name", each.task.name},
                               {"quadrant", quadrant},
                               {"what_to_do", name_of(each.quadrant)},
                               {"due", each.task.due ? Json(each.task.due->text()) : Json()},
                               {"effort_hours", hours(each.task.effort)},
                               {"urgent", each.urgent},
                               {"important", each.task.important},
                               {"slack_hours", each.slack ? Json(hours(*each.slack)) : Json()}});
    columns.add({quadrant + " " + wording.text("work.quadrant." + std::string(name_of(each.quadrant))),
                 each.task.name, each.task.due ? Cell(*each.task.due) : Cell(), shown_hours(each.task.effort),
                 each.slack ? Cell(shown_hours(*each.slack)) : Cell()});
  }
  columns.print();
  invocation.say("cli.said.week", {{"total", Argument(Argument::Kind::decimal, hours(plan.total))},
                                   {"capacity", Argument(Argument::Kind::decimal, hours(plan.capacity))}});
  for (const std::int64_t id : plan.give_up)
    for (const PlannedTask& each : plan.tasks)
      if (each.task.id == id) {
        answer["give_up"].push_back({{"task", id},
                                     {"name", each.task.name},
                                     {"hours", hours(each.task.effort)},
                                     {"message", std::string(letter_for(each.quadrant))}});
        invocation.say("cli.said.give_up",
                       {{"name", each.task.name},
                        {"hours", Argument(Argument::Kind::decimal, hours(each.task.effort))},
                        {"message", std::string(letter_for(each.quadrant))}});
      }
}

void capacity_show(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  const int weeks = invocation.given("weeks") ? invocation.whole_number("weeks").value_or(9) : 9;
  if (weeks < 1 || weeks > 53) return invocation.refuse(problem("work.weeks_wrong", {"", 0, "--weeks"}));
  const auto setting = invocation.take(work_setting(*book, invocation.templates(), invocation.today()));
  if (!setting || invocation.refused()) return;
  const Wording& wording = invocation.wording();
  Json& answer = invocation.answer;
  answer = {{"zone", setting->zone},
            {"billable_share", setting->habits.billable.shortest()},
            {"weeks", Json::array()},
            {"warnings", Json::array()}};
  Columns columns(invocation, {{"week", CellKind::date},
                               {"available", CellKind::quantity},
                               {"promised", CellKind::quantity},
                               {"due_hours", CellKind::quantity},
                               {"load", CellKind::rate}});
  std::vector<Message> warnings;
  for (const WeekLoad& each : week_loads(capacity_request(*book, *setting, invocation.today(), weeks))) {
    answer["weeks"].push_back({{"from", each.week.begin().text()},
                               {"to", each.week.last().text()},
                               {"available_hours", hours(each.available)},
                               {"promised_hours", hours(each.promised)},
                               {"due_hours", hours(each.due)},
                               {"load", each.load.text()}});
    columns.add({each.week.begin(), shown_hours(each.available), shown_hours(each.promised),
                 shown_hours(each.due), Rate::fraction(each.load)});
    for (const Message& warning : each.warnings) warnings.push_back(warning);
  }
  columns.print();
  const Date today = invocation.today();
  const Period past(today.plus_days(-27 - (today.weekday() - 1)), today.plus_days(1));
  for (const Message& passed : limits_passed(setting->habits, stretches(*book, past)))
    warnings.push_back(passed);
  for (const Message& each : warnings) {
    const std::string text = wording.text(each);
    answer["warnings"].push_back({{"code", each.id}, {"text", text}});
    invocation.print(text);
  }
}

void capacity_clients(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Period period = Period::inclusive(invocation.today().plus_months(-12).plus_days(1), invocation.today());
  if (invocation.given("from") || invocation.given("to"))
    if (const auto typed = invocation.period("from", "to")) period = *typed;
  if (invocation.refused()) return;
  Columns columns(invocation, {{"client"},
                               {"amount", CellKind::money},
                               {"client_costs", CellKind::money},
                               {"hours", CellKind::quantity},
                               {"rate", CellKind::money},
                               {"share", CellKind::rate}});
  invocation.answer["rows"] = Json::array();
  for (const ClientWork& each : client_work(*book, period, typed_currency(invocation, *book))) {
    invocation.answer["rows"].push_back({{"client", each.name},
                                         {"invoiced", each.invoiced.text()},
                                         {"costs", each.costs.text()},
                                         {"left", each.left().text()},
                                         {"hours", hours(each.worked)},
                                         {"billable_hours", hours(each.billable)},
                                         {"hourly", each.hourly ? Json(each.hourly->text()) : Json()},
                                         {"share", each.share.text()}});
    columns.add({each.name, each.invoiced, each.costs, shown_hours(each.worked),
                 each.hourly ? Cell(*each.hourly) : Cell(), Rate::fraction(each.share)});
  }
  columns.print();
}

}  // namespace vireo::cli
