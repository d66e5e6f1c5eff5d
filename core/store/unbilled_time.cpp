#include "core/store/unbilled_time.h"

#include <map>
#include <tuple>

#include "core/store/parties_table.h"
#include "core/store/tasks_table.h"

namespace vireo {
namespace {

using LineKey = std::tuple<std::int64_t, std::int64_t, std::int64_t>;  // client, engagement, task

/// Rounding by day or invoice reaches over tasks: such an engagement is one line.
bool line_for_each_task(const Engagement* engagement) {
  return !engagement || engagement->policy.scope == TimeScope::entry ||
         engagement->policy.scope == TimeScope::task;
}

void close_line(UnbilledLine& line, const Engagement* engagement, const std::vector<BillableTime>& times) {
  const TimePolicy policy = engagement ? engagement->policy : TimePolicy{};
  line.billed = billed_minutes(policy, times);
  line.hours = hours_of(line.billed);
}

/// The minutes beyond the hours of a bank, by entry.
std::map<std::int64_t, Minutes> beyond_hours(const Book& book, const Engagement& engagement, Date until) {
  std::map<std::int64_t, Minutes> over;
  const HourLedger ledger = hour_ledger(bank_terms(engagement), counted_time(book, engagement, until), until);
  for (const HourMovement& each : ledger.movements)
    if (each.kind == HourMovementKind::over) over[each.entry].count += each.minutes.count;
  return over;
}

struct UnbilledGathering {
  UnbilledLine line{};
  std::vector<BillableTime> times{};
};

}  // namespace

Money UnbilledLine::amount() const {
  return price ? price->times(hours) : Money{};
}

std::vector<CountedTime> counted_time(const Book& book, const Engagement& engagement, Date until) {
  std::vector<CountedTime> counted;
  for (const TimeEntry& entry :
       time_entries(book, {.period = Period::inclusive(std::min(engagement.first, until), until),
                          .engagement = engagement.id}))
    if (entry.billable && !entry.running())
      counted.push_back({entry.day,
                         engagement.counted(engagement.policy.billed(entry.minutes), entry.outside_hours),
                         entry.id.value()});
  return counted;
}

std::vector<UnbilledLine> unbilled_time(const Book& book, std::optional<PartyId> client, Date until) {
  std::map<std::int64_t, Engagement> known;
  std::map<std::int64_t, std::map<std::int64_t, Minutes>> over;
  for (Engagement& each : engagements(book, client)) {
    if (each.bank && each.bank->overage == Overage::bill)
      over[each.id.value()] = beyond_hours(book, each, until);
    known.emplace(each.id.value(), std::move(each));
  }
  std::map<std::int64_t, std::string> task_names;
  std::map<LineKey, UnbilledGathering> lines;
  const Period period(Date::of_days(0), until.plus_days(1));
  for (const TimeEntry& entry :
       time_entries(book, {.period = period, .client = client, .only_unbilled = true})) {
    if (!entry.client) continue;
    const auto found = entry.engagement ? known.find(entry.engagement->value()) : known.end();
    const Engagement* engagement = found == known.end() ? nullptr : &found->second;
    if (engagement && engagement->terms == EngagementTerms::fixed) continue;
    Minutes counted = engagement ? engagement->counted(entry.minutes, entry.outside_hours) : entry.minutes;
    const bool retainer = engagement && engagement->bank.has_value();
    if (retainer) {
      const auto beyond = over[engagement->id.value()].find(entry.id.value());
      if (beyond == over[engagement->id.value()].end()) continue;
      counted = beyond->second;
    }
    const std::int64_t task_id =
        entry.task && line_for_each_task(engagement) && !retainer ? entry.task->value() : 0;
    UnbilledGathering& gathering =
        lines[{entry.client->value(), engagement ? engagement->id.value() : 0, task_id}];
    UnbilledLine& line = gathering.line;
    if (line.entries.empty()) {
      line.client = *entry.client;
      line.first = entry.day;
      line.beyond_retainer = retainer;
      if (engagement) {
        line.engagement = engagement->id;
        line.text = engagement->name;
        line.price = retainer ? engagement->bank->overage_price : hourly_price(book, *engagement, entry.day);
        if (retainer && line.price->value().is_zero())
          line.price = hourly_price(book, *engagement, entry.day);
      }
      if (task_id != 0)
        if (const auto named = task(book, TaskId(task_id))) line.text = named->name;
      if (line.text.empty()) line.text = entry.note;
    }
    line.last = entry.day;
    line.worked.count += entry.minutes.count;
    line.entries.push_back(entry.id);
    // Minutes beyond a retainer were rounded when they were counted.
    gathering.times.push_back({entry.day, entry.task ? entry.task->value() : 0, counted});
  }
  std::vector<UnbilledLine> all;
  for (auto& [key, gathering] : lines) {
    const auto found = known.find(std::get<1>(key));
    close_line(gathering.line,
               gathering.line.beyond_retainer || found == known.end() ? nullptr : &found->second,
               gathering.times);
    all.push_back(std::move(gathering.line));
  }
  return all;
}

}  // namespace vireo
