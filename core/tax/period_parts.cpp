#include "core/tax/period_parts.h"

#include <algorithm>
#include <set>

namespace vireo {
namespace {

using Range = std::pair<SortedReceipts::const_iterator, SortedReceipts::const_iterator>;

Range within(const SortedReceipts& receipts, const Period& days) {
  const auto before = [](const TaxReceipt& receipt, Date day) { return receipt.date < day; };
  const auto first = std::lower_bound(receipts.begin(), receipts.end(), days.begin(), before);
  return {first, std::lower_bound(first, receipts.end(), days.end(), before)};
}

/// The receipts of an activity in some days, each a step with its links.
Figure received_figure(const FactsOf& of, const Range& range, const Period& days,
                       const std::string& activity) {
  const auto* known = of.pack.activity(activity);
  Figure sum{Money(Currency::of(of.pack.currency)), {}};
  for (auto receipt = range.first; receipt != range.second; ++receipt) {
    if (receipt->activity != activity) continue;
    sum.amount += receipt->amount;
    Step step;
    step.label = receipt->label;
    step.value = receipt->amount;
    step.links = receipt->links;
    sum.why.children.push_back(std::move(step));
  }
  sum.why.label = {"estimate.received",
                   {{"activity", known ? Argument(known->names) : Argument(activity)},
                    {"first", days.begin()},
                    {"last", days.last()}}};
  sum.why.value = sum.amount;
  sum.why.rule = Message{"step.sum", {}};
  return sum;
}

ReceiptsBefore before(const FactsOf& of, const SortedReceipts& receipts, Date day) {
  ReceiptsBefore sums;
  const Money nothing{Currency::of(of.pack.currency)};
  for (const auto& receipt : receipts) {
    if (receipt.date >= day) break;
    auto& sum = sums.try_emplace({receipt.activity, receipt.date.year()}, nothing).first->second;
    sum += receipt.amount;
  }
  return sums;
}

std::set<std::string> activities_in(const FactsOf& of, const Range& range, Date day) {
  std::set<std::string> all;
  for (auto receipt = range.first; receipt != range.second; ++receipt) all.insert(receipt->activity);
  if (all.empty()) all.insert(fact_on(of.profile, "activity", day));
  return all;
}

/// First days of the parts.
std::set<Date> cuts(const FactsOf& of, const std::set<std::string>& activities, const Period& period) {
  std::set<Date> days = {period.begin()};
  const auto add = [&](Date day) {
    if (period.contains(day)) days.insert(day);
  };
  for (int year = period.begin().year() + 1; year <= period.last().year(); ++year) add(*Date::of(year, 1, 1));
  for (const Date day : days_of_new_answers(of)) add(day);
  for (const auto& activity : activities)
    for (const Date day : days_of_change(of.pack, activity)) add(day);
  return days;
}

/// `exact` to some places, as a step of its own above it.
Figure rounded(const StatementRounding& statement, Message label, const Decimal& exact, int places,
               Currency currency, Step below) {
  Figure figure;
  figure.amount = Money::rounded(exact.rounded(places, statement.rounding), currency, statement.rounding);
  figure.why.label = std::move(label);
  figure.why.value = figure.amount;
  figure.why.rule = Message{"step.rounded", {{"places", places}}};
  figure.why.rounding = statement.rounding;
  if (!statement.source.title.empty()) figure.why.source = statement.source;
  figure.why.children.push_back(std::move(below));
  return figure;
}

std::vector<EstimateLine> lines_from(std::vector<RuleOutcome> outcomes) {
  std::vector<EstimateLine> lines;
  for (auto& outcome : outcomes)
    lines.push_back({.id = outcome.result->id,
                     .names = outcome.result->names,
                     .kind = outcome.result->kind,
                     .exact = std::move(outcome.figure)});
  return lines;
}

/// The statement's own way: from the declared base, each line rounded.
void add_statement(const FactsOf& of, const RuleFacts& exact_facts, PeriodPart& part) {
  const auto& statement = *of.pack.statement;
  const Currency currency = Currency::of(of.pack.currency);
  const auto& received = part.base.received;
  part.base.declared = rounded(statement, {"estimate.declared", {{"activity", part.base.names}}},
                               received.amount.value(), statement.base_places, currency, received.why);
  RuleFacts facts = exact_facts;
  for (const auto& input : of.pack.inputs)
    if (facts.amounts.contains(input.id)) facts.amounts[input.id] = part.base.declared;
  const auto outcomes = evaluate(of.pack, facts);
  expect(outcomes.ok(), "what was evaluated once can be evaluated again");
  for (std::size_t i = 0; i < part.lines.size(); ++i) {
    const auto& outcome = (*outcomes)[i];
    part.lines[i].statement = rounded(statement, {"estimate.on_statement", {{"name", outcome.result->names}}},
                                      outcome.exact, statement.line_places, currency, outcome.figure.why);
  }
}

}  // namespace

Checked<PeriodPart> part_of(const FactsOf& of, const Period& days, const std::string& activity,
                            Figure received, const ReceiptsBefore& received_before) {
  if (activity.empty()) return problem("estimate.activity_missing", {"", 0, "activity"});
  const auto* known = of.pack.activity(activity);
  if (!known)
    return problem("estimate.activity_unknown", {"", 0, "activity"},
                   {{"activity", activity}, {"regime", of.pack.names}});
  const auto facts = rule_facts(of, days.begin(), activity, received, received_before);
  auto outcomes = evaluate(of.pack, facts);
  if (!outcomes.ok()) return outcomes.problems();
  PeriodPart part{
      .days = days, .base = {activity, known->names, received, received}, .lines = {}, .notices = {}};
  Problems warnings = outcomes.problems();
  part.lines = lines_from(std::move(outcomes).value());
  if (of.pack.statement) add_statement(of, facts, part);
  for (const auto* notice : notices_for(of.pack, facts)) part.notices.push_back(notice->texts);
  return {std::move(part), std::move(warnings)};
}

Checked<std::vector<PeriodPart>> parts_of(const FactsOf& of, const SortedReceipts& receipts,
                                          const Period& period) {
  const auto received_before = before(of, receipts, period.begin());
  const auto activities = activities_in(of, within(receipts, period), period.begin());
  const auto days = cuts(of, activities, period);
  std::vector<PeriodPart> parts;
  Problems problems;
  for (auto day = days.begin(); day != days.end(); ++day) {
    const auto next = std::next(day);
    const Period part_days(*day, next == days.end() ? period.end() : *next);
    const auto range = within(receipts, part_days);
    if (range.first == range.second && days.size() > 1) continue;
    for (const auto& activity : activities_in(of, range, *day)) {
      auto part =
          part_of(of, part_days, activity, received_figure(of, range, part_days, activity), received_before);
      append(problems, part.problems());
      if (part.ok()) parts.push_back(std::move(part).value());
    }
  }
  const bool refused = std::any_of(problems.begin(), problems.end(),
                                   [](const Problem& found) { return found.severity == Severity::error; });
  if (refused) return problems;
  if (parts.empty()) {
    // Several parts, nothing received in any: the declaration is of zero, at the rules of its first day.
    const Period first(period.begin(), period.begin().plus_days(1));
    const std::string activity = fact_on(of.profile, "activity", period.begin());
    auto part = part_of(of, first, activity, received_figure(of, within(receipts, period), period, activity),
                        received_before);
    if (!part.ok()) return part.problems();
    parts.push_back(std::move(part).value());
  }
  return {std::move(parts), std::move(problems)};
}

}  // namespace vireo
