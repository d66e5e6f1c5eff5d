#pragma once
// Evaluation of a regime pack: from facts (amounts, days, answers) and the pack's dated parameters to the
// declared results, each with the tree of steps that made it. A closed list of mechanisms, exact decimals
// until a result is shown; a day nobody checked is a problem, never a guess. Knows no tax. Used by core/tax.
#include <map>
#include <string>
#include <vector>

#include "core/rules/regime_pack.h"

namespace vireo {

/// A yes or no with the reason for it.
struct RuleAnswer {
  bool yes = false;
  std::optional<Step> why{};
};

struct RuleFacts {
  Date day;                                                  // the day whose parameters hold
  std::string activity;                                      // of results per activity
  std::map<std::string, Figure, std::less<>> amounts{};      // money inputs
  std::map<std::string, Date, std::less<>> dates{};          // date inputs
  std::map<std::string, RuleAnswer, std::less<>> answers{};  // yes_no inputs; absent is no
};

struct RuleOutcome {
  const DeclaredResult* result = nullptr;
  Decimal exact{};  // before it is shown in cents
  Figure figure{};
};

/// Every payment (part_of_total) of the activity, in the order of the pack. Problems: those of
/// ParameterSet::value, "rules.missing_input" {input}, "rules.not_covered" {text}, "rules.circular" {result};
/// warnings: "rules.provisional" {parameter, date, limit}.
Checked<std::vector<RuleOutcome>> evaluate(const RegimePack& pack, const RuleFacts& facts);

/// One result of that name, with the same problems; "rules.missing_input" when the pack has none.
Checked<RuleOutcome> evaluate_result(const RegimePack& pack, const RuleFacts& facts, std::string_view id);

/// The notices that hold for these facts.
std::vector<const RuleNotice*> notices_for(const RegimePack& pack, const RuleFacts& facts);

/// The days on which a parameter takes a new value that the payments of an activity use, sorted.
std::vector<Date> days_of_change(const RegimePack& pack, std::string_view activity);

}  // namespace vireo
