#include "app/desktop/pages/work/week_view.h"

#include <algorithm>

#include "app/desktop/model/hour_text.h"
#include "app/desktop/model/typed_date.h"
#include "app/desktop/pages/work/subjects_view.h"
#include "app/desktop/pages/work/typed_hours_view.h"
#include "core/actions/keep_tasks.h"
#include "core/base/text.h"
#include "core/store/parties_table.h"
#include "core/store/time_table.h"
#include "core/store/week_plan.h"

namespace vireo {
namespace {

Status status_of(const WeekTask& row, const Wording& wording) {
  if (!row.quadrant) return {wording.text("work_page.later"), Tone::muted};
  const std::string text = wording.text("work.quadrant." + std::string(name_of(*row.quadrant)));
  switch (*row.quadrant) {
    case Quadrant::do_now:
      return {text, Tone::bad};
    case Quadrant::schedule:
      return {text, Tone::accent};
    case Quadrant::hand_on:
      return {text, Tone::warning};
    default:
      return {text, Tone::muted};
  }
}

/// "days/7", "months/1": how a task comes back.
void read_repeat(const std::string& value, Task& task) {
  const auto slash = value.find('/');
  if (slash == std::string::npos) return;
  const int count = std::stoi(value.substr(slash + 1));
  (value.starts_with("days") ? task.repeat_days : task.repeat_months) = count;
}

}  // namespace

WeekView::WeekView(Session& session)
    : table(session.wording(), [](const WeekTask& row) { return row.id.value(); }), session_(session) {
  const Wording& wording = session.wording();
  table.status(
      "quadrant", wording.text("work_page.quadrant"),
      [this](const WeekTask& row) { return status_of(row, session_.wording()); }, 186);
  table.text("name", wording.text("work_page.task"), &WeekTask::name, 160);
  table.text("client", wording.text("work_page.client"), &WeekTask::client, 116);
  table.date("due", wording.text("work_page.due"), &WeekTask::due, 112);
  table.text(
      "effort", wording.text("work_page.hours"),
      [this](const WeekTask& row) { return hours_text(row.effort, session_.wording()); }, 82);
  table.text(
      "slack", wording.text("work_page.slack"),
      [this](const WeekTask& row) {
        return row.slack ? hours_text(*row.slack, session_.wording()) : std::string();
      },
      76);
  const auto as_number = [this](const char* id, auto get) {
    table.edit(id, [this, get](TableColumn& column) {
      column.kind = ColumnKind::amount;
      column.key = [this, get](std::size_t row) { return get(table.rows()[row]); };
    });
  };
  as_number("effort", [](const WeekTask& row) { return row.effort.count; });
  as_number("slack", [](const WeekTask& row) { return row.slack ? row.slack->count : INT64_MAX; });
  table.stretch("name");
  table.tint("client", [](const WeekTask&) { return Tone::muted; });
  table.tint("slack", [](const WeekTask& row) {
    return row.slack && row.slack->count < 0 ? Tone::bad : Tone::normal;
  });
  begin_task();
  refresh();
}

WeekTask WeekView::row_of(const Task& task) const {
  WeekTask row;
  row.id = task.id;
  row.name = task.name;
  if (task.client) row.client = party(session_.book(), *task.client).name;
  row.due = task.due;
  row.effort = {std::max<std::int64_t>(0, task.effort.count - worked_on(session_.book(), task.id).count)};
  return row;
}

void WeekView::refresh() {
  plan_ = {};
  if (const auto setting = work_setting(session_.book(), session_.templates(), session_.today()))
    plan_ = week_plan(session_.book(), *setting, session_.today());
  std::vector<Task> rest = tasks(session_.book());
  std::vector<WeekTask> rows;
  for (const PlannedTask& each : plan_.tasks) {
    const auto found = std::find_if(rest.begin(), rest.end(),
                                    [&](const Task& task) { return task.id.value() == each.task.id; });
    if (found == rest.end()) continue;
    WeekTask row = row_of(*found);
    row.quadrant = each.quadrant;
    row.slack = each.slack;
    row.give_up = std::find(plan_.give_up.begin(), plan_.give_up.end(), each.task.id) != plan_.give_up.end();
    rows.push_back(std::move(row));
    rest.erase(found);
  }
  for (const Task& task : rest) rows.push_back(row_of(task));
  table.set(std::move(rows));
}

std::string WeekView::load() const {
  const Wording& wording = session_.wording();
  const auto hours = [&](std::int64_t minutes) { return hours_text(Minutes{minutes}, wording); };
  Arguments facts{{"total", hours(plan_.total.count)}, {"capacity", hours(plan_.capacity.count)}};
  if (!plan_.first_overload) {
    facts.emplace_back("rest", hours(plan_.capacity.count - plan_.total.count));
    return wording.text("work_page.load.fits", facts);
  }
  facts.emplace_back("needed", hours(plan_.first_overload->needed.count));
  facts.emplace_back("available", hours(plan_.first_overload->available.count));
  facts.emplace_back("excess", hours(plan_.first_overload->excess().count));
  facts.emplace_back("by", plan_.first_overload->by);
  return wording.text("work_page.load.too_much", facts);
}

std::vector<WeekTask> WeekView::give_up() const {
  std::vector<WeekTask> all;
  for (const std::int64_t id : plan_.give_up)
    for (const WeekTask& row : table.rows())
      if (row.id.value() == id) all.push_back(row);
  return all;
}

std::string WeekView::told(const WeekTask& row) const {
  return row.name + " · " + hours_text(row.effort, session_.wording()) +
         (row.client.empty() ? "" : " · " + row.client);
}

Checked<std::string> WeekView::close(TaskId id, Task::State state) {
  const auto known = task(session_.book(), id);
  const Date today = session_.today();
  const auto closed = session_.act([&](Book& book) { return close_task(book, id, state, today); });
  if (!closed) return closed.problems();
  refresh();
  const Wording& wording = session_.wording();
  std::string text = wording.text(state == Task::State::done ? "deed.task_done" : "deed.task_declined",
                                  {{"name", known->name}});
  if (*closed)
    if (const auto next = task(session_.book(), **closed); next && next->due)
      text += ". " + wording.text("work_page.comes_back", {{"day", *next->due}});
  return text;
}

Checked<std::string> WeekView::postpone(TaskId id) {
  const auto known = task(session_.book(), id);
  const Date due = (known && known->due ? *known->due : session_.today()).plus_days(7);
  const auto moved = session_.act([&](Book& book) { return postpone_task(book, id, due); });
  if (!moved) return moved.problems();
  refresh();
  return session_.wording().text("deed.task_postponed", {{"name", known->name}, {"day", due}});
}

void WeekView::begin_task() {
  form.clear_errors();
  form.load({{"effort", "1"}});
}

std::vector<NamedValue> WeekView::clients() const {
  return client_choices(session_, true);
}

std::vector<NamedValue> WeekView::repeats() const {
  std::vector<NamedValue> all{{"", session_.wording().text("work_page.repeat.never")}};
  for (const char* value : {"days/7", "days/14", "months/1", "months/3"}) {
    std::string id = value;
    id[id.find('/')] = '_';
    all.push_back({value, session_.wording().text("work_page.repeat." + id)});
  }
  return all;
}

Checked<std::string> WeekView::add() {
  Problems found;
  Task task;
  task.name = trimmed(form.text("name"));
  if (!form.text("client").empty()) task.client = PartyId(std::stoll(form.text("client")));
  if (!trimmed(form.text("due")).empty())
    if (const auto day = take(
            parse_typed_date(form.text("due"), session_.today(), session_.wording().style()), found, "due"))
      task.due = *day;
  if (const auto effort = take(parse_typed_hours(form.text("effort")), found, "effort"))
    task.effort = *effort;
  task.important = form.text("important") == "yes";
  read_repeat(form.text("repeat"), task);
  if (task.name.empty()) found.push_back(problem("task.name_missing", {"", 0, "name"}));
  if (!found.empty()) {
    form.show(found, session_.wording());
    return found;
  }
  const auto added = session_.act([&](Book& book) { return add_task(book, task); });
  if (!added) {
    form.show(added.problems(), session_.wording());
    return added.problems();
  }
  begin_task();
  refresh();
  return session_.wording().text("deed.task_added", {{"name", task.name}});
}

}  // namespace vireo
