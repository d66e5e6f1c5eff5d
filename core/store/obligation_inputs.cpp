#include "core/store/obligation_inputs.h"

#include "core/store/accounts_table.h"
#include "core/store/book_rules.h"
#include "core/store/declared_table.h"
#include "core/store/profile_table.h"

namespace vireo {

const CalculatedValue* FilledReturn::result(std::string_view id) const {
  for (const CalculatedValue& each : outcome.results)
    if (each.slot->id == id) return &each;
  return nullptr;
}

Checked<FilledReturn> filled_return(const Book& book, const Catalog& catalog, const std::string& pack,
                                    const Period& period, const CalculationCase& typed) {
  Problems problems;
  FilledReturn filled;
  auto loaded = take(calculation_for(book, catalog, pack), problems);
  if (!loaded) return problems;
  filled.pack = *loaded;
  auto program = take(CalculationProgram::compile(*filled.pack), problems);
  auto categories = take(catalog.categories(), problems);
  if (!program || !categories) return problems;
  filled.program = std::make_shared<const CalculationProgram>(std::move(*program));
  filled.answers = book_answers(book, {filled.pack.get(), period, std::move(*categories), typed});
  CalculationCase given = case_of(filled.answers);
  // What was typed for an input the pack does not know is told by run().
  for (const auto& each : typed)
    if (!filled.pack->input(each.first)) given.push_back(each);
  auto outcome = filled.program->run(given, period.last());
  append(problems, outcome.problems());
  if (!outcome) return problems;
  filled.outcome = std::move(*outcome);
  return Checked<FilledReturn>(std::move(filled));
}

std::optional<Money> duty_amount(const Book& book, const Catalog& catalog, const Duty& duty,
                                 const Period& period) {
  const Currency currency = ledger_currency(book);
  if (!duty.amount_fact.empty()) {
    const auto said = Decimal::parse(profile_on(book, period.last()).get(duty.amount_fact));
    return said ? std::optional<Money>(Money::rounded(*said, currency, Rounding::half_up)) : std::nullopt;
  }
  if (duty.form.empty() || duty.pays.empty()) return std::nullopt;
  const auto filled = filled_return(book, catalog, duty.form, period);
  if (!filled) return std::nullopt;
  const CalculatedValue* paid = filled->result(duty.pays);
  if (!paid) return std::nullopt;
  return Money::rounded(paid->value.decimal(), currency, Rounding::half_up);
}

ObligationRequest obligation_inputs(const Book& book, const Catalog& catalog, const EstimateRequest& request,
                                    const Estimate& estimated, Date until) {
  ObligationRequest wish{.pack = request.pack,
                         .holidays = request.holidays,
                         .facts = request.facts,
                         .today = request.today,
                         .until = until};
  for (const EstimatePeriod& period : estimated.periods) {
    if (period.filed) wish.filed.push_back(period.period);
    wish.amounts.emplace_back(period.period, period.shown_total().amount);
  }
  for (const DeclaredPeriod& declared : declared_periods(book))
    wish.done.emplace_back(declared.obligation, declared.period);
  const auto start = Date::parse(fact_on(request.facts, "start", request.today));
  if (!start) return wish;
  for (const DutyDate& date : duty_dates(request.pack->duties, *request.holidays, request.facts, *start,
                                         request.today.plus_days(-days_of_late_duties), until)) {
    if (date.period.begin() > request.today && date.duty->amount_fact.empty()) continue;
    if (const auto amount = duty_amount(book, catalog, *date.duty, date.period))
      wish.duty_amounts.push_back({date.duty->id, date.period, *amount});
  }
  return wish;
}

}  // namespace vireo
