// task add, change, list, done, decline, postpone, reopen, estimates; day-off add, list, remove.
#include "app/cli/columns.h"
#include "app/cli/commands/all.h"
#include "app/cli/commands/work_options.h"
#include "core/actions/keep_tasks.h"
#include "core/store/catalog/starter_services_file.h"
#include "core/store/parties_table.h"
#include "core/store/time_table.h"

namespace vireo::cli {
namespace {

/// The steps of a service of the starter set, and how long one takes when nothing else was said.
void read_checklist(Invocation& invocation, Task& task) {
  const auto all = invocation.take(load_starter_services(invocation.templates()));
  if (!all) return;
  const auto service = invocation.take(starter_service_named(*all, invocation.text("checklist")));
  if (!service) return;
  for (const LocalText& step : service->steps)
    task.steps.push_back({step.in(invocation.wording().language()), false});
  if (task.effort.count == 0)
    task.effort = Minutes{(service->hours * Decimal::of(60))
                              .rounded(0, Rounding::half_away_from_zero)
                              .at_places(0)
                              .value_or(0)};
  if (task.kind.empty()) task.kind = service->id;
}

void read_task(Invocation& invocation, const Book& book, Task& task) {
  if (invocation.given("name")) task.name = invocation.text("name");
  if (invocation.given("client")) task.client = typed_client_id(invocation, book);
  if (invocation.given("kind")) task.kind = invocation.text("kind");
  if (invocation.given("due")) task.due = invocation.date("due");
  if (invocation.given("effort"))
    if (const auto hours = invocation.decimal("effort")) {
      const auto minutes = (*hours * Decimal::of(60)).rounded(0, Rounding::half_away_from_zero).at_places(0);
      task.effort = Minutes{minutes.value_or(0)};
    }
  if (invocation.given("important")) task.important = true;
  if (invocation.given("not-important")) task.important = false;
  if (invocation.given("every-days")) task.repeat_days = invocation.whole_number("every-days").value_or(0);
  if (invocation.given("every-months"))
    task.repeat_months = invocation.whole_number("every-months").value_or(0);
  if (invocation.given("note")) task.note = invocation.text("note");
  if (invocation.given("step")) {
    task.steps.clear();
    for (const std::string& step : invocation.texts("step")) task.steps.push_back({step, false});
  }
  if (invocation.given("checklist")) read_checklist(invocation, task);
}

Json task_json(const Book& book, const Task& task) {
  Json json{{"task", task.id.value()},
            {"name", task.name},
            {"client", task.client ? Json(party(book, *task.client).name) : Json()},
            {"kind", task.kind},
            {"due", task.due ? Json(task.due->text()) : Json()},
            {"effort_hours", shown_hours(task.effort).shortest()},
            {"worked_minutes", worked_on(book, task.id).count},
            {"important", task.important},
            {"state", name_of(task.state)},
            {"every_days", task.repeat_days},
            {"every_months", task.repeat_months},
            {"steps", Json::array()}};
  for (const TaskStep& step : task.steps) json["steps"].push_back({{"text", step.text}, {"done", step.done}});
  return json;
}

void close(Invocation& invocation, Task::State state, const char* said) {
  Book* book = invocation.book();
  if (!book) return;
  const auto known = invocation.take(find_task(*book, invocation.text("task")));
  const Date day = invocation.date("date").value_or(invocation.today());
  if (!known || invocation.refused()) return;
  const auto next = invocation.take(close_task(*book, known->id, state, day));
  if (!next) return;
  invocation.answer = task_json(*book, *task(*book, known->id));
  if (*next) invocation.answer["next"] = task_json(*book, *task(*book, **next));
  invocation.say(said, {{"name", known->name}});
}

}  // namespace

void task_add(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Task added;
  read_task(invocation, *book, added);
  if (invocation.refused()) return;
  const auto id = invocation.take(add_task(*book, added));
  if (!id) return;
  invocation.answer = task_json(*book, *task(*book, *id));
  invocation.say("cli.said.task_added", {{"name", added.name}});
}

void task_change(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  auto known = invocation.take(find_task(*book, invocation.text("task")));
  if (!known) return;
  read_task(invocation, *book, *known);
  if (invocation.given("tick"))
    if (const auto number = invocation.whole_number("tick")) {
      if (*number < 1 || *number > static_cast<int>(known->steps.size()))
        return invocation.refuse(
            problem("task.step_unknown", {"", 0, "--tick"}, {{"number", std::int64_t{*number}}}));
      TaskStep& step = known->steps[static_cast<std::size_t>(*number - 1)];
      step.done = !step.done;
    }
  if (invocation.refused() || !invocation.take(change_task(*book, *known))) return;
  invocation.answer = task_json(*book, *task(*book, known->id));
  invocation.say("cli.said.task_changed", {{"name", known->name}});
}

void task_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"id", CellKind::integer},
                               {"name"},
                               {"client"},
                               {"due", CellKind::date},
                               {"hours", CellKind::quantity},
                               {"state"}});
  invocation.answer["rows"] = Json::array();
  for (const Task& each : tasks(*book, invocation.given("all"))) {
    invocation.answer["rows"].push_back(task_json(*book, each));
    columns.add({each.id.value(), each.name, each.client ? party(*book, *each.client).name : std::string(),
                 each.due ? Cell(*each.due) : Cell(), shown_hours(each.effort),
                 invocation.wording().text("task.state." + std::string(name_of(each.state)))});
  }
  columns.print();
}

void task_done(Invocation& invocation) {
  close(invocation, Task::State::done, "cli.said.task_done");
}

void task_decline(Invocation& invocation) {
  close(invocation, Task::State::declined, "cli.said.task_declined");
}

void task_postpone(Invocation& invocation) {
  const auto day = invocation.date("to");
  Book* book = invocation.book();
  if (!book || !day) return;
  const auto known = invocation.take(find_task(*book, invocation.text("task")));
  if (!known || !invocation.take(postpone_task(*book, known->id, *day))) return;
  invocation.answer = task_json(*book, *task(*book, known->id));
  invocation.say("cli.said.task_changed", {{"name", known->name}});
}

void task_reopen(Invocation& invocation) {
  const auto id = invocation.whole_number("task");
  Book* book = invocation.book();
  if (!book || !id || !invocation.take(reopen_task(*book, TaskId(*id)))) return;
  invocation.answer = task_json(*book, *task(*book, TaskId(*id)));
  invocation.say("cli.said.task_changed", {{"name", invocation.answer["name"].get<std::string>()}});
}

void task_estimates(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation, {{"kind"},
                               {"count", CellKind::integer},
                               {"estimated", CellKind::quantity},
                               {"worked", CellKind::quantity}});
  invocation.answer["rows"] = Json::array();
  for (const KindAccuracy& each : estimate_accuracy(*book)) {
    invocation.answer["rows"].push_back({{"kind", each.kind},
                                         {"tasks", each.count},
                                         {"estimated_hours", shown_hours(each.estimated).text()},
                                         {"worked_hours", shown_hours(each.worked).text()}});
    columns.add({each.kind, std::int64_t{each.count}, shown_hours(each.estimated), shown_hours(each.worked)});
  }
  columns.print();
}

void day_off_add(Invocation& invocation) {
  const auto first = invocation.date("from");
  const auto last = invocation.given("to") ? invocation.date("to") : first;
  Book* book = invocation.book();
  if (!book || !first || !last) return;
  const auto id = invocation.take(take_days_off(*book, {*first, *last, invocation.text("label")}));
  if (!id) return;
  invocation.answer = {{"day_off", *id}, {"from", first->text()}, {"to", last->text()}};
  invocation.say("cli.said.days_off", {{"first", *first}, {"last", *last}});
}

void day_off_list(Invocation& invocation) {
  Book* book = invocation.book();
  if (!book) return;
  Columns columns(invocation,
                  {{"id", CellKind::integer}, {"from", CellKind::date}, {"to", CellKind::date}, {"label"}});
  invocation.answer["rows"] = Json::array();
  for (const StoredDaysOff& each : days_off(*book)) {
    invocation.answer["rows"].push_back({{"day_off", each.id},
                                         {"from", each.days.first.text()},
                                         {"to", each.days.last.text()},
                                         {"label", each.days.label}});
    columns.add({each.id, each.days.first, each.days.last, each.days.label});
  }
  columns.print();
}

void day_off_remove(Invocation& invocation) {
  const auto id = invocation.whole_number("day-off");
  Book* book = invocation.book();
  if (!book || !id || !invocation.take(give_up_days_off(*book, *id))) return;
  invocation.answer = {{"day_off", *id}};
  invocation.say("cli.said.days_off_removed");
}

}  // namespace vireo::cli
