#include "core/actions/file_return.h"

#include "core/store/accounts_table.h"
#include "core/store/obligation_inputs.h"

namespace vireo {

Checked<Money> file_return(Book& book, const FileReturnRequest& request, const Context& context) {
  const Duty& duty = *request.duty;
  const Catalog catalog(context.templates);
  const Money nothing(ledger_currency(book));
  DeclaredPeriod declared{.obligation = duty.id,
                          .period = request.period,
                          .base = nothing,
                          .amount = nothing,
                          .declared_on = request.done_on};
  FilingEffects effects{duty.freezes, {}};
  if (!duty.form.empty()) {
    const auto filled = filled_return(book, catalog, duty.form, request.period, request.typed);
    if (!filled) return filled.problems();
    if (const CalculatedValue* paid = filled->result(duty.pays))
      declared.amount = Money::rounded(paid->value.decimal(), nothing.currency(), Rounding::half_up);
    for (const CarriedResult& carried : filled->pack->carries)
      if (const CalculatedValue* result = filled->result(carried.result))
        effects.answers.emplace_back("answer." + carried.input, result->text());
  } else if (const auto amount = duty_amount(book, catalog, duty, request.period)) {
    declared.amount = *amount;
  }
  if (request.amount) declared.amount = *request.amount;
  const auto done = mark_declared(book, declared, context.today, effects);
  if (!done) return done.problems();
  return declared.amount;
}

}  // namespace vireo
