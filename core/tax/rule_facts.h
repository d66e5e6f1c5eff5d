#pragma once
// What a regime's inputs get from a book: the begin of the business, the yes and no of its profile, and when
// such a yes ends (a day of the data, or a limit that receipts passed). Used by estimate.cpp and
// period_parts.cpp.
#include "core/rules/evaluation.h"
#include "core/tax/estimate.h"

namespace vireo {

/// Receipts by activity and calendar year before a day: what a limit is compared with.
using ReceiptsBefore = std::map<std::pair<std::string, int>, Money>;

struct FactsOf {
  const RegimePack& pack;
  const std::vector<DatedFact>& profile;
  Date start;
};

/// The begin of the business, or problem "estimate.start_missing".
Checked<Date> start_of_business(const std::vector<DatedFact>& profile);

/// The facts of one activity on one day; `received` becomes the money input "receipts". `before` is what came
/// before the declaration period.
RuleFacts rule_facts(const FactsOf& of, Date day, const std::string& activity, Figure received,
                     const ReceiptsBefore& before);

/// The days on which an answer or the activity changes, sorted: first days of what holds then.
std::vector<Date> days_of_new_answers(const FactsOf& of);

}  // namespace vireo
