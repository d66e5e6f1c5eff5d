#include "core/store/work_setting.h"

#include "core/base/weekday_hours.h"
#include "core/store/catalog/catalog.h"
#include "core/store/engagements_table.h"
#include "core/store/parties_table.h"
#include "core/store/profile_table.h"
#include "core/store/tasks_table.h"
#include "core/store/time_table.h"

namespace vireo {
namespace {

void read_minutes(const Profile& profile, const char* key, Minutes& minutes) {
  if (const auto hours = Decimal::parse(profile.get(key)))
    minutes.count = *(*hours * Decimal::of(60)).rounded(0, Rounding::half_away_from_zero).at_places(0);
}

void read_number(const Profile& profile, const char* key, int& number) {
  if (profile.has(key)) number = std::stoi(profile.get(key));
}

WorkHabits habits_of(const Profile& profile) {
  WorkHabits habits;
  if (const auto hours = parse_weekday_hours(profile.get("work_hours"))) habits.weekdays = *hours;
  if (const auto share = Decimal::parse(profile.get("billable_share"))) habits.billable = *share;
  read_minutes(profile, "hours_day_most", habits.day_most);
  read_minutes(profile, "hours_week_warning", habits.week_warning);
  read_minutes(profile, "hours_week_most", habits.week_most);
  read_minutes(profile, "hours_rest_least", habits.rest_least);
  read_number(profile, "days_in_a_row_most", habits.days_in_a_row_most);
  read_number(profile, "urgent_days", habits.urgent_days);
  return habits;
}

}  // namespace

std::string own_zone(const Book& book, const TemplateSource& templates, Date today) {
  const Profile profile = profile_on(book, today);
  if (profile.has("time_zone")) return profile.get("time_zone");
  const auto country = Catalog(templates).country(profile.get("country"));
  return country ? country->time_zone : "UTC";
}

Checked<WorkSetting> work_setting(const Book& book, const TemplateSource& templates, Date today, int weeks) {
  const Profile profile = profile_on(book, today);
  WorkSetting setting;
  setting.zone = own_zone(book, templates, today);
  setting.habits = habits_of(profile);
  for (const StoredDaysOff& each : days_off(book)) setting.off.push_back(each.days);
  const auto calendar = Catalog(templates).holidays(profile.get("country"));
  if (!calendar) return calendar.problems();
  for (int day = -7; day < weeks * 7; ++day)
    if (calendar->is_holiday(today.plus_days(day))) setting.holidays.push_back(today.plus_days(day));
  return setting;
}

CapacityRequest capacity_request(const Book& book, const WorkSetting& setting, Date today, int weeks) {
  CapacityRequest request;
  request.today = today;
  request.weeks = weeks;
  request.habits = setting.habits;
  request.off = setting.off;
  request.holidays = setting.holidays;
  const Date last = today.plus_days(weeks * 7);
  for (const Engagement& each : engagements(book)) {
    if (!each.bank) continue;
    const HourLedger ledger = hour_ledger(bank_terms(each), {}, last);
    const std::string label = party(book, each.client).name + ", " + each.name;
    for (const HourCycle& cycle : ledger.cycles)
      if (cycle.period.end() > today) request.promised.push_back({cycle.period, cycle.granted, label});
  }
  for (const Task& each : tasks(book)) {
    if (!each.due || *each.due > last) continue;
    const std::int64_t rest = each.effort.count - worked_on(book, each.id).count;
    request.tasks.push_back({*each.due, Minutes{std::max<std::int64_t>(0, rest)}, each.name});
  }
  return request;
}

}  // namespace vireo
