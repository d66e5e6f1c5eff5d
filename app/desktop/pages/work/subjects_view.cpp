#include "app/desktop/pages/work/subjects_view.h"

#include <algorithm>

#include "core/store/engagements_table.h"
#include "core/store/parties_table.h"
#include "core/store/tasks_table.h"

namespace vireo {
namespace {

std::string joined(const std::string& first, const std::string& second) {
  if (first.empty() || second.empty()) return first + second;
  return first + " · " + second;
}

std::string numbered(const char* kind, std::int64_t id) {
  return std::string(kind) + "/" + std::to_string(id);
}

}  // namespace

std::vector<NamedValue> time_subjects(const Session& session) {
  const Book& book = session.book();
  std::vector<NamedValue> all{{"", session.wording().text("work_page.own_business")}};
  for (const Task& each : tasks(book))
    all.push_back({numbered("task", each.id.value()),
                   joined(each.name, each.client ? party(book, *each.client).name : std::string())});
  for (const Party& client : parties(book, {.role = PartyRole::client})) {
    all.push_back({numbered("client", client.id.value()), client.name});
    std::vector<Engagement> running = engagements(book, client.id);
    std::erase_if(running, [&](const Engagement& each) { return !each.runs_on(session.today()); });
    if (running.size() < 2) continue;
    for (const Engagement& each : running)
      all.push_back({numbered("engagement", each.id.value()), joined(client.name, each.name)});
  }
  return all;
}

TimeSubject subject_named(const std::string& value, const std::string& note) {
  TimeSubject subject;
  subject.note = note;
  const auto slash = value.find('/');
  if (slash == std::string::npos) return subject;
  const std::string kind = value.substr(0, slash);
  const std::int64_t id = std::stoll(value.substr(slash + 1));
  if (kind == "task") subject.task = TaskId(id);
  if (kind == "client") subject.client = PartyId(id);
  if (kind == "engagement") subject.engagement = EngagementId(id);
  return subject;
}

std::string subject_of(const TimeEntry& entry, const std::vector<NamedValue>& known) {
  const auto listed = [&](const std::string& value) {
    return std::any_of(known.begin(), known.end(),
                       [&](const NamedValue& each) { return each.value == value; });
  };
  std::vector<std::string> wanted;
  if (entry.task) wanted.push_back(numbered("task", entry.task->value()));
  if (entry.engagement) wanted.push_back(numbered("engagement", entry.engagement->value()));
  if (entry.client) wanted.push_back(numbered("client", entry.client->value()));
  for (const std::string& value : wanted)
    if (listed(value)) return value;
  return {};
}

std::string subject_text(const Session& session, const TimeEntry& entry) {
  const Book& book = session.book();
  std::string what;
  if (entry.task) {
    if (const auto known = task(book, *entry.task)) what = known->name;
  } else if (entry.engagement) {
    if (const auto known = engagement(book, *entry.engagement)) what = known->name;
  }
  const std::string client = entry.client ? party(book, *entry.client).name : std::string();
  const std::string text = joined(what, client);
  return text.empty() ? session.wording().text("work_page.own_business") : text;
}

std::vector<NamedValue> client_choices(const Session& session, bool optional) {
  std::vector<NamedValue> all;
  if (optional) all.push_back({"", session.wording().text("work_page.no_client")});
  for (const Party& client : parties(session.book(), {.role = PartyRole::client}))
    all.push_back({std::to_string(client.id.value()), client.name});
  return all;
}

}  // namespace vireo
