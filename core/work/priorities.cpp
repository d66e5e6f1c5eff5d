#include "core/work/priorities.h"

#include <algorithm>
#include <array>

namespace vireo {
namespace {

constexpr std::array<std::string_view, 4> quadrants{"do_now", "schedule", "hand_on", "decline"};

/// Working time from today to the end of `day`.
Minutes time_until(const WeekRequest& request, Date day) {
  Minutes sum;
  const int days = days_between(request.today, day);
  for (int at = 0; at <= days && at < static_cast<int>(request.capacity.size()); ++at)
    sum.count += request.capacity[static_cast<std::size_t>(at)].count;
  return sum;
}

/// What can be worked by then: days may be stretched, the hours of all days together may not.
Minutes stretched_until(const WeekRequest& request, Date day) {
  Minutes all;
  Minutes until;
  for (std::size_t at = 0; at < request.capacity.size(); ++at) {
    const std::int64_t own = request.capacity[at].count;
    all.count += own;
    if (own > 0 && static_cast<int>(at) <= days_between(request.today, day))
      until.count += std::max(own, request.day_most.count);
  }
  return std::min(all, until);
}

Minutes one_day(const WeekRequest& request) {
  Minutes longest;
  for (const Minutes& day : request.capacity) longest = std::max(longest, day);
  return longest;
}

PlannedTask planned(const WeekRequest& request, const TaskFacts& task) {
  PlannedTask planned{task, Quadrant::decline, false, std::nullopt};
  if (task.due) {
    const Date due = std::max(*task.due, request.today);
    planned.slack = Minutes{time_until(request, due).count - task.effort.count};
    planned.urgent =
        days_between(request.today, due) <= request.urgent_days || *planned.slack < one_day(request);
  }
  planned.quadrant = task.important ? (planned.urgent ? Quadrant::do_now : Quadrant::schedule)
                                    : (planned.urgent ? Quadrant::hand_on : Quadrant::decline);
  return planned;
}

bool works_before(const PlannedTask& a, const PlannedTask& b) {
  if (a.quadrant != b.quadrant) return a.quadrant < b.quadrant;
  if (a.slack.has_value() != b.slack.has_value()) return a.slack.has_value();
  if (a.slack && *a.slack != *b.slack) return *a.slack < *b.slack;
  if (a.task.value_per_hour != b.task.value_per_hour) return a.task.value_per_hour > b.task.value_per_hour;
  return a.task.id < b.task.id;
}

/// What is given up first comes first.
bool given_up_before(const PlannedTask& a, const PlannedTask& b) {
  if (a.quadrant != b.quadrant) return a.quadrant > b.quadrant;
  if (a.task.value_per_hour != b.task.value_per_hour) return a.task.value_per_hour < b.task.value_per_hour;
  if (a.task.effort != b.task.effort) return a.task.effort > b.task.effort;
  return a.task.id > b.task.id;
}

/// Earliest deadline first: the first day by which more is due than there is time.
std::optional<Overload> overload(const WeekRequest& request, const std::vector<PlannedTask>& tasks) {
  const Date last = request.today.plus_days(static_cast<int>(request.capacity.size()) - 1);
  std::vector<std::pair<Date, Minutes>> due;
  for (const PlannedTask& each : tasks)
    due.emplace_back(each.task.due ? std::max(*each.task.due, request.today) : last, each.task.effort);
  std::sort(due.begin(), due.end());
  Minutes needed;
  for (std::size_t at = 0; at < due.size(); ++at) {
    needed.count += due[at].second.count;
    if (at + 1 < due.size() && due[at + 1].first == due[at].first) continue;
    const Minutes available = stretched_until(request, due[at].first);
    if (needed > available) return Overload{due[at].first, needed, available};
  }
  return std::nullopt;
}

bool due_by(const WeekRequest& request, const PlannedTask& task, Date day) {
  const Date last = request.today.plus_days(static_cast<int>(request.capacity.size()) - 1);
  return (task.task.due ? std::max(*task.task.due, request.today) : last) <= day;
}

/// Gives up the least valuable until every deadline can be met; then takes back what was not needed.
std::vector<PlannedTask> to_give_up(const WeekRequest& request, std::vector<PlannedTask> kept) {
  std::vector<PlannedTask> given;
  std::sort(kept.begin(), kept.end(), given_up_before);
  while (const auto found = overload(request, kept)) {
    const auto at = std::find_if(kept.begin(), kept.end(), [&](const PlannedTask& each) {
      return each.task.effort.count > 0 && due_by(request, each, found->by);
    });
    if (at == kept.end()) break;
    given.push_back(*at);
    kept.erase(at);
  }
  for (std::size_t at = given.size(); at-- > 0;) {
    std::vector<PlannedTask> with = kept;
    with.push_back(given[at]);
    if (overload(request, with)) continue;
    kept = with;
    given.erase(given.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return given;
}

}  // namespace

std::string_view name_of(Quadrant quadrant) {
  return quadrants[static_cast<std::size_t>(quadrant) - 1];
}

std::string_view letter_for(Quadrant quadrant) {
  return quadrant == Quadrant::decline || quadrant == Quadrant::hand_on ? "refusal" : "recap";
}

WeekPlan feasible_week(const WeekRequest& request) {
  WeekPlan plan;
  const Date last = request.today.plus_days(static_cast<int>(request.capacity.size()) - 1);
  for (const TaskFacts& task : request.tasks) {
    if (task.due && *task.due > last) continue;
    plan.tasks.push_back(planned(request, task));
    plan.total.count += task.effort.count;
  }
  for (const Minutes& day : request.capacity) plan.capacity.count += day.count;
  plan.excess = {std::max<std::int64_t>(0, plan.total.count - plan.capacity.count)};
  plan.first_overload = overload(request, plan.tasks);
  plan.remaining = plan.total;
  for (const PlannedTask& each : to_give_up(request, plan.tasks)) {
    plan.give_up.push_back(each.task.id);
    plan.remaining.count -= each.task.effort.count;
  }
  std::sort(plan.tasks.begin(), plan.tasks.end(), works_before);
  return plan;
}

}  // namespace vireo
