#pragma once
// Remembers that a return was filed for some days, with the base and the amount told, and closes those days:
// figures told to an office no longer change.
#include "core/actions/lock_period.h"
#include "core/store/declared_table.h"

namespace vireo {

/// What filing a return brings with it besides the note that it was filed.
struct FilingEffects {
  bool freezes = true;  // its days close; false for a duty that told no figures of the books
  std::vector<std::pair<std::string, std::string>>
      answers{};  // profile facts from the day after its period on
};

/// `declared.id` is not read. Problems: "declared.obligation_missing", "declared.period_not_over" {last_day},
/// "declared.already" {obligation, first, last}, "declared.negative".
Checked<Done> mark_declared(Book& book, const DeclaredPeriod& declared, Date today,
                            const FilingEffects& effects = {});
/// The day on which what was declared was paid. Problem "declared.unknown".
/// With `charged`, what the office really took: "declared.negative" below zero.
Checked<Done> mark_declared_paid(Book& book, std::int64_t declared_id, Date paid_on,
                                 const std::optional<Money>& charged = std::nullopt);

}  // namespace vireo
