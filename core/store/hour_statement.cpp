#include "core/store/hour_statement.h"

#include <algorithm>
#include <map>

#include "core/store/tasks_table.h"
#include "core/store/unbilled_time.h"

namespace vireo {
namespace {

Decimal share_used(const HourCycle& cycle) {
  const std::int64_t available = cycle.available().count;
  if (available <= 0) return cycle.used.count > 0 ? Decimal::of(1) : Decimal();
  return Decimal::of(cycle.used_in_plan.count + cycle.over.count)
      .divided_by(Decimal::of(available), 4, Rounding::half_away_from_zero);
}

bool alerts(const HourBankTerms& terms, const HourCycle& cycle) {
  return share_used(cycle) >= Decimal::of(terms.alert_percent, 2);
}

std::map<std::int64_t, std::string> texts_of(const Book& book, const Engagement& engagement,
                                             const Period& period) {
  std::map<std::int64_t, std::string> texts;
  for (const TimeEntry& entry : time_entries(book, {.period = period, .engagement = engagement.id})) {
    std::string text = entry.note;
    if (entry.task)
      if (const auto known = task(book, *entry.task))
        text = text.empty() ? known->name : known->name + ": " + text;
    texts[entry.id.value()] = std::move(text);
  }
  return texts;
}

const HourCycle* cycle_of(const HourLedger& ledger, const Period& month) {
  for (const HourCycle& each : ledger.cycles)
    if (month.contains(each.period.begin())) return &each;
  for (const HourCycle& each : ledger.cycles)
    if (each.period.contains(month.begin())) return &each;
  return nullptr;
}

}  // namespace

Checked<HourStatement> hour_statement(const Book& book, const Engagement& engagement, const Period& month,
                                      Date today) {
  if (!engagement.bank) return problem("hours.no_bank", {"", 0, "engagement"}, {{"name", engagement.name}});
  const HourBankTerms terms = bank_terms(engagement);
  // Looked at to the cycle's end once it is over, else to today.
  const HourLedger outline = hour_ledger(terms, {}, month.last());
  const HourCycle* found = cycle_of(outline, month);
  if (!found) return problem("hours.no_cycle", {"", 0, "month"}, {{"day", month.begin()}});
  const Period period = found->period;
  const Date until = period.last() <= today ? period.last() : std::max(today, period.begin());
  const HourLedger ledger = hour_ledger(terms, counted_time(book, engagement, until), until);
  const HourCycle* cycle = cycle_of(ledger, month);
  expect(cycle != nullptr, "a cycle begun is in its ledger");
  HourStatement statement;
  statement.engagement = engagement;
  statement.cycle = *cycle;
  statement.opening = cycle->rolled_in;
  const auto texts = texts_of(book, engagement, period);
  for (const HourMovement& each : ledger.movements) {
    if (!period.contains(each.day)) continue;
    const auto text = texts.find(each.entry);
    statement.lines.push_back(
        {each.day, each.kind, text == texts.end() ? std::string() : text->second, each.minutes, each.left});
  }
  statement.closing = cycle->ended ? cycle->rolled_out : cycle->left;
  statement.owed = owed_value(terms, statement.closing, ledger.left_bought);
  statement.price = cycle->price;
  statement.overage = cycle->overage_price;
  statement.used_share = share_used(*cycle);
  statement.alert = alerts(terms, *cycle);
  return statement;
}

std::vector<HoursLeft> hours_left(const Book& book, Date today) {
  std::vector<HoursLeft> all;
  for (const Engagement& each : engagements(book)) {
    if (!each.bank || !each.runs_on(today)) continue;
    const HourBankTerms terms = bank_terms(each);
    const HourLedger ledger = hour_ledger(terms, counted_time(book, each, today), today);
    if (ledger.cycles.empty()) continue;
    const HourCycle& cycle = ledger.cycles.back();
    all.push_back(
        {each, cycle, ledger.left, owed_value(terms, ledger.left, ledger.left_bought), alerts(terms, cycle)});
  }
  return all;
}

}  // namespace vireo
