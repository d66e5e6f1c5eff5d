#include "core/tax/estimate.h"

#include <algorithm>

#include "core/rules/declaration_calendar.h"
#include "core/tax/estimate_sums.h"
#include "core/tax/period_parts.h"

namespace vireo {
namespace {

const FiledReturn* filed_for(const std::vector<FiledReturn>& filed, const Period& period) {
  for (const auto& one : filed)
    if (one.period.begin() <= period.begin() && period.end() <= one.period.end()) return &one;
  return nullptr;
}

PeriodState state_of(const EstimatePeriod& row, Date today) {
  if (row.filed) return PeriodState::declared;
  if (today < row.period.begin()) return PeriodState::future;
  return row.period.contains(today) ? PeriodState::running : PeriodState::due;
}

EstimatePeriod row_of(const EstimateRequest& request, const Declaration& declaration,
                      const std::vector<PeriodPart>& parts) {
  EstimatePeriod row{.period = declaration.period, .due = declaration.due};
  if (const auto* filed = filed_for(request.filed, row.period)) row.filed = *filed;
  row.state = state_of(row, request.today);
  row.late = row.state == PeriodState::due && row.due < request.today;
  const Currency currency = Currency::of(request.pack->currency);
  std::vector<Figure> declared;
  for (const auto& part : parts) {
    row.bases.push_back(part.base);
    declared.push_back(part.base.declared);
  }
  const Arguments days = {{"first", row.period.begin()}, {"last", row.period.last()}};
  row.lines = lines_of(parts, currency);
  row.base = sum_of({"estimate.base", days}, currency, std::move(declared));
  row.total = exact_total({"estimate.period_total", days}, row.lines, currency);
  if (request.pack->statement)
    row.statement_total = statement_total({"estimate.period_total", days}, row.lines, currency);
  return row;
}

/// Of this year, or not yet declared although something is owed.
bool is_shown(const EstimatePeriod& row, int year, Date today) {
  if (row.period.last().year() >= year || row.due.year() >= year) return true;
  return !row.filed && !row.total.amount.is_zero() && row.due >= today.plus_months(-12);
}

/// A period of an earlier year which the rules do not reach does not stand in the way of this year's
/// estimate: it is left out, with a warning when something was received in it.
Problems left_out(const SortedReceipts& receipts, const Period& period, Problems problems) {
  const bool received = std::any_of(receipts.begin(), receipts.end(),
                                    [&](const TaxReceipt& receipt) { return period.contains(receipt.date); });
  if (!received) return {};
  for (auto& found : problems) found.severity = Severity::warning;
  return problems;
}

bool is_to_set_aside(const EstimatePeriod& row, Date today) {
  if (row.state == PeriodState::future) return false;
  if (!row.filed) return true;
  return !row.filed->paid_on && row.due >= today;
}

}  // namespace

const char* name_of(PeriodState state) {
  constexpr const char* names[] = {"declared", "due", "running", "future"};
  return names[static_cast<std::size_t>(state)];
}

Money EstimatePeriod::amount_of(ResultKind kind) const {
  Money sum(total.amount.currency());
  for (const auto& line : lines)
    if (line.kind == kind) sum += line.shown().amount;
  return sum;
}

Checked<Estimate> estimate(const EstimateRequest& request) {
  expect(request.pack && request.holidays, "an estimate is asked with rules and a calendar");
  const auto start = start_of_business(request.facts);
  if (!start.ok()) return start.problems();
  const FactsOf of{*request.pack, request.facts, *start};
  SortedReceipts receipts = request.receipts;
  std::stable_sort(receipts.begin(), receipts.end(),
                   [](const TaxReceipt& a, const TaxReceipt& b) { return a.date < b.date; });
  Estimate result;
  result.year = request.today.year();
  const Date first_kept = *Date::of(result.year - 2, 1, 1);
  const Date until = request.until.value_or(*Date::of(result.year, 12, 31));
  YearSums year(Currency::of(request.pack->currency), result.year);
  Problems problems;
  for (const auto& declaration :
       declarations_until(*request.pack, *request.holidays, request.facts, *start, until)) {
    if (declaration.period.end() <= first_kept) continue;
    const auto parts = parts_of(of, receipts, declaration.period);
    const bool earlier = declaration.period.last().year() < result.year;
    append_new(problems, earlier && !parts.ok() ? left_out(receipts, declaration.period, parts.problems())
                                                : parts.problems());
    if (!parts.ok()) continue;
    year.add(*parts, request.today);
    for (const auto& part : *parts) append_new(result.notices, part.notices);
    auto row = row_of(request, declaration, *parts);
    if (is_shown(row, result.year, request.today)) result.periods.push_back(std::move(row));
  }
  if (has_error(problems)) return problems;
  std::vector<Figure> kept;
  for (const auto& row : result.periods)
    if (is_to_set_aside(row, request.today)) kept.push_back(row.shown_total());
  result.set_aside = sum_of({"estimate.set_aside", {}}, year.currency(), std::move(kept));
  year.finish(result);
  return {std::move(result), std::move(problems)};
}

Checked<EstimateRunResult> run_estimate(const EstimateRun& run) {
  const auto start = start_of_business(run.facts);
  if (!start.ok()) return start.problems();
  const FactsOf of{*run.pack, run.facts, *start};
  EstimateRunResult result;
  std::vector<PeriodPart> parts;
  Problems problems;
  for (const auto& [activity, turnover] : run.turnover) {
    const auto* known = run.pack->activity(activity);
    Figure received{turnover, {}};
    received.why.label = {
        "estimate.turnover",
        {{"activity", known ? Argument(known->names) : Argument(activity)}, {"day", run.date}}};
    received.why.value = turnover;
    const Period day(run.date, run.date.plus_days(1));
    auto part = part_of(of, day, activity, std::move(received), {});
    append_new(problems, part.problems());
    if (!part.ok()) continue;
    append_new(result.notices, part->notices);
    result.bases.push_back(part->base);
    parts.push_back(std::move(part).value());
  }
  if (has_error(problems)) return problems;
  const Currency currency = Currency::of(run.pack->currency);
  result.lines = lines_of(parts, currency);
  result.total = exact_total({"estimate.run_total", {{"day", run.date}}}, result.lines, currency);
  return {std::move(result), std::move(problems)};
}

}  // namespace vireo
