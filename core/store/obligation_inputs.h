#pragma once
// Gathers what obligations() needs from a book: what was declared, what the estimate says, and what the
// returns of the coming weeks would say, by the packs that the duties name. Used by the window's first page,
// the taxes page, the commands.
#include "core/deadlines/obligation.h"
#include "core/store/book_figures.h"
#include "core/store/catalog/catalog.h"
#include "core/tax/estimate.h"

namespace vireo {

/// A return filled from the book: boxes by its pack, with the answers behind them.
struct FilledReturn {
  std::shared_ptr<const Calculation> pack{};
  std::shared_ptr<const CalculationProgram> program{};
  std::vector<BookAnswer> answers{};
  CalculationOutcome outcome{};

  const CalculatedValue* result(std::string_view id) const;
};

/// Problems: the pack's own, and what it asks that neither book nor profile nor `typed` answers.
Checked<FilledReturn> filled_return(const Book& book, const Catalog& catalog, const std::string& pack,
                                    const Period& period, const CalculationCase& typed = {});

/// The amount a duty says is paid for a period, by its pack or by a fact of the profile; nothing when it says
/// none.
std::optional<Money> duty_amount(const Book& book, const Catalog& catalog, const Duty& duty,
                                 const Period& period);

/// Until `until`; refers to the pack and the holidays of `estimated`.
ObligationRequest obligation_inputs(const Book& book, const Catalog& catalog, const EstimateRequest& request,
                                    const Estimate& estimated, Date until);

}  // namespace vireo
