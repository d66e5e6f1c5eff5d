#include "core/tax/rule_facts.h"

#include <algorithm>
#include <set>

namespace vireo {
namespace {

constexpr std::string_view profile_prefix = "profile:";

/// "profile:relief=creation" -> relief, creation.
std::optional<std::pair<std::string, std::string>> profile_wish(const RuleInput& input) {
  if (!input.from_book.starts_with(profile_prefix)) return std::nullopt;
  const std::string wish = input.from_book.substr(profile_prefix.size());
  const auto equals = wish.find('=');
  if (equals == std::string::npos) return std::pair(wish, std::string("yes"));
  return std::pair(wish.substr(0, equals), wish.substr(equals + 1));
}

Step ended_step(const char* id, const LocalText& names, Date day, const Source& source) {
  Step step;
  step.label = {id, {{"name", names}, {"day", day}}};
  step.value = Argument::term("estimate.no");
  if (!source.title.empty()) step.source = source;
  return step;
}

void end_by_day(const RuleFacts& facts, Date day, const DateRule& rule, RuleAnswer& answer) {
  const auto from = facts.dates.find(rule.from_input);
  if (from == facts.dates.end()) return;
  const Date last = rule.day_for(from->second);
  answer.yes = day <= last;
  answer.why =
      ended_step(answer.yes ? "estimate.holds_until" : "estimate.ended_on", rule.names, last, rule.source);
  if (answer.yes) answer.why->value = Argument::term("estimate.yes");
}

/// Whether receipts of an earlier day of some year passed the limit of that year.
void end_by_limit(const FactsOf& of, Date day, const std::string& activity, const ReceiptsBefore& before,
                  const Threshold& limit, RuleAnswer& answer) {
  if (!limit.activities.empty() &&
      std::find(limit.activities.begin(), limit.activities.end(), activity) == limit.activities.end())
    return;
  for (const auto& [key, received] : before) {
    if (key.first != activity) continue;
    const Date year_end = *Date::of(key.second, 12, 31);
    const auto value = of.pack.parameter(limit.parameter, std::min(day, year_end), activity);
    if (!value.ok() || received <= value->money()) continue;
    answer.yes = false;
    Step step = ended_step("estimate.limit_passed", limit.names, year_end, value->source);
    step.label.arguments = {{"name", limit.names}, {"received", received}, {"limit", value->money()}};
    answer.why = std::move(step);
  }
}

RuleAnswer answer_of(const FactsOf& of, const RuleFacts& facts, const RuleInput& input,
                     const ReceiptsBefore& before) {
  RuleAnswer answer;
  const auto wish = profile_wish(input);
  answer.yes = wish && fact_on(of.profile, wish->first, facts.day) == wish->second;
  for (const auto& rule : of.pack.date_rules)
    if (answer.yes && rule.ends_input == input.id) end_by_day(facts, facts.day, rule, answer);
  for (const auto& limit : of.pack.thresholds)
    if (answer.yes && limit.ends_input == input.id)
      end_by_limit(of, facts.day, facts.activity, before, limit, answer);
  return answer;
}

}  // namespace

Checked<Date> start_of_business(const std::vector<DatedFact>& profile) {
  const std::string written = fact_on(profile, "start", Date{});
  const auto day = Date::parse(written);
  if (!day) return problem("estimate.start_missing", {"", 0, "start"});
  return *day;
}

RuleFacts rule_facts(const FactsOf& of, Date day, const std::string& activity, Figure received,
                     const ReceiptsBefore& before) {
  RuleFacts facts{.day = day, .activity = activity};
  for (const auto& input : of.pack.inputs) {
    if (input.type == InputType::money && input.from_book == "receipts") facts.amounts[input.id] = received;
    if (input.type == InputType::date && input.from_book == "first_day") facts.dates[input.id] = of.start;
  }
  for (const auto& input : of.pack.inputs)
    if (input.type == InputType::yes_no) facts.answers[input.id] = answer_of(of, facts, input, before);
  return facts;
}

std::vector<Date> days_of_new_answers(const FactsOf& of) {
  std::set<Date> days;
  std::set<std::string> keys = {"activity"};
  for (const auto& input : of.pack.inputs)
    if (const auto wish = profile_wish(input)) keys.insert(wish->first);
  for (const auto& fact : of.profile)
    if (keys.contains(fact.key)) days.insert(fact.from);
  for (const auto& rule : of.pack.date_rules)
    if (!rule.ends_input.empty()) days.insert(rule.day_for(of.start).plus_days(1));
  return {days.begin(), days.end()};
}

}  // namespace vireo
