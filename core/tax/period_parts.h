#pragma once
// A declaration period cut where a rate, an answer or the calendar year changes, and what each part owes for
// each activity. Used by estimate.cpp: a period is the sum of its parts.
#include "core/tax/rule_facts.h"

namespace vireo {

/// One activity in one part of a period.
struct PeriodPart {
  Period days;
  EstimateBase base;
  std::vector<EstimateLine> lines;
  std::vector<LocalText> notices;
};

/// Receipts sorted by day.
using SortedReceipts = std::vector<TaxReceipt>;

/// The parts of a period, in order; a period without receipts has one part of zero. Problems of evaluate();
/// "estimate.activity_missing", "estimate.activity_unknown".
Checked<std::vector<PeriodPart>> parts_of(const FactsOf& of, const SortedReceipts& receipts,
                                          const Period& period);

/// Lines of one activity from a received amount; adds the statement's rounding where the pack has it.
Checked<PeriodPart> part_of(const FactsOf& of, const Period& days, const std::string& activity,
                            Figure received, const ReceiptsBefore& before);

}  // namespace vireo
