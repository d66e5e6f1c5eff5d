#include "core/store/week_plan.h"

#include <algorithm>
#include <map>

#include "core/store/client_work.h"
#include "core/store/profile_table.h"
#include "core/store/tasks_table.h"
#include "core/store/time_table.h"

namespace vireo {
namespace {

std::vector<Minutes> capacity_by_day(const CapacityRequest& request, Date today,
                                     std::optional<Minutes> total) {
  const int days = today.weekday() >= 6 ? 15 - today.weekday() : 8 - today.weekday();
  std::vector<Minutes> all;
  std::int64_t working_days = 0;
  for (int day = 0; day < days; ++day) {
    all.push_back(day_capacity(request, today.plus_days(day)));
    working_days += all.back().count > 0 ? 1 : 0;
  }
  if (!total) return all;
  if (working_days == 0) {
    all.back() = *total;
    return all;
  }
  std::int64_t rest = total->count;
  for (Minutes& day : all) {
    if (day.count == 0) continue;
    day.count = rest / working_days;
    rest -= day.count;
    --working_days;
  }
  return all;
}

}  // namespace

WeekPlan week_plan(const Book& book, const WorkSetting& setting, Date today,
                   std::optional<Minutes> capacity) {
  WeekRequest request;
  request.today = today;
  request.urgent_days = setting.habits.urgent_days;
  request.day_most = setting.habits.day_most;
  request.capacity = capacity_by_day(capacity_request(book, setting, today, 2), today, capacity);
  std::map<std::int64_t, Decimal> values;
  const Period year = Period::inclusive(today.plus_months(-12).plus_days(1), today);
  for (const ClientWork& each : client_work(book, year, profile_on(book, today).currency()))
    if (each.hourly) values[each.client.value()] = each.hourly->value();
  for (const Task& each : tasks(book)) {
    TaskFacts facts{each.id.value(),
                    each.name,
                    Minutes{std::max<std::int64_t>(0, each.effort.count - worked_on(book, each.id).count)},
                    each.due,
                    each.important,
                    Decimal()};
    if (each.client) facts.value_per_hour = values[each.client->value()];
    request.tasks.push_back(std::move(facts));
  }
  return feasible_week(request);
}

}  // namespace vireo
